import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';

/** The number of requests that are read at once. */
const PORTION = 100;

async function* allPending(tx: Pick<Transaction, 'requests'>): AsyncGenerator<ApprovalRequest> {
  let page: readonly ApprovalRequest[] = await tx.requests.pending(PORTION);
  while (page.length > 0) {
    yield* page;
    page = await tx.requests.pending(PORTION, page.at(-1)?.id);
  }
}

/**
 * Sends the job that delivers its card for each request that waits. Call it after the way to the approvers has changed.
 */
export async function resendPending(tx: Pick<Transaction, 'jobs' | 'requests'>): Promise<void> {
  for await (const { id } of allPending(tx)) await tx.jobs.send({ name: 'deliver-card', requestId: id });
}
