import type { TabTexts } from '../../../texts/en/tab-texts.ts';
import { readerTime, spelledGroups } from './code-words.ts';
import type { VisibleCode } from './visible-code.ts';

/** One printed page for one room. */
export interface InstallerSheet {
  readonly accountId: string;
  readonly room: string;
  readonly place: string | undefined;
  readonly code: string;
  readonly groups: readonly { readonly symbols: string; readonly spelled: string }[];
  /**
   * Start of the validity in the reader's language and time zone, like `expires`; `undefined` when the code is valid at
   * once.
   */
  readonly begins: string | undefined;
  readonly expires: string;
  readonly steps: readonly string[];
  /** The address of the server that the console connects to. */
  readonly server: string;
}

type SheetTexts = Pick<TabTexts, 'sheet' | 'shell'>;

/** Returns the sheets in the order in which someone walks through the buildings: by building, location and room. */
export function installerSheets(
  codes: readonly VisibleCode[],
  server: string,
  texts: SheetTexts,
  locale: string,
): readonly InstallerSheet[] {
  const order = orderOf(locale);
  const sorted = codes.toSorted(
    (left, right) =>
      order.compare(left.building ?? '', right.building ?? '') ||
      order.compare(left.location ?? '', right.location ?? '') ||
      order.compare(left.displayName, right.displayName),
  );
  return sorted.map((code) => sheetOf(code, server, texts, locale));
}

/** Returns the sort order of a language; an unknown language sorts like English. */
function orderOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}

function sheetOf(
  visible: VisibleCode,
  server: string,
  { sheet: texts, shell }: SheetTexts,
  locale: string,
): InstallerSheet {
  const { accountId, displayName, building, location, code, notBeforeAt, expiresAt } = visible;
  const spelled = spelledGroups(code, shell.code.digits);
  const expires = readerTime(expiresAt, locale);
  const begins = notBeforeAt === undefined ? undefined : readerTime(notBeforeAt, locale);
  return {
    accountId,
    room: displayName,
    place: location ?? building,
    code,
    begins,
    expires,
    server,
    groups: code.split('-').map((symbols, index) => ({ symbols, spelled: spelled[index] ?? '' })),
    steps: [texts.atConsole(displayName), texts.typeCode, texts.call, texts.restart, texts.finish],
  };
}
