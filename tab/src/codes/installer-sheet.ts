import { readerTime, spelledGroups } from '../show-code/code-words.ts';
import type { VisibleCode } from './visible-code.ts';

/** One printed page, for one room. */
export interface InstallerSheet {
  readonly accountId: string;
  readonly room: string;
  readonly place: string | undefined;
  readonly code: string;
  readonly groups: readonly { readonly symbols: string; readonly spelled: string }[];
  /** These two in the reader's language and time zone. */
  readonly begins: string | undefined;
  readonly expires: string;
  readonly steps: readonly string[];
  /** Where the console asks. */
  readonly server: string;
}

/** By building, then by room, as somebody walks through a house. */
export function installerSheets(codes: readonly VisibleCode[], server: string, locale: string): readonly InstallerSheet[] {
  const order = orderOf(locale);
  const sorted = codes.toSorted((left, right) =>
    order.compare(left.building ?? '', right.building ?? '') || order.compare(left.location ?? '', right.location ?? '') ||
    order.compare(left.displayName, right.displayName));
  return sorted.map((code) => sheetOf(code, server, locale));
}

/** An unknown language sorts as English. */
function orderOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}

function sheetOf({ accountId, displayName, building, location, code, notBeforeAt, expiresAt }: VisibleCode, server: string, locale: string): InstallerSheet {
  const spelled = spelledGroups(code);
  const expires = readerTime(expiresAt, locale);
  const begins = notBeforeAt === undefined ? undefined : readerTime(notBeforeAt, locale);
  return {
    accountId, room: displayName, place: location ?? building, code, begins, expires, server,
    groups: code.split('-').map((symbols, index) => ({ symbols, spelled: spelled[index] ?? '' })),
    steps: [
      `At the console in ${displayName}, start the program of Rooms OTP and give it the address of the server.`,
      'Type the code. Spaces, dashes and letter case do not matter.',
      'Call the administrator, and read out the six digits that the console shows.',
      'When the console says that it is delivered, restart the console.',
      'See that the room signs in, and tell the administrator. Then destroy this sheet.',
    ],
  };
}
