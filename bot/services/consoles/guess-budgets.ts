import type { GuessBudget, GuessBudgets, Reservation } from '../../domain/ports/store/budgets/guesses.ts';
import { newId } from '../../domain/token.ts';
import { askAgain } from '../../runtime/ask-again.ts';

/** Wrong codes from one network address in a minute; after these, it has to wait. */
const WRONG_PER_ADDRESS = { limit: 10, windowSeconds: 60 } as const;
/** Wrong verifiers for one one-time password in an hour; after these, it is paused. */
const WRONG_PER_OTP = { limit: 10, windowSeconds: 3600 } as const;
/** Wrong verifiers after which the person who generated a one-time password hears of them. */
export const WARNED_AFTER_WRONG = 5;
/**
 * Wrong verifiers in the life of a one-time password; the last one of them revokes it. That takes ten hours or more, as
 * it is paused after ten in an hour.
 */
export const MOST_WRONG_IN_LIFE = 100;

/** How long an attempt waits for a place that other attempts hold, and how often it looks. */
const PATIENCE = { milliseconds: 2_000, every: 50 } as const;
/** Seconds after which an attempt may come again that found no place in time. */
const BUSY_SECONDS = 2;

/** The wrong codes from a network address, of whatever one-time password. */
function addressBudget(sourceAddress: string): GuessBudget {
  return { key: `address:${sourceAddress}`, ...WRONG_PER_ADDRESS };
}

function otpBudget(otpId: string): GuessBudget {
  return { key: `otp:${otpId}`, ...WRONG_PER_OTP };
}

/** Returns whether a one-time password takes no codes for a while, because there were too many wrong ones. */
export async function isPaused(
  store: { readonly guesses: Pick<GuessBudgets, 'usedUp'> },
  otpId: string,
): Promise<boolean> {
  return (await store.guesses.usedUp(otpBudget(otpId))) !== undefined;
}

/** Returns whether a one-time password had so many wrong codes in its life that they ended it, if it was active. */
export async function isGuessedOut(
  store: { readonly guesses: Pick<GuessBudgets, 'wrongInLife'> },
  otpId: string,
): Promise<boolean> {
  return (await store.guesses.wrongInLife(otpId)) >= MOST_WRONG_IN_LIFE;
}

/** A place in a budget that an attempt holds. The answers tell whether it still held it. */
export interface Place {
  giveBack(): Promise<boolean>;
  countWrong(): Promise<boolean>;
}

/** What an attempt gets: a place, or the time to wait. `busy` means that other attempts held the places all the time. */
export type Taken =
  | { readonly outcome: 'taken'; readonly place: Place }
  | { readonly outcome: 'busy'; readonly retryAfterSeconds: number }
  | { readonly outcome: 'used_up'; readonly retryAfterSeconds: number };

type Places = Pick<GuessBudgets, 'countWrong' | 'giveBack' | 'reserve'>;

/**
 * Takes a place in a budget before a code is checked, so that a burst gets no more tries than one after the other. When
 * attempts under way hold the last places it waits for one of them, because most of them give theirs back; when wrong
 * codes hold all places it doesn't.
 */
async function takePlace(guesses: Places, budget: GuessBudget): Promise<Taken> {
  const attemptId = newId();
  const reserve = (): Promise<Reservation> => guesses.reserve(budget, attemptId);
  const reserved = await askAgain(reserve, ({ outcome }) => outcome !== 'busy', PATIENCE);
  if (reserved.outcome === 'used_up') return reserved;
  if (reserved.outcome === 'busy') return { outcome: 'busy', retryAfterSeconds: BUSY_SECONDS };
  const place = {
    giveBack: () => guesses.giveBack(budget, attemptId),
    countWrong: () => guesses.countWrong(budget, attemptId),
  };
  return { outcome: 'taken', place };
}

/** Takes a place in the budget of a network address. */
export function takeAddressPlace(guesses: Places, sourceAddress: string): Promise<Taken> {
  return takePlace(guesses, addressBudget(sourceAddress));
}

/** Takes a place in the budget of a one-time password. */
export function takeOtpPlace(guesses: Places, otpId: string): Promise<Taken> {
  return takePlace(guesses, otpBudget(otpId));
}
