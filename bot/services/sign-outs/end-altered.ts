import { SYSTEM } from '../../domain/admin.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import type { SignOut } from '../../domain/release/sign-out.ts';

/** Ends a sign-out that somebody altered in the database, so that nobody knows what was asked for and confirmed. */
export async function endAltered(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'signOuts'>,
  { id, requestId, account }: SignOut,
): Promise<void> {
  if (!(await tx.signOuts.endAltered(id))) return;
  await tx.jobs.send({ name: 'raise-alert', kind: 'sign_out_altered', room: account.displayName });
  await tx.jobs.send({ name: 'deliver-sign-out-card', signOutId: id });
  const details = { found: 'sign_out', signOut: id };
  await tx.audit.append({ actor: SYSTEM, act: 'alteration_found', accountId: account.id, requestId, details });
}
