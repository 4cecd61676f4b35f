import { parseOtpCode } from '../../../contract/otp-code.ts';
import { UNKNOWN } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Otp, OtpRefusal } from '../../domain/otp/otp.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { Secret } from '../../domain/secret.ts';
import type { Submission } from './submission.ts';

export interface AdmitDeps {
  readonly store: {
    readonly otps: Pick<Otps, 'bySelector'>;
    readonly rateLimits: Pick<RateLimits, 'countRefusal' | 'take' | 'usedUp'>;
    readonly transaction: Transact<'audit' | 'jobs'>;
  };
  readonly keys: Pick<Keys, 'matchesVerifier'>;
}

/** Wrong codes from one network address; after these, it has to wait. */
const WRONG_PER_ADDRESS = { limit: 10, windowSeconds: 60 } as const;
/** Wrong verifiers for one one-time password; after these, it is paused. */
const WRONG_PER_OTP = { limit: 10, windowSeconds: 3600 } as const;
/**
 * Wrong codes from all addresses: 5 a second on average. Beyond it wrong codes are told to wait, while right ones still
 * pass.
 */
const WRONG_PER_TENANT = { limit: 50, windowSeconds: 10 } as const;
/** Seconds in which a flood of wrong codes raises one alert at most. */
const ALARM_WINDOW_SECONDS = 3600;

/** Returns whether a one-time password takes no codes for a while, because there were too many wrong ones. */
export async function isPaused(
  store: { readonly rateLimits: Pick<RateLimits, 'usedUp'> },
  otpId: string,
): Promise<boolean> {
  return (await store.rateLimits.usedUp(`otp:${otpId}`, WRONG_PER_OTP.limit)) !== undefined;
}

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
 * @throws DomainError otp_refused, throttled
 */
export async function refuse(deps: AdmitDeps, from: Submission, cause: OtpRefusal, otp?: Otp): Promise<never> {
  const { limit, windowSeconds } = WRONG_PER_ADDRESS;
  const flood = await countForTenant(deps);
  // Both limits apply to every cause alike, so nobody can tell an existing selector from one that does not exist, even
  // in a flood.
  const tooMany = flood ?? (await deps.store.rateLimits.take(`wrong:${from.sourceAddress}`, limit, windowSeconds));
  if (tooMany) {
    await deps.store.rateLimits.countRefusal(from.sourceAddress, otp?.selector);
    throw new DomainError('throttled', tooMany);
  }
  await record(deps, from, cause, otp);
  throw new DomainError('otp_refused');
}

/**
 * Returns the one-time password whose code a console sent, whatever its state is. Guesses are limited by address, by
 * code and for the whole tenant.
 * @throws DomainError otp_refused (one answer for every cause), throttled
 */
export async function admitCode(deps: AdmitDeps, from: Submission): Promise<Otp> {
  const tooMany = await deps.store.rateLimits.usedUp(`wrong:${from.sourceAddress}`, WRONG_PER_ADDRESS.limit);
  if (tooMany) throw new DomainError('throttled', tooMany);
  const parsed = parseOtpCode(from.typedOtp);
  if (!parsed.ok) return refuse(deps, from, 'unknown');
  const otp = await deps.store.otps.bySelector(parsed.parts.selector);
  if (!otp) return refuse(deps, from, 'unknown');
  if (await isPaused(deps.store, otp.id)) return refuse(deps, from, 'paused', otp);
  if (await deps.keys.matchesVerifier(new Secret(parsed.parts.verifier), otp.verifier)) return otp;
  await deps.store.rateLimits.take(`otp:${otp.id}`, WRONG_PER_OTP.limit, WRONG_PER_OTP.windowSeconds);
  return refuse(deps, from, 'wrong_verifier', otp);
}
