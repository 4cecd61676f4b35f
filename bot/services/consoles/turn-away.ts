import { UNKNOWN } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Otp, OtpRefusal } from '../../domain/otp/otp.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { Asking } from './submission.ts';

export interface TurnAwayDeps {
  readonly store: {
    readonly rateLimits: Pick<RateLimits, 'countRefusal' | 'take'>;
    readonly transaction: Transact<'audit'>;
  };
}

/**
 * Submissions of codes that cannot be used, such as right ones by another console, and all for a one-time password that
 * is over. Each one adds an audit row, and a warning changes the card.
 */
const HELD_PER_OTP = { limit: 10, windowSeconds: 3600 } as const;

/**
 * Counts a code that cannot be used, and returns whether there were so many for its one-time password that another one
 * should leave no audit entry and no warning.
 */
export async function isHeld(
  store: { readonly rateLimits: Pick<RateLimits, 'take'> },
  otpId: string,
): Promise<boolean> {
  return (await store.rateLimits.take(`held:${otpId}`, HELD_PER_OTP.limit, HELD_PER_OTP.windowSeconds)) !== undefined;
}

/**
 * Refuses a console whose code is right, with the answer for a wrong code, and doesn't count it as a wrong one. The
 * audit gets the cause, ten times an hour for each code; later ones are only counted.
 * @throws DomainError otp_refused
 */
export async function turnAway(
  { store }: TurnAwayDeps,
  { device, sourceAddress }: Pick<Asking, 'device' | 'sourceAddress'>,
  cause: OtpRefusal,
  { id, accountId, selector }: Pick<Otp, 'accountId' | 'id' | 'selector'>,
): Promise<never> {
  if (await isHeld(store, id)) {
    await store.rateLimits.countRefusal(sourceAddress, selector);
    throw new DomainError('otp_refused');
  }
  const details = { cause, serialNumber: device.serialNumber, sourceAddress };
  await store.transaction((tx) =>
    tx.audit.append({ actor: UNKNOWN, act: 'otp_refused', accountId, otpId: id, details }),
  );
  throw new DomainError('otp_refused');
}
