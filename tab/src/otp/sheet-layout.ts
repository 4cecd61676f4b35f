import { type Language, LANGUAGES, languageOf } from '../../../contract/language.ts';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** How many sheets stand on one page of paper. */
export const PER_PAGE = [1, 4] as const;
export type PerPage = (typeof PER_PAGE)[number];

/** What the user chooses for the printed sheets. */
export interface SheetLayout {
  readonly paper: Paper;
  readonly perPage: PerPage;
  /** The language of the installer. */
  readonly language: Language;
}

/** The regions that print on Letter, by Unicode CLDR (supplemental data, `paperSize` of type `US-Letter`). */
const LETTER_REGIONS: ReadonlySet<string> = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);

/** Returns the paper of a reader's region, and A4 when the locale names none. */
export function paperOf(locale: string): Paper {
  try {
    return LETTER_REGIONS.has(new Intl.Locale(locale).region ?? '') ? 'letter' : 'a4';
  } catch {
    return 'a4';
  }
}

/** Returns the layout before the user has chosen anything: a page for each room, in the reader's language. */
export function firstLayout(locale: string): SheetLayout {
  return { paper: paperOf(locale), perPage: 1, language: languageOf(locale) };
}

/** Returns the layout with a value that the user chose in a list. A value that isn't in the list changes nothing. */
export function withChoice(layout: SheetLayout, name: keyof SheetLayout, value: string): SheetLayout {
  const { paper, perPage, language } = layout;
  switch (name) {
    case 'paper':
      return { ...layout, paper: PAPERS.find((known) => known === value) ?? paper };
    case 'perPage':
      return { ...layout, perPage: PER_PAGE.find((known) => String(known) === value) ?? perPage };
    case 'language':
      return { ...layout, language: LANGUAGES.find((known) => known === value) ?? language };
  }
}

/** Returns the items in groups, one for each page of paper. */
export function onPages<Item>(items: readonly Item[], perPage: PerPage): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / perPage) }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  );
}

/** Returns the locale for dates on a sheet: the reader's own one, if the installer reads the same language. */
export function localeFor(language: Language, locale: string): string {
  return languageOf(locale) === language ? locale : language;
}
