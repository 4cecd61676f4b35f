import { secondsAfter } from '../../domain/instant.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { askForKey, type KeyDeps, noteKey } from '../accounts/check-account-key.ts';
import { noteSight } from '../sign-ins/note-sight.ts';

interface ConfirmDeps extends KeyDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'accounts' | 'audit' | 'clock' | 'jobs' | 'locks' | 'releases' | 'sights'>;
  };
}

interface Look {
  readonly requestId: string;
  /** Number of the release whose sign-in is looked for; absent at the first look. */
  readonly release?: number;
  /** Number of the look; 0 is the one at the moment of delivery. */
  readonly look: number;
  readonly attempt: number;
}

/** Minutes from each look to the next one. */
const MINUTES_BETWEEN_LOOKS = [2, 10, 30, 120] as const;

/**
 * Looks whether the account has a resource account key. A key that did not exist when the console got its credential,
 * and exists now, shows that the room signed in. A key that already exists at the first look proves nothing, so no
 * further look follows. Looks that belong to an earlier release end when the console got another password, which has
 * looks of its own.
 */
export async function confirmSignIn(deps: ConfirmDeps, { requestId, release, look, attempt }: Look): Promise<void> {
  const request = await deps.store.requests.byId(requestId);
  if (request?.status !== 'delivered' || (release !== undefined && release !== request.release)) return;
  const accountId = request.account.id;
  const answer = await askForKey(deps, accountId, attempt);
  if (answer === 'unknown') return;
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    const of = request.release === undefined ? {} : { release: request.release };
    const send = async (seconds: number, next: Pick<Look, 'attempt' | 'look'>): Promise<void> => {
      const job = { name: 'confirm-sign-in', requestId, ...of, ...next } as const;
      await tx.jobs.send(job, secondsAfter(await tx.clock.now(), seconds));
    };
    if (typeof answer === 'object') return send(answer.againInSeconds, { look, attempt: answer.attempt });
    await noteKey(tx, accountId, answer);
    if (answer) {
      const sight = { witness: 'resource_account_key', outcome: 'signed_in', at: await tx.clock.now(), ...of } as const;
      return void (look > 0 && (await noteSight(tx, request, sight)));
    }
    const minutes = MINUTES_BETWEEN_LOOKS[look];
    if (minutes !== undefined) await send(minutes * 60, { look: look + 1, attempt: 1 });
  });
}
