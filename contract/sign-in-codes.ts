/**
 * The error codes of a sign-in that we have words for. Microsoft lists all of them at
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
export const SIGN_IN_CODES = [
  50034, 50053, 50055, 50057, 50074, 50076, 50079, 50126, 53000, 53001, 53003, 7_000_112,
] as const;
export type SignInCode = (typeof SIGN_IN_CODES)[number];

/** The most codes of one text that are told. */
const MOST_CODES = 3;

/** Returns the numbers of the codes in a text, such as 50076 in `Exchange status : 80131500 : AADSTS50076`, each once. */
export function signInCodesIn(text: string): readonly number[] {
  const numbers = Array.from(text.matchAll(/AADSTS(\d{4,7})(?!\d)/gi), ([, digits]) => Number(digits));
  return [...new Set(numbers)].slice(0, MOST_CODES);
}

/** Returns the code of this number, if we have words for it. */
export function knownSignInCode(number: number): SignInCode | undefined {
  return SIGN_IN_CODES.find((code) => code === number);
}
