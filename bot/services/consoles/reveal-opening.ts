import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { commitmentOf } from '../../domain/consoles/bound-digits.ts';
import type { Opening } from '../../domain/consoles/opening.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { OpeningQueries } from '../../domain/ports/store/consoles/openings.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { handOutDeviceCode, type HandOutDeps, type Submitted } from './hand-out-device-code.ts';
import { openRequest, type OpenRequestDeps } from './open-request.ts';
import { countResumed } from './refuse-unusable.ts';
import { turnAway } from './turn-away.ts';

/** What a console sends to reveal its nonce. */
export interface RevealWish {
  readonly openingId: string;
  readonly consoleNonce: Uint8Array;
  readonly sourceAddress: string;
}

/** The answer to a reveal. A console whose opening is over begins anew, with a new key and a new nonce. */
type Revealed = { readonly status: 'over' } | { readonly status: 'submitted'; readonly submitted: Submitted };

interface RevealDeps extends HandOutDeps, OpenRequestDeps {
  readonly store: HandOutDeps['store'] & {
    readonly openings: Pick<OpeningQueries, 'byId'>;
    readonly otps: Pick<Otps, 'byId'>;
    readonly rateLimits: Pick<RateLimits, 'countRefusal' | 'take'>;
    readonly requests: Pick<Requests, 'ofOtp'>;
    readonly transaction: Transact<
      'audit' | 'cards' | 'deviceCodes' | 'jobs' | 'locks' | 'openings' | 'otps' | 'requests' | 'seals'
    >;
  };
}

function fitsCommitment({ thumbprint, commitment }: Opening, consoleNonce: Uint8Array): boolean {
  return commitmentOf(Buffer.from(thumbprint, 'base64url'), consoleNonce).toString('base64url') === commitment;
}

/**
 * Returns the request of an opening that this nonce has revealed already, while it is open.
 * @throws DomainError throttled
 */
async function requestOf(
  { store }: RevealDeps,
  opening: Opening | undefined,
  nonce: string,
): Promise<ApprovalRequest | undefined> {
  if (opening?.status !== 'revealed' || opening.consoleNonce !== nonce) return undefined;
  const request = await store.requests.ofOtp(opening.otpId);
  if (request?.binding?.openingId !== opening.id || request.status === 'expired') return undefined;
  await countResumed(store, opening.otpId);
  return request;
}

async function reveal(
  deps: RevealDeps,
  opening: Opening,
  otp: Otp,
  { consoleNonce, sourceAddress }: RevealWish,
): Promise<ApprovalRequest | undefined> {
  const nonce = Buffer.from(consoleNonce).toString('base64url');
  const { device, publicKey } = opening;
  const wish = { openingId: opening.id, consoleNonce: nonce };
  const opened =
    opening.status === 'open' ? await openRequest(deps, { device, publicKey, sourceAddress }, otp, wish) : undefined;
  // The same reveal may have come twice at once.
  return opened ?? requestOf(deps, await deps.store.openings.byId(opening.id), nonce);
}

/**
 * Opens the request of an opening, once its console shows the nonce that it committed to. Everything else is known from
 * the opening. The same reveal may be repeated while the request is open, and gets a new device code each time. Another
 * nonce is never accepted; such a reveal leaves the opening as it is and is audited.
 * @throws DomainError otp_refused, throttled
 */
export async function revealOpening(deps: RevealDeps, wish: RevealWish): Promise<Revealed> {
  const { store } = deps;
  const opening = await store.openings.byId(wish.openingId);
  const otp = opening && (await store.otps.byId(opening.otpId));
  if (!opening || !otp) throw new DomainError('otp_refused');
  if (!fitsCommitment(opening, wish.consoleNonce))
    return turnAway(deps, { device: opening.device, sourceAddress: wish.sourceAddress }, 'nonce_differs', otp);
  const request = await reveal(deps, opening, otp, wish);
  return request ? { status: 'submitted', submitted: await handOutDeviceCode(deps, request) } : { status: 'over' };
}
