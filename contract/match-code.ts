const MATCH_CODE = /^\d{6}$/;

/** The six digits, which people write in groups, and some keyboards at full width; `undefined` for anything else. */
export function matchCodeIn(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');
  return MATCH_CODE.test(digits) ? digits : undefined;
}
