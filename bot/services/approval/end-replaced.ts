import { SYSTEM } from '../../domain/admin.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';

/**
 * Ends deliveries of these accounts that a newer one-time password has replaced. A person who generates a code ends
 * those of its account in the same transaction; the job `expire` finds those that an earlier version of the server
 * left.
 */
export async function endReplaced(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releases'>,
  accountIds: readonly string[],
): Promise<void> {
  for (const replaced of await tx.releases.replaceDelivered(accountIds)) {
    await tx.jobs.send({ name: 'deliver-card', requestId: replaced.requestId });
    await tx.audit.append({ actor: SYSTEM, act: 'request_expired', ...replaced, details: { cause: 'replaced' } });
  }
}
