import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { matchCodeOf } from '../../domain/consoles/bound-digits.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { PICK_UP_MINUTES, RELEASE_MINUTES } from '../../domain/release/credential.ts';
import { Secret } from '../../domain/secret.ts';
import { digest, randomToken } from '../../domain/token.ts';

/** The answer to a console whose request is open. */
export interface Submitted {
  readonly requestId: string;
  readonly deviceCode: Secret;
  readonly matchCode: string;
  /** Seconds until nothing can come of the request any more. */
  readonly expiresInSeconds: number;
  /** Seconds until the decision clock ends; 0 when the decision is made. */
  readonly decisionSeconds: number;
}

export interface HandOutDeps {
  readonly store: { readonly clock: Pick<Clock, 'now'>; readonly transaction: Transact<'deviceCodes'> };
  readonly keys: Pick<Keys, 'accessToken' | 'matchCode'>;
}

/** Gives the console of a request a new device code, of which the store keeps only the digest. */
export async function handOutDeviceCode({ store, keys }: HandOutDeps, request: ApprovalRequest): Promise<Submitted> {
  const deviceCode = randomToken();
  await store.transaction((tx) =>
    tx.deviceCodes.add(request.id, {
      codeHash: digest(deviceCode),
      accessTokenHash: digest(keys.accessToken(deviceCode).reveal()),
    }),
  );
  const decisionSeconds = (request.decisionExpiresAt.getTime() - (await store.clock.now()).getTime()) / 1000;
  return {
    requestId: request.id,
    deviceCode: new Secret(deviceCode),
    matchCode: matchCodeOf(keys, request),
    decisionSeconds: request.status === 'pending' ? Math.max(0, Math.floor(decisionSeconds)) : 0,
    expiresInSeconds: Math.max(1, Math.ceil(decisionSeconds) + (RELEASE_MINUTES + PICK_UP_MINUTES) * 60),
  };
}
