import type { ServerTexts } from '../../../texts/server-texts.ts';
import { changeTexts } from '../../../texts/rule-words.ts';
import type { PendingForViewer } from '../../services/preferences/preferences.ts';
import { localTime, plain } from '../markdown.ts';
import { expand } from './card.ts';
import type { Button, Card, Heading, Row } from './card.ts';
import { noticeCard } from './notice.ts';
import { decisionButtons, ruleChangeCard } from './rule-change.ts';
import template from './templates/pending.json' with { type: 'json' };

interface RuleChangesData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly buttons: readonly Button[];
}

/** Builds the answer to "rules": the card of the only change that waits, a list of several, or that none does. */
export function ruleChangesCard(texts: ServerTexts, waiting: readonly PendingForViewer[]): Card {
  const { ruleChanges: words } = texts;
  const [only, ...others] = waiting;
  if (!only) return noticeCard(texts, 'note', words.none);
  if (others.length === 0) return ruleChangeCard(texts, only.change);
  const data: RuleChangesData = {
    state: `⚠ ${words.states.pending}`,
    look: 'warning',
    title: words.several(waiting.length),
    text: words.asked,
    rows: waiting.map(({ change, facts }) => ({
      title: changeTexts(texts, facts, plain).join('; '),
      text: `${words.facts.askedBy}: ${plain(change.askedBy.displayName)} · ${words.facts.confirmBy}: ${localTime(change.expiresAt)}`,
      buttons: decisionButtons(words, change.id),
    })),
    buttons: [],
  };
  return expand(template, data);
}
