import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { PendingChange, PendingContent } from '../../../bot/domain/preferences/pending-change.ts';
import { factsOfChange } from '../../../bot/domain/preferences/pending-change.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { ruleChangeCard } from '../../../bot/teams/cards/rule-change.ts';
import { ruleChangesCard } from '../../../bot/teams/cards/rule-changes.ts';
import { APPROVER } from '../../support/samples/requests.ts';
import { pendingChange } from '../../support/samples/rule-changes.ts';
import type { ForeignText } from './every-card.ts';

/** The cards of changes that wait, or waited, for a second approver. */
export function ruleCards({ person, room, location }: ForeignText, words: ServerTexts): Readonly<Record<string, Card>> {
  const askedBy = { ...APPROVER, displayName: person };
  const place = { tenantId: '', teamId: '', serviceUrl: '', teamName: location };
  const before = { ...place, channelId: '19:a', channelName: room };
  const moved: PendingContent = { kind: 'channel', before, after: { ...before, channelId: '19:b' } };
  const claim: PendingContent = {
    kind: 'rules',
    before: { allConsolesPinned: false, autoApprovalNetworks: [], rejectionReasons: ['wrong_room', 'other'] },
    after: { allConsolesPinned: true, autoApprovalNetworks: ['10.20.0.0/16'], rejectionReasons: ['other'] },
  };
  const change = (parts: Partial<PendingChange>): PendingChange => pendingChange({ askedBy, ...parts });
  const list = [change({}), change({ content: moved })].map((one) => ({
    change: one,
    facts: factsOfChange(one.content),
    viewer: 'approver' as const,
  }));
  return {
    'change of the rules': ruleChangeCard(words, change({})),
    'change of the rules, a claim': ruleChangeCard(words, change({ content: claim })),
    'change of the channel': ruleChangeCard(words, change({ content: moved })),
    'change of the rules, confirmed': ruleChangeCard(words, change({ status: 'confirmed', decidedBy: askedBy })),
    'change of the rules, rejected': ruleChangeCard(words, change({ status: 'rejected', decidedBy: askedBy })),
    'change of the rules, expired': ruleChangeCard(words, change({ status: 'expired' })),
    'changes of the rules': ruleChangesCard(words, list),
    'changes of the rules, none': ruleChangesCard(words, []),
  };
}
