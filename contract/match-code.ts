const MATCH_CODE = /^\d{6}$/;

/**
 * Reads six verification digits as typed, or returns `undefined` for anything else. People type them in groups, and
 * some keyboards produce full-width digits.
 */
export function matchCodeIn(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');
  return MATCH_CODE.test(digits) ? digits : undefined;
}
