import type { ShellTexts } from '../../../texts/en/tab/shell.ts';
import type { Refusal } from './code-state.ts';

/** A heading and a text for a page without a code. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

/** Puts the reason for a missing code into words. */
export function wordsOf(refusal: Refusal, texts: ShellTexts['refusals']): Words {
  if (refusal.reason === 'code_gone') {
    const { title, titleOf, text } = texts.code_gone;
    return { title: refusal.room === undefined ? title : titleOf(refusal.room), text };
  }
  if (refusal.reason !== 'not_issuer') return texts[refusal.reason];
  const { title, text, textOf } = texts.not_issuer;
  return { title, text: refusal.issuer === undefined ? text : textOf(refusal.issuer) };
}

/** Returns minutes and seconds, such as `14:05`. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Returns a time in the reader's language and time zone, with the name of the zone. */
export function readerTime(iso: string, locale: string): string {
  const at = new Date(iso);
  try {
    return new Intl.DateTimeFormat(locale, TIME).format(at);
  } catch {
    return new Intl.DateTimeFormat('en', TIME).format(at);
  }
}

interface Validity {
  readonly notBeforeAt?: string;
  readonly expiresAt: string;
}

/** Returns `valid until …`, or `valid from … until …`. */
export function validityText({ notBeforeAt, expiresAt }: Validity, texts: ShellTexts['code'], locale: string): string {
  const end = readerTime(expiresAt, locale);
  return notBeforeAt === undefined ? texts.validUntil(end) : texts.validBetween(readerTime(notBeforeAt, locale), end);
}

const TIME = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** The international spelling alphabet for radio and telephone. It leaves out I, L, O and U, which no code contains. */
const SPELLED: Readonly<Record<string, string>> = {
  A: 'Alfa',
  B: 'Bravo',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  N: 'November',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  S: 'Sierra',
  T: 'Tango',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  Z: 'Zulu',
};

/**
 * Spells each group of the code as one line, such as `Kilo Seven Quebec Foxtrot`.
 * @param digits the words for 0 to 9
 */
export function spelledGroups(code: string, digits: readonly string[]): readonly string[] {
  return code
    .split('-')
    .map((group) => Array.from(group, (symbol) => SPELLED[symbol] ?? digits[Number(symbol)] ?? symbol).join(' '));
}
