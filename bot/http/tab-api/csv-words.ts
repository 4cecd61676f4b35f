import type { CalendarImportProblem } from '../../../contract/calendar-processing.ts';
import type { SignInDataProblem } from '../../../contract/sign-in-data.ts';
import { checkTitles } from '../../../texts/check-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';

type Words = string | ((detail: string) => string);

/** Says what is wrong with a line of the file and what to do. It never repeats the content of the cell. */
export function sayMistake(
  { field, apiImports: { file, signInData } }: ServerTexts,
  problem: SignInDataProblem,
  detail = '',
): string {
  const words: Readonly<Record<SignInDataProblem, Words>> = { ...file, ...signInData };
  return sayWith(words[problem], problem === 'account_not_ready' ? checkTitles(field, detail) : detail);
}

/**
 * Says what is wrong with a line of a file with calendar settings and what to do. It never repeats the content of the
 * cell.
 */
export function sayCalendarMistake(
  { apiImports: { file, calendars } }: ServerTexts,
  problem: CalendarImportProblem,
  detail = '',
): string {
  const words: Readonly<Record<CalendarImportProblem, Words>> = { ...file, ...calendars };
  return sayWith(words[problem], detail);
}

function sayWith(words: Words, detail: string): string {
  return typeof words === 'string' ? words : words(detail);
}
