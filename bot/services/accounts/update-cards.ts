import type { Transaction } from '../../domain/ports/store/transaction.ts';

/** Sends the cards of the requests for which a change to an account raised the revision. */
export async function updateCards(tx: Pick<Transaction, 'jobs'>, requestIds: readonly string[]): Promise<void> {
  for (const requestId of requestIds) await tx.jobs.send({ name: 'deliver-card', requestId });
}
