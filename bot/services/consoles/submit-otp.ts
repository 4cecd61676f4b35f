import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { type Otp, refusalOf } from '../../domain/otp/otp.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { admitCode, type AdmitDeps } from './admit-code.ts';
import { handOutDeviceCode, type Submitted } from './hand-out-device-code.ts';
import type { WrongCodeNouns } from './note-wrong-code.ts';
import { openRequest, type OpenRequestDeps } from './open-request.ts';
import { countResumed, refuseUnusable } from './refuse-unusable.ts';
import type { Submission } from './submission.ts';

interface SubmitDeps extends AdmitDeps, OpenRequestDeps {
  readonly store: Omit<AdmitDeps['store'], 'transaction'> & {
    readonly requests: Pick<Requests, 'ofOtp'>;
    readonly transaction: Transact<WrongCodeNouns | 'cards' | 'deviceCodes' | 'openings' | 'requests' | 'seals'>;
  };
  readonly keys: Pick<Keys, 'accessToken' | 'matchCode' | 'matchesVerifier'>;
}

/**
 * Handles a one-time password that was already submitted. The same console, recognized by its key, gets its request
 * again. Another console gets nothing, and the card shows a warning. A request whose digits prove the key is given again
 * only to a console that repeats its reveal.
 * @throws DomainError otp_refused, throttled
 */
async function resume(deps: SubmitDeps, from: Submission, otp: Otp): Promise<ApprovalRequest> {
  const request = otp.status === 'submitted' ? await deps.store.requests.ofOtp(otp.id) : undefined;
  const isSame = request?.publicKey.n === from.publicKey.n && !request.binding;
  if (!request || request.status === 'expired' || !isSame) return refuseUnusable(deps, from, otp, request);
  await countResumed(deps.store, otp.id);
  return request;
}

/**
 * Opens a request for a plain client of RFC 8628 that knows a code. Two consoles may submit the same code at the same
 * time: the store changes the one-time password from active to submitted for one of them only, and the other one is
 * treated as if it had come later.
 * @throws DomainError otp_refused (one answer for every cause), throttled
 */
export async function submitOtp(deps: SubmitDeps, from: Submission): Promise<Submitted> {
  const otp = await admitCode(deps, from);
  const usable = refusalOf(otp, await deps.store.clock.now()) === undefined;
  const opened = usable ? await openRequest(deps, from, otp) : undefined;
  const request = opened ?? (await resume(deps, from, usable ? { ...otp, status: 'submitted' } : otp));
  return handOutDeviceCode(deps, request);
}
