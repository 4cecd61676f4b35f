import { MOST_OPENINGS, NONCE_BYTES, OPENING_SECONDS } from '../../../contract/opening.ts';
import { UNKNOWN } from '../../domain/admin.ts';
import { thumbprintOf } from '../../domain/consoles/bound-digits.ts';
import { judgeOpening, type Opening, type OpeningVerdict } from '../../domain/consoles/opening.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, refusalOf } from '../../domain/otp/otp.ts';
import type { ServerKeys } from '../../domain/ports/server-keys.ts';
import type { OpeningQueries } from '../../domain/ports/store/consoles/openings.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { newId, random } from '../../domain/token.ts';
import { admitCode, enter } from './admit-code.ts';
import type { WrongCodeNouns } from './note-wrong-code.ts';
import { countResumed, refuseUnusable, type RefuseUnusableDeps } from './refuse-unusable.ts';
import type { Asking, Submission } from './submission.ts';
import { turnAway } from './turn-away.ts';
import { verifyCode } from './verify-code.ts';

/** A console that commits to its key and to a nonce before it sees the nonce of the server. */
export interface OpeningWish extends Asking {
  readonly code:
    | { readonly kind: 'typed'; readonly otp: string }
    /** A one-time password that was encrypted to the server, as a compact JWE. */
    | { readonly kind: 'sealed'; readonly jwe: string };
  /** 32 bytes in base64url. */
  readonly commitment: string;
}

/** The answer to an opening. An opening that is over can't be used again, nor can the nonce behind its commitment. */
type Begun =
  | { readonly status: 'over' }
  /** The code was sealed to another key than the server's present one. */
  | { readonly status: 'seal_unknown' }
  | {
      readonly status: 'begun';
      readonly openingId: string;
      readonly serverNonce: string;
      readonly signature: string;
      /** Seconds left for the reveal; 0 when it has happened. */
      readonly expiresInSeconds: number;
    };

interface BeginDeps extends RefuseUnusableDeps {
  readonly store: Omit<RefuseUnusableDeps['store'], 'transaction'> & {
    readonly openings: OpeningQueries;
    readonly requests: Pick<Requests, 'ofOtp'>;
    readonly transaction: Transact<WrongCodeNouns | 'openings' | 'requests' | 'seals'>;
  };
  readonly serverKeys: Pick<ServerKeys, 'signOpening' | 'unsealOtp'>;
}

/** A wish whose code is known as it was typed. */
interface ReadWish extends Submission {
  readonly thumbprint: string;
  readonly commitment: string;
  readonly isSealed: boolean;
  /** Whether the code was sealed for another key or commitment, which only somebody in between does. */
  readonly isForged: boolean;
}

async function readWish(
  { serverKeys }: Pick<BeginDeps, 'serverKeys'>,
  { code, ...asking }: OpeningWish,
): Promise<ReadWish | undefined> {
  const thumbprint = thumbprintOf(asking.publicKey).toString('base64url');
  if (code.kind === 'typed') return { ...asking, thumbprint, typedOtp: code.otp, isSealed: false, isForged: false };
  const unsealed = await serverKeys.unsealOtp(code.jwe);
  if (!unsealed) return undefined;
  const isForged = unsealed.thumbprint !== thumbprint || unsealed.commitment !== asking.commitment;
  return { ...asking, thumbprint, typedOtp: unsealed.otp.reveal(), isSealed: true, isForged };
}

/** What becomes of a wish to open. `taken` means that the code was taken at this moment, `altered` that it is revoked. */
type OpenVerdict = OpeningVerdict | { readonly kind: 'altered' | 'taken' };

/** Stores the opening, or returns why there is none. */
async function open({ store }: BeginDeps, wish: ReadWish, otp: Otp): Promise<OpenVerdict> {
  const { device, publicKey, thumbprint, commitment, isSealed, sourceAddress } = wish;
  return store.transaction(async (tx) => {
    await tx.locks.accounts([otp.accountId]);
    if (!(await verifyCode(tx, wish, otp))) return { kind: 'altered' };
    const verdict = judgeOpening(await tx.openings.ofOtp(otp.id), wish, MOST_OPENINGS);
    if (verdict.kind === 'occupied') await tx.openings.noteSecondConsole(verdict.opening.id, device.serialNumber);
    if (verdict.kind !== 'next') return verdict;
    const { number } = verdict;
    const serverNonce = Buffer.from(random(NONCE_BYTES)).toString('base64url');
    const facts = { id: newId(), otpId: otp.id, device, publicKey, thumbprint, commitment, serverNonce };
    const opening = await tx.openings.open({ ...facts, isSealed, number }, OPENING_SECONDS);
    if (!opening) return { kind: 'taken' };
    await tx.audit.append({
      actor: UNKNOWN,
      act: 'otp_opened',
      accountId: otp.accountId,
      otpId: otp.id,
      details: { opening: opening.id, number, sealed: isSealed, serialNumber: device.serialNumber, sourceAddress },
    });
    return { kind: 'same', opening };
  });
}

/**
 * Returns the revealed opening of a console that asks again while its request is open, and refuses all others.
 * @throws DomainError otp_refused, throttled
 */
async function revealedBefore(deps: BeginDeps, wish: ReadWish, otp: Otp): Promise<Opening> {
  const { openings, requests } = deps.store;
  const request = otp.status === 'submitted' ? await requests.ofOtp(otp.id) : undefined;
  const verdict = judgeOpening(await openings.ofOtp(otp.id), wish, MOST_OPENINGS);
  const isOpen = request !== undefined && request.status !== 'expired';
  const isOwn = verdict.kind === 'same' && verdict.opening.id === request?.binding?.openingId;
  if (!isOpen || !isOwn) return refuseUnusable(deps, wish, otp, request);
  await countResumed(deps.store, otp.id);
  return verdict.opening;
}

/**
 * Returns the opening that a console gets for a right code, or `undefined` when its opening is over.
 * @throws DomainError otp_refused, throttled
 */
async function openingFor(deps: BeginDeps, wish: ReadWish, otp: Otp): Promise<Opening | undefined> {
  if (wish.isForged) return turnAway(deps, wish, 'sealed_for_another', otp);
  if (refusalOf(otp, await deps.store.clock.now()) !== undefined) return revealedBefore(deps, wish, otp);
  const verdict = await open(deps, wish, otp);
  switch (verdict.kind) {
    case 'altered':
      throw new DomainError('otp_refused');
    case 'taken':
      return revealedBefore(deps, wish, { ...otp, status: 'submitted' });
    case 'same':
      return verdict.opening;
    case 'over':
    case 'next':
      return undefined;
    case 'occupied':
      return turnAway(deps, wish, 'opening_taken', otp);
    case 'too_many':
      return turnAway(deps, wish, 'openings_used_up', otp);
  }
}

function signed({ serverKeys }: Pick<BeginDeps, 'serverKeys'>, opening: Opening): string {
  const { id: openingId, thumbprint, commitment, serverNonce } = opening;
  return serverKeys.signOpening({
    openingId,
    thumbprint: Buffer.from(thumbprint, 'base64url'),
    commitment: Buffer.from(commitment, 'base64url'),
    serverNonce: Buffer.from(serverNonce, 'base64url'),
  });
}

/**
 * Begins the submission of a console that proves its key by the verification digits. The code stays active; the reveal
 * takes it. The same key and commitment get the same answer again. While a console has an opening, another one is
 * refused like one with a wrong code. A sealed code is opened only for an address that has a place in its budget.
 * @throws DomainError otp_refused (one answer for every cause), throttled
 */
export async function beginOpening(deps: BeginDeps, from: OpeningWish): Promise<Begun> {
  const address = await enter(deps, from.sourceAddress);
  const wish = await readWish(deps, from);
  if (!wish) {
    await address.place.giveBack();
    return { status: 'seal_unknown' };
  }
  const opening = await openingFor(deps, wish, await admitCode(deps, wish, address));
  if (!opening) return { status: 'over' };
  const seconds = (opening.expiresAt.getTime() - (await deps.store.clock.now()).getTime()) / 1000;
  return {
    status: 'begun',
    openingId: opening.id,
    serverNonce: opening.serverNonce,
    signature: signed(deps, opening),
    expiresInSeconds: opening.status === 'open' ? Math.max(0, Math.floor(seconds)) : 0,
  };
}
