/** The languages that all texts exist in; the first is the one for everybody who reads none of them. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The best of our languages for a reader, by the primary subtag: `de` for `de-AT`.
 * @param wanted a language tag of BCP 47 as Teams gives it, or a whole `Accept-Language` (RFC 9110, 12.5.4)
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
