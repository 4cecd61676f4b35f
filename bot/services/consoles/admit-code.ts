import { parseOtpCode } from '../../../contract/otp-code.ts';
import { UNKNOWN } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, type OtpRefusal, refusalOf } from '../../domain/otp/otp.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { GuessBudgets } from '../../domain/ports/store/budgets/guesses.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { Secret } from '../../domain/secret.ts';
import { type Place, type Taken, takeAddressPlace, takeOtpPlace } from './guess-budgets.ts';
import { noteWrongCode, type WrongCodeNouns } from './note-wrong-code.ts';
import type { Submission } from './submission.ts';
import { isHeld } from './turn-away.ts';

export interface AdmitDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly guesses: Pick<GuessBudgets, 'countWrong' | 'giveBack' | 'reserve'>;
    readonly otps: Pick<Otps, 'bySelector'>;
    readonly rateLimits: Pick<RateLimits, 'countRefusal' | 'take'>;
    readonly transaction: Transact<WrongCodeNouns>;
  };
  readonly keys: Pick<Keys, 'matchesVerifier'>;
}

/**
 * Wrong codes from all addresses: 5 a second on average. Beyond it wrong codes are told to wait, while right ones still
 * pass. It is counted when a code was wrong, and no place in it is taken before: otherwise a flood would keep right
 * codes out.
 */
const WRONG_PER_TENANT = { limit: 50, windowSeconds: 10 } as const;
/** Seconds in which a flood of wrong codes raises one alert at most. */
const ALARM_WINDOW_SECONDS = 3600;
/**
 * Counts a wrong code for the whole tenant. A flood raises one alert an hour.
 * @returns the time to wait when there are too many
 */
async function countForTenant({ store }: AdmitDeps): Promise<{ readonly retryAfterSeconds: number } | undefined> {
  const flood = await store.rateLimits.take('wrong:tenant', WRONG_PER_TENANT.limit, WRONG_PER_TENANT.windowSeconds);
  if (flood && !(await store.rateLimits.take('alarm:wrong:tenant', 1, ALARM_WINDOW_SECONDS))) {
    await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', kind: 'many_wrong_codes' }));
  }
  return flood;
}

/**
 * Records a refusal. Someone without a code must not be able to make the audit grow, so codes that nobody ever had, and
 * codes for a paused one-time password, are only counted and audited minute by minute. Every other refusal gets an
 * audit row; there cannot be many, because too many of them pause the one-time password.
 */
async function record({ store }: AdmitDeps, from: Submission, cause: OtpRefusal, otp?: Otp): Promise<void> {
  if (!otp || cause === 'paused') return store.rateLimits.countRefusal(from.sourceAddress, otp?.selector);
  await store.transaction((tx) =>
    tx.audit.append({
      actor: UNKNOWN,
      act: 'otp_refused',
      accountId: otp.accountId,
      otpId: otp.id,
      details: { cause, serialNumber: from.device.serialNumber, sourceAddress: from.sourceAddress },
    }),
  );
}

/**
 * Refuses a code. Every refusal ends here, with one answer for all causes, so that the answer reveals nothing. The
 * audit has the real cause.
 * @param address the place of the attempt in the budget of its address
 * @throws DomainError otp_refused, throttled
 */
async function refuseAt(
  deps: AdmitDeps,
  from: Submission,
  address: Taken,
  cause: OtpRefusal,
  otp?: Otp,
): Promise<never> {
  const flood = await countForTenant(deps);
  if (address.outcome === 'taken') await address.place.countWrong();
  // Both limits apply to every cause alike, so nobody can tell an existing selector from one that does not exist, even
  // in a flood.
  const tooMany = flood ?? (address.outcome === 'taken' ? undefined : address);
  if (tooMany) {
    await deps.store.rateLimits.countRefusal(from.sourceAddress, otp?.selector);
    throw throttled(tooMany);
  }
  await record(deps, from, cause, otp);
  throw new DomainError('otp_refused');
}

function throttled({ retryAfterSeconds }: { readonly retryAfterSeconds: number }): DomainError {
  return new DomainError('throttled', { retryAfterSeconds });
}

/**
 * Refuses a right code that cannot be used. It counts for the address like a wrong one.
 * @throws DomainError otp_refused, throttled
 */
export async function refuse(deps: AdmitDeps, from: Submission, cause: OtpRefusal, otp?: Otp): Promise<never> {
  return refuseAt(deps, from, await takeAddressPlace(deps.store.guesses, from.sourceAddress), cause, otp);
}

/** The place that an attempt holds in the budget of its address. */
type AddressPlace = Extract<Taken, { readonly outcome: 'taken' }>;

/**
 * Takes a place in the budget of a network address, before anything is computed for it.
 * @throws DomainError throttled
 */
export async function enter({ store }: Pick<AdmitDeps, 'store'>, sourceAddress: string): Promise<AddressPlace> {
  const address = await takeAddressPlace(store.guesses, sourceAddress);
  if (address.outcome !== 'taken') throw throttled(address);
  return address;
}

/** An attempt for a known one-time password, which has a place in the budget of its address. */
interface Attempt {
  readonly from: Submission;
  readonly otp: Otp;
  readonly verifier: Secret;
  readonly address: AddressPlace;
}

function compare({ keys }: AdmitDeps, { from, otp, verifier }: Attempt, isSpare: boolean): Promise<boolean> {
  return keys.matchesVerifier(verifier, otp.verifier, { otpId: otp.id, sourceAddress: from.sourceAddress, isSpare });
}

/**
 * Refuses the code of a one-time password that takes none now. It is compared nevertheless, and whatever comes of that
 * is forgotten, so that the refusal takes as long as that of a wrong code.
 */
async function refuseUnusable(deps: AdmitDeps, attempt: Attempt, cause: OtpRefusal): Promise<never> {
  await compare(deps, attempt, true);
  return refuseAt(deps, attempt.from, attempt.address, cause, attempt.otp);
}

/**
 * Compares the code of a one-time password that can be used, in a place of its budget. An attempt that lost a place
 * because it took too long learns nothing, as others may have used the place meanwhile. It has the same answer whether its
 * code was right or wrong, so it was no guess, and doesn't count in the life of the one-time password. Counting it there
 * would take a transaction more than a right code, long after the least time of refusals has passed.
 */
async function checkVerifier(deps: AdmitDeps, attempt: Attempt): Promise<Otp> {
  const { from, otp, address } = attempt;
  const taken = await takeOtpPlace(deps.store.guesses, otp.id);
  if (taken.outcome === 'used_up') return refuseUnusable(deps, attempt, 'paused');
  if (taken.outcome === 'busy') {
    await address.place.giveBack();
    throw throttled(taken);
  }
  const isRight = await compare(deps, attempt, false);
  const settle = isRight ? giveBack : countWrong;
  if (!(await settle(taken.place))) {
    await settle(address.place);
    throw throttled(LOST_PLACE);
  }
  if (!isRight) {
    await noteWrongCode(deps.store, otp);
    return refuseAt(deps, from, address, 'wrong_verifier', otp);
  }
  await address.place.giveBack();
  return otp;
}

const LOST_PLACE = { retryAfterSeconds: 2 } as const;
const giveBack = (place: Place): Promise<boolean> => place.giveBack();
const countWrong = (place: Place): Promise<boolean> => place.countWrong();

/**
 * Returns the one-time password whose code a console sent, active or submitted. Guesses are limited by address, by code
 * and for the whole tenant. An attempt takes its places in these budgets before its code is compared, and a right code
 * gives them back.
 * @param entered the place of the attempt in the budget of its address, if it has one already
 * @throws DomainError otp_refused (one answer for every cause), throttled
 */
export async function admitCode(deps: AdmitDeps, from: Submission, entered?: AddressPlace): Promise<Otp> {
  const address = entered ?? (await enter(deps, from.sourceAddress));
  const parsed = parseOtpCode(from.typedOtp);
  if (!parsed.ok) return refuseAt(deps, from, address, 'unknown');
  const otp = await deps.store.otps.bySelector(parsed.parts.selector);
  if (!otp) return refuseAt(deps, from, address, 'unknown');
  const attempt = { from, otp, address, verifier: new Secret(parsed.parts.verifier) };
  const cause = refusalOf(otp, await deps.store.clock.now());
  if (cause === undefined || cause === 'submitted') return checkVerifier(deps, attempt);
  return refuseUnusable(deps, attempt, (await isHeld(deps.store, otp.id)) ? 'paused' : cause);
}
