import { SYSTEM } from '../../domain/admin.ts';
import type { HeldList } from '../../domain/accounts/account-sync.ts';
import type { ListDifference } from '../../domain/accounts/plausible-list.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';

/** The pause before a list that lost too much is read again, in seconds. */
const SECOND_READING_SECONDS = 300;

type HoldTransaction = Pick<Transaction, 'audit' | 'clock' | 'jobs' | 'syncs'>;

/** Returns when the next reading is due: the second one soon, and all later ones at their usual time. */
export interface Held {
  readonly held: HeldList;
  readonly nextAt: Date | undefined;
}

/**
 * Holds a list that would take away too much. Nothing changes until a second reading, at least five minutes later, says
 * the same and a person accepts it. A list that would take away other accounts is held from the start. The channel hears
 * of the first reading and of the one that asks for a yes.
 */
export async function holdList(tx: HoldTransaction, difference: ListDifference): Promise<Held> {
  const now = await tx.clock.now();
  const before = await tx.syncs.held();
  const { list, known, found, gone, roomsLost, goneNames = [] } = difference;
  const loss = { list, known, found, gone, roomsLost, goneNames };
  const isSame = before?.list === list;
  const since = isSame ? before.since : now;
  const secondAt = secondsAfter(since, SECOND_READING_SECONDS);
  const confirmedAt = isSame ? (before.confirmedAt ?? (now >= secondAt ? now : undefined)) : undefined;
  const held: HeldList = { ...loss, since, ...(confirmedAt && { confirmedAt }) };
  await tx.syncs.hold(held);
  const isConfirmedNow = confirmedAt !== undefined && before?.confirmedAt === undefined;
  if (!before || isConfirmedNow) await tell(tx, held);
  return { held, nextAt: confirmedAt ? undefined : secondAt };
}

async function tell(
  tx: HoldTransaction,
  { known, found, gone, roomsLost, goneNames = [], confirmedAt }: HeldList,
): Promise<void> {
  const isConfirmed = confirmedAt !== undefined;
  const loss = { known, found, gone, roomsLost };
  await tx.audit.append({ actor: SYSTEM, act: 'sync_held', details: { ...loss, confirmed: isConfirmed } });
  await tx.jobs.send({ name: 'raise-alert', kind: 'list_held', ...loss, goneNames, isConfirmed });
}
