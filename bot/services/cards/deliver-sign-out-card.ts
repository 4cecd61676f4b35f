import type { Notifier } from '../../domain/ports/notifier.ts';
import type { SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { SignOut, SignOutStatus } from '../../domain/release/sign-out.ts';
import { type DecisionCard, type DecisionCardDeps, deliverDecisionCard } from './deliver-decision-card.ts';

interface SignOutCardDeps {
  readonly store: Omit<DecisionCardDeps['store'], 'transaction'> & {
    readonly signOuts: Pick<SignOutQueries, 'byId' | 'cardOf'>;
    readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests' | 'signOuts'>;
  };
  readonly notifier: Pick<Notifier, 'postSignOut' | 'retireSignOut' | 'updateSignOut'>;
}

/** Posts the card of a sign-out that waits for a second approver, or brings it to the present state. */
export async function deliverSignOutCard(deps: SignOutCardDeps, id: string): Promise<void> {
  const signOut = await deps.store.signOuts.byId(id);
  if (signOut) await deliverDecisionCard(deps, cardOf(deps, signOut));
}

/** @param signOut is read again with each look, because a decision may come while the card is being posted */
function cardOf({ store, notifier }: SignOutCardDeps, signOut: SignOut): DecisionCard {
  const { id } = signOut;
  let present = signOut;
  return {
    name: `sign-out card ${id}`,
    load: async () => {
      present = (await store.signOuts.byId(id)) ?? present;
      const delivery = await store.signOuts.cardOf(id);
      if (!delivery) return undefined;
      const { card, shows } = delivery;
      const { status } = present;
      return { status, isWaiting: status === 'asked', ...(card && { card }), ...(shows && { shows }) };
    },
    save: (shows, card) => store.transaction((tx) => tx.signOuts.saveCard(id, shows as SignOutStatus, card)),
    beginPost: (most) => store.transaction((tx) => tx.signOuts.beginPost(id, most)),
    cancelPost: () => store.transaction((tx) => tx.signOuts.cancelPost(id)),
    post: (channel) => notifier.postSignOut(channel, present),
    update: (card) => notifier.updateSignOut(card, present),
    retire: (card) => notifier.retireSignOut(card),
    tellChats: () => {
      const { kind: what, account, askedBy } = present;
      const alert = { kind: 'sign_out_waits', signOutId: id, what, by: askedBy.displayName } as const;
      return store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', ...alert, room: account.displayName }));
    },
  };
}
