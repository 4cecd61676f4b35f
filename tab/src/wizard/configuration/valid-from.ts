import type { WizardProblem } from '../accounts/account-selection.ts';

const HOUR_MILLISECONDS = 3_600_000;

/**
 * Returns the instant that was typed; `undefined` when it is not one.
 * @param typed date and time as a date field writes them, in the reader's time zone
 */
export function instantOf(typed: string): Date | undefined {
  const at = new Date(typed);
  return typed.trim() === '' || Number.isNaN(at.getTime()) ? undefined : at;
}

/**
 * Returns why codes can't be valid from then on; `undefined` when they can.
 * @param now in milliseconds
 */
export function validFromProblem(typed: string, ttlHours: number, now: number): WizardProblem | undefined {
  if (typed.trim() === '') return undefined;
  const at = instantOf(typed)?.getTime();
  if (at === undefined) return ({ problems }) => problems.noMoment;
  if (at <= now) return ({ problems }) => problems.momentOver;
  if (at < now + ttlHours * HOUR_MILLISECONDS) return undefined;
  return ({ problems }) => problems.endsFirst(ttlHours);
}
