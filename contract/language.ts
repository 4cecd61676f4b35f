/** The languages in which all texts exist. People who read none of them get the first one. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Returns the language that suits a reader best. Only the primary subtag counts, such as `de` in `de-AT`.
 * @param wanted a BCP 47 language tag from Teams, or a whole `Accept-Language` header (RFC 9110, section 12.5.4)
 */
export function languageOf(wanted: string | undefined): Language {
  const ranges = (wanted ?? '')
    .split(',')
    .map(readRange)
    .filter(({ weight }) => weight > 0);
  const best = ranges.toSorted((left, right) => right.weight - left.weight);
  for (const { primary } of best) {
    const known = LANGUAGES.find((language) => language === primary);
    if (known) return known;
  }
  return LANGUAGES[0];
}

interface Range {
  readonly primary: string;
  readonly weight: number;
}

function readRange(range: string): Range {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return { primary: tag.split(/[-_]/)[0] ?? '', weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
}
