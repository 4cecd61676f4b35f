/** Crockford's base32: no I, L, O or U, so that a code can be read out and typed without doubt. */
export const OTP_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A handle that may be shown and logged; about a million of them. */
export const SELECTOR_SYMBOLS = 4;
/** The secret: 35 bits, out of reach of guessing by the limits on wrong codes. */
export const VERIFIER_SYMBOLS = 7;
const CHECK_SYMBOLS = 1;
export const OTP_SYMBOLS = SELECTOR_SYMBOLS + VERIFIER_SYMBOLS + CHECK_SYMBOLS;
/** Of the groups in which a code is written. */
const GROUP_SYMBOLS = 4;

/** A one-time password taken apart: the selector is a handle that may be shown, the verifier is the secret. */
export interface OtpParts {
  /** 4 symbols, safe to show and to log. */
  readonly selector: string;
  /** 7 symbols, 35 bits, secret. */
  readonly verifier: string;
}

export type OtpProblem = 'wrong_length' | 'wrong_symbol' | 'wrong_check_symbol';

export type ParsedOtp =
  | { readonly ok: true; readonly parts: OtpParts }
  | { readonly ok: false; readonly problem: OtpProblem };

/** Doubling in GF(32) with the polynomial x^5 + x^2 + 1; 2 generates all 31 non-zero elements. */
function double(element: number): number {
  const doubled = element << 1;
  return doubled & 0b100000 ? doubled ^ 0b100101 : doubled;
}

function multiply(left: number, right: number): number {
  let product = 0;
  let power = left;
  for (let bits = right; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= power;
    power = double(power);
  }
  return product;
}

/**
 * The check symbol of 11 symbols: their sum over GF(32), weighted by the successive powers of the generator.
 * All weights differ, and differ from the check symbol's own weight 1, so every single wrong symbol and every
 * swap of neighbors changes the sum.
 */
export function checkSymbol(symbols: string): string {
  let sum = 0;
  let weight = 1;
  for (const symbol of symbols) {
    weight = double(weight);
    sum ^= multiply(weight, OTP_ALPHABET.indexOf(symbol));
  }
  return OTP_ALPHABET.charAt(sum);
}

/** `XXXX-XXXX-XXXX` of a selector and a verifier. */
export function formatOtpCode({ selector, verifier }: OtpParts): string {
  const symbols = selector + verifier;
  const code = symbols + checkSymbol(symbols);
  return [0, 1, 2].map((group) => code.slice(group * GROUP_SYMBOLS, (group + 1) * GROUP_SYMBOLS)).join('-');
}

/** Reads what a person typed: case, spaces and dashes do not matter, O is 0, I and L are 1. */
export function parseOtpCode(typed: string): ParsedOtp {
  const symbols = typed
    .slice(0, 64)
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (symbols.length !== OTP_SYMBOLS) return { ok: false, problem: 'wrong_length' };
  if ([...symbols].some((symbol) => !OTP_ALPHABET.includes(symbol))) return { ok: false, problem: 'wrong_symbol' };
  const body = symbols.slice(0, -1);
  if (checkSymbol(body) !== symbols.slice(-1)) return { ok: false, problem: 'wrong_check_symbol' };
  return { ok: true, parts: { selector: body.slice(0, SELECTOR_SYMBOLS), verifier: body.slice(SELECTOR_SYMBOLS) } };
}
