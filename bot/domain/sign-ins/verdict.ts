import type { ServiceState } from '../consoles/console-report.ts';
import type { Sight } from './sight.ts';

/**
 * Whether the room signed in, by all that is known. `not_seen` is silence that was listened to; `unknown` means that
 * nobody could listen.
 */
export const SIGN_IN_STATES = ['signed_in', 'not_seen', 'failed', 'unknown'] as const;
export type SignInState = (typeof SIGN_IN_STATES)[number];

/** The one verdict of all witnesses. */
export interface SignInVerdict {
  readonly state: SignInState;
  /** The sight that decides. */
  readonly by: Sight;
  /** A sight that says the opposite and that the deciding one doesn't explain. Both are shown. */
  readonly against?: Sight;
  /** How the sign-in to Teams and to the calendar went, if any witness tells. */
  readonly teams?: ServiceState;
  readonly exchange?: ServiceState;
}

function latest(sights: readonly Sight[], isWanted: (sight: Sight) => boolean): Sight | undefined {
  return sights
    .filter(isWanted)
    .reduce<Sight | undefined>((one, two) => (one && one.at > two.at ? one : two), undefined);
}

/** Returns the failure that nothing followed: a settings file that stayed, or a sign-in that failed. */
function standingFailure(sights: readonly Sight[]): Sight | undefined {
  const taken = latest(sights, ({ outcome }) => outcome === 'taken');
  return latest(
    sights,
    ({ outcome, at }) => outcome === 'failed' || (outcome === 'not_taken' && !(taken && taken.at >= at)),
  );
}

function lamps(sights: readonly Sight[]): Pick<SignInVerdict, 'exchange' | 'teams'> {
  const teams = latest(sights, (sight) => sight.teams !== undefined)?.teams;
  const exchange = latest(sights, (sight) => sight.exchange !== undefined)?.exchange;
  return { ...(teams !== undefined && { teams }), ...(exchange !== undefined && { exchange }) };
}

/**
 * Combines what the witnesses say. A sign-in that anyone saw is one. A failure before it is over; one after it
 * contradicts it, because a room that works has no reason to fail, so both are shown. Without a sign-in the latest
 * failure decides. Silence decides only when nobody saw anything. The result is `undefined` while nothing can be said
 * yet, which is the case until the sign-in log was read half an hour after the delivery, or could not be read then.
 */
export function signInVerdict(sights: readonly Sight[]): SignInVerdict | undefined {
  const success = latest(sights, ({ outcome }) => outcome === 'signed_in');
  const failure = standingFailure(sights);
  if (success) {
    const isContradicted = failure !== undefined && failure.outcome === 'failed' && failure.at > success.at;
    return { state: 'signed_in', by: success, ...(isContradicted && { against: failure }), ...lamps(sights) };
  }
  if (failure) return { state: 'failed', by: failure, ...lamps(sights) };
  const silence = latest(sights, ({ outcome }) => outcome === 'nothing');
  if (silence) return { state: 'not_seen', by: silence };
  const unread = latest(sights, ({ outcome }) => outcome === 'unread');
  return unread && { state: 'unknown', by: unread };
}
