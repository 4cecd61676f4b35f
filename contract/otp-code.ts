/** Crockford's Base32, which leaves out I, L, O and U, so that people can read out and type a code without doubt. */
export const OTP_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/**
 * The length of the selector, a handle that anyone may see and that logs may hold. There are about a million selectors.
 */
export const SELECTOR_SYMBOLS = 4;
/**
 * The two lengths of the verifier, the secret: 35 bits, and 55 bits for a code with a long life. The limits on wrong
 * codes make the short one infeasible to guess within a day, and the long one within any life.
 */
export const VERIFIER_SYMBOLS = { short: 7, long: 11 } as const;
const CHECK_SYMBOLS = 1;
/** The two lengths of a code. */
export const OTP_SYMBOLS = {
  short: SELECTOR_SYMBOLS + VERIFIER_SYMBOLS.short + CHECK_SYMBOLS,
  long: SELECTOR_SYMBOLS + VERIFIER_SYMBOLS.long + CHECK_SYMBOLS,
} as const;
/** Which of its two lengths a code has. */
export type OtpLength = keyof typeof OTP_SYMBOLS;
/** The length of the groups in which people write a code. */
const GROUP = /.{4}/g;
/**
 * Most hours of the entry clock with which a code is short. After the entry clock a decision may take an hour, the
 * release half an hour and the pick-up a quarter, so a code with one hour more could live for more than a day.
 */
export const SHORT_OTP_HOURS = 22;

/** Returns the length of a code with an entry clock of so many hours; a later start doesn't move the end of that clock. */
export function otpLengthFor(ttlHours: number): OtpLength {
  return ttlHours > SHORT_OTP_HOURS ? 'long' : 'short';
}

/** The parts of a one-time password. The selector is a handle that anyone may see, and the verifier is the secret. */
export interface OtpParts {
  /** These 4 symbols are safe to show and to log. */
  readonly selector: string;
  /** These 7 or 11 symbols are a secret of 35 or 55 bits. */
  readonly verifier: string;
}

export type OtpProblem = 'wrong_length' | 'wrong_symbol' | 'wrong_check_symbol';

export type ParsedOtp =
  | { readonly ok: true; readonly parts: OtpParts }
  | { readonly ok: false; readonly problem: OtpProblem };

/** Doubles an element of GF(32) with the polynomial x^5 + x^2 + 1. The element 2 generates all 31 nonzero elements. */
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
 * Returns the check symbol of 11 or 15 symbols. It is their sum over GF(32), weighted by the successive powers of the
 * generator. The generator has 31 powers, so all weights differ from each other and from the check symbol's own weight,
 * which is 1. So each single wrong symbol and each swap of neighbors changes the sum.
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

/** Writes a code in the form `XXXX-XXXX-XXXX` or `XXXX-XXXX-XXXX-XXXX`, with its check symbol at the end. */
export function formatOtpCode({ selector, verifier }: OtpParts): string {
  const symbols = selector + verifier;
  return (symbols + checkSymbol(symbols)).match(GROUP)?.join('-') ?? '';
}

/**
 * Reads a code of either length as a person typed it. Case, spaces and dashes make no difference, O counts as 0, and I and L count as 1.
 */
export function parseOtpCode(typed: string): ParsedOtp {
  const symbols = typed
    .slice(0, 64)
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (symbols.length !== OTP_SYMBOLS.short && symbols.length !== OTP_SYMBOLS.long)
    return { ok: false, problem: 'wrong_length' };
  if ([...symbols].some((symbol) => !OTP_ALPHABET.includes(symbol))) return { ok: false, problem: 'wrong_symbol' };
  const body = symbols.slice(0, -1);
  if (checkSymbol(body) !== symbols.slice(-1)) return { ok: false, problem: 'wrong_check_symbol' };
  return { ok: true, parts: { selector: body.slice(0, SELECTOR_SYMBOLS), verifier: body.slice(SELECTOR_SYMBOLS) } };
}
