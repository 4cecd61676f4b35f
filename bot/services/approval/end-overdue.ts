import { SYSTEM } from '../../domain/admin.ts';
import { passwordDetails } from '../../domain/approval/approval-request.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';

/**
 * Stops releases of these accounts that did not reach their end in time: whatever they wait for, a person decides
 * whether they go on. It raises an alert for each, because the console waits for nobody much longer.
 */
export async function endOverdue(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releases' | 'requests'>,
  accountIds: readonly string[],
): Promise<void> {
  for (const { requestId, accountId } of await tx.releases.stopOverdue(accountIds)) {
    const request = await tx.requests.byId(requestId);
    const details = { problem: 'release_overdue', ...passwordDetails(request) };
    await tx.jobs.send({ name: 'deliver-card', requestId });
    if (request)
      await tx.jobs.send({ name: 'raise-alert', kind: 'release_overdue', room: request.account.displayName });
    await tx.audit.append({ actor: SYSTEM, act: 'release_needs_attention', accountId, requestId, details });
  }
}
