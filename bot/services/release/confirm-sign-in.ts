import { SYSTEM } from '../../domain/admin.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Changes } from '../../domain/ports/changes.ts';
import type { Store } from '../../domain/ports/store.ts';
import { askForKey, type KeyDeps, noteKey } from '../accounts/check-account-key.ts';

interface ConfirmDeps extends KeyDeps {
  readonly store: Pick<Store, 'request' | 'transaction'>;
}

interface Look {
  readonly requestId: string;
  /** 0 is the look at the moment of delivery. */
  readonly look: number;
  readonly attempt: number;
}

/** From one look to the next. */
const MINUTES_BETWEEN_LOOKS = [2, 10, 30, 120] as const;

async function confirm(changes: Changes, requestId: string, accountId: string): Promise<void> {
  if (!(await changes.signIn(requestId))) return;
  await changes.send({ name: 'deliver-card', requestId });
  await changes.audit({
    actor: SYSTEM,
    act: 'credential_signed_in',
    accountId,
    requestId,
    details: { seenBy: 'resource_account_key' },
  });
}

/**
 * A resource account key that was not there when the console had its file, and is there now, shows that the room signed
 * in. One that is there at the first look shows nothing, and no further look is taken.
 */
export async function confirmSignIn(deps: ConfirmDeps, { requestId, look, attempt }: Look): Promise<void> {
  const request = await deps.store.request(requestId);
  if (request?.status !== 'delivered') return;
  const accountId = request.account.id;
  const answer = await askForKey(deps, accountId, attempt);
  if (answer === 'unknown') return;
  await deps.store.transaction(async (changes) => {
    const send = async (seconds: number, next: Omit<Look, 'requestId'>): Promise<void> => {
      await changes.send({ name: 'confirm-sign-in', requestId, ...next }, secondsAfter(await changes.now(), seconds));
    };
    if (typeof answer === 'object') return send(answer.againInSeconds, { look, attempt: attempt + 1 });
    await noteKey(changes, accountId, answer);
    if (answer) return look > 0 ? confirm(changes, requestId, accountId) : undefined;
    const minutes = MINUTES_BETWEEN_LOOKS[look];
    if (minutes !== undefined) await send(minutes * 60, { look: look + 1, attempt: 1 });
  });
}
