import { OTP_ALPHABET, OTP_SYMBOLS, parseOtpCode } from '../../../contract/otp-code.ts';

/** What a person has typed so far: the symbols of a code, and whether something was left out because no code has it. */
export interface TypedCode {
  readonly symbols: string;
  readonly leftOut: boolean;
}

/**
 * Reads what a person typed or pasted, as `parseOtpCode` does: case, spaces and dashes make no difference, O counts as 0,
 * and I and L count as 1. What can't be in a code is left out, so that everything before it is kept.
 */
export function readTyped(text: string): TypedCode {
  const symbols = text
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const known = [...symbols].filter((symbol) => OTP_ALPHABET.includes(symbol));
  return { symbols: known.slice(0, OTP_SYMBOLS.long).join(''), leftOut: known.length < [...symbols].length };
}

export type CodeVerdict = 'incomplete' | 'complete' | 'wrong_check_symbol' | 'perhaps_long';

/**
 * Judges the symbols by the check symbol of the contract. Twelve symbols with a mistake may also be the beginning of a code
 * of 16.
 */
export function judge(symbols: string): CodeVerdict {
  const parsed = parseOtpCode(symbols);
  if (parsed.ok) return 'complete';
  if (parsed.problem !== 'wrong_check_symbol') return 'incomplete';
  return symbols.length === OTP_SYMBOLS.short ? 'perhaps_long' : 'wrong_check_symbol';
}
