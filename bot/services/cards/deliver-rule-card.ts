import type { Notifier } from '../../domain/ports/notifier.ts';
import type { RuleChangeQueries } from '../../domain/ports/store/rules/rule-changes.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import {
  factsOfChange,
  type PendingChange,
  type PendingChangeStatus,
} from '../../domain/preferences/pending-change.ts';
import { type DecisionCard, type DecisionCardDeps, deliverDecisionCard } from './deliver-decision-card.ts';

interface RuleCardDeps {
  readonly store: Omit<DecisionCardDeps['store'], 'transaction'> & {
    readonly ruleChanges: Pick<RuleChangeQueries, 'byId' | 'cardOf'>;
    readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests' | 'ruleChanges'>;
  };
  readonly notifier: Pick<Notifier, 'postRuleChange' | 'retireRuleChange' | 'updateRuleChange'>;
}

/** Posts the card of a change of the rules, or brings it to the present state of the change. */
export async function deliverRuleCard(deps: RuleCardDeps, changeId: string): Promise<void> {
  const change = await deps.store.ruleChanges.byId(changeId);
  if (change) await deliverDecisionCard(deps, cardOf(deps, change));
}

/** @param change is read again with each look, because a decision may come while the card is being posted */
function cardOf({ store, notifier }: RuleCardDeps, change: PendingChange): DecisionCard {
  const { id } = change;
  let present = change;
  return {
    name: `rule card ${id}`,
    load: async () => {
      present = (await store.ruleChanges.byId(id)) ?? present;
      const delivery = await store.ruleChanges.cardOf(id);
      if (!delivery) return undefined;
      const { card, shows } = delivery;
      const { status } = present;
      return { status, isWaiting: status === 'pending', ...(card && { card }), ...(shows && { shows }) };
    },
    save: (shows, card) => store.transaction((tx) => tx.ruleChanges.saveCard(id, shows as PendingChangeStatus, card)),
    beginPost: (most) => store.transaction((tx) => tx.ruleChanges.beginPost(id, most)),
    cancelPost: () => store.transaction((tx) => tx.ruleChanges.cancelPost(id)),
    post: (channel) => notifier.postRuleChange(channel, present),
    update: (card) => notifier.updateRuleChange(card, present),
    retire: (card) => notifier.retireRuleChange(card),
    tellChats: () => {
      const { askedBy, content } = present;
      const alert = { kind: 'rules_change_waits', changeId: id, by: askedBy.displayName } as const;
      return store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', ...alert, ...factsOfChange(content) }));
    },
  };
}
