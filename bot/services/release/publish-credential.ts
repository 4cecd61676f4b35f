import { PICK_UP_MINUTES } from '../../domain/release/credential.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { type ChangeDeps, laterChange, takeLaterChange } from './later-change.ts';

interface PublishDeps extends ChangeDeps {
  readonly store: ChangeDeps['store'] & {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'releaseAttempts' | 'releases' | 'requests'>;
  };
}

export async function publish(
  tx: Pick<Transaction, 'jobs' | 'releases' | 'requests'>,
  requestId: string,
  attempt: number,
): Promise<void> {
  if (!(await tx.releases.publish(requestId, attempt, PICK_UP_MINUTES))) return;
  await tx.jobs.send({ name: 'deliver-card', requestId });
  const request = await tx.requests.byId(requestId);
  if (request?.status === 'ready') await tx.jobs.send({ name: 'expire' }, request.pickUpExpiresAt);
}

/**
 * Makes the sealed credential available to the console, once the new password has settled. If the password changed again
 * meanwhile, the console must not get it, unless an attempt of the same release may have set the same one.
 */
export async function publishCredential(deps: PublishDeps, requestId: string, attempt: number): Promise<void> {
  const request = await deps.store.requests.byId(requestId);
  if (request?.status !== 'approved') return;
  const change = await laterChange(deps, request);
  await deps.store.transaction(async (tx) => {
    if (!change || (await takeLaterChange(tx, request, change))) await publish(tx, requestId, attempt);
  });
}
