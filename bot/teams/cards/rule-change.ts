import { changeTexts } from '../../../texts/rule-words.ts';
import type { RuleChangeTexts } from '../../../texts/en/rule-changes.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import {
  factsOfChange,
  type PendingChange,
  type PendingChangeStatus,
  type PendingFacts,
} from '../../domain/preferences/pending-change.ts';
import { localTime, plain } from '../markdown.ts';
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading, Look } from './card.ts';
import template from './templates/rule-change.json' with { type: 'json' };

interface RuleChangeData extends Heading {
  readonly notices: readonly { readonly text: string; readonly look: Look }[];
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly buttons: readonly Button[];
}

const LOOKS: Readonly<Record<PendingChangeStatus, { readonly icon: string; readonly look: Look }>> = {
  pending: { icon: '⚠', look: 'warning' },
  confirmed: { icon: '✓', look: 'good' },
  rejected: { icon: '✕', look: 'attention' },
  withdrawn: { icon: '○', look: 'emphasis' },
  replaced: { icon: '○', look: 'emphasis' },
  expired: { icon: '○', look: 'emphasis' },
};

/** Returns the buttons with which an approver decides a change. */
export function decisionButtons({ confirm, reject }: RuleChangeTexts, changeId: string): readonly Button[] {
  return [
    button(confirm, 'confirmRules', { changeId }, 'positive'),
    button(reject, 'rejectRules', { changeId }, 'destructive'),
  ];
}

/** Whether the change names a claim, which proves nothing about a console. */
function isClaim({ changes }: PendingFacts): boolean {
  return changes.some(({ name }) => name === 'allConsolesPinned' || name === 'autoApprovalNetworks');
}

/**
 * Builds the card of a change that relaxes the rules.
 * @param notice says at the top why a press did nothing
 */
export function ruleChangeCard(texts: ServerTexts, change: PendingChange, notice?: string): Card {
  const { ruleChanges: words } = texts;
  const { id, content, status, askedBy, expiresAt, decidedBy } = change;
  const facts = factsOfChange(content);
  const isPending = status === 'pending';
  const { icon, look } = LOOKS[status];
  const data: RuleChangeData = {
    state: `${icon} ${words.states[status]}`,
    look,
    title: content.kind === 'channel' ? words.channelTitle : words.title,
    notices: [
      ...(notice === undefined ? [] : [{ text: `⚠ ${notice}`, look: 'warning' as const }]),
      ...(isPending && isClaim(facts) ? [{ text: `⚠ ${words.claims}`, look: 'warning' as const }] : []),
    ],
    text: isPending ? words.asked : words.outcomes[status],
    facts: [
      ...changeTexts(texts, facts, plain).map((text) => fact(words.facts.change, text)),
      fact(words.facts.askedBy, plain(askedBy.displayName)),
      ...(isPending ? [fact(words.facts.confirmBy, localTime(expiresAt))] : []),
      ...(decidedBy ? [fact(words.facts.decidedBy, plain(decidedBy.displayName))] : []),
    ],
    buttons: isPending ? decisionButtons(words, id) : [],
  };
  return expand(template, data);
}
