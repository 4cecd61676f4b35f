import { sheetPath } from '../../../contract/pages/status-page.ts';
import { codeStateWords } from '../../../texts/code-state-words.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';
import { type CodeRow, isUsed } from './code-rows.ts';
import { readerTime, spelledGroups } from './code-words.ts';

/** One printed sheet for one room. */
export interface InstallerSheet {
  readonly accountId: string;
  readonly room: string;
  readonly place: string | undefined;
  /** The groups of the code; `undefined` when a console has used it or it has ended. */
  readonly groups: readonly { readonly symbols: string; readonly spelled: string }[] | undefined;
  /** What stands in the place of the code when there is none. */
  readonly ended: string | undefined;
  /** The address of the status page, which the QR code holds. It never has a part of the code. */
  readonly statusUrl: string | undefined;
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  readonly steps: readonly string[];
}

/** A room of a rollout with what its sheet needs. The code is absent when a console has used it or it has ended. */
export interface SheetRoom extends Omit<CodeRow, 'isUnseen' | 'otpId'> {
  readonly sheetId?: string;
}

/** Returns the rooms that get a sheet: those whose code is shown, and those whose code was used or has ended. */
export function sheetRooms(
  rows: readonly CodeRow[],
  codes: readonly { readonly accountId: string; readonly sheetId?: string }[],
): readonly SheetRoom[] {
  const ids = new Map(codes.map(({ accountId, sheetId }) => [accountId, sheetId]));
  return rows.flatMap((row) => {
    if (row.code === undefined && row.state === 'OTP generated') return [];
    const sheetId = ids.get(row.accountId);
    return { ...row, ...(sheetId !== undefined && { sheetId }) };
  });
}

/** What all sheets have in common. */
export interface SheetFacts {
  /** The address of the server that the console connects to. */
  readonly server: string;
  /** Whether the QR code of a sheet leads to the status page. */
  readonly hasStatusPage: boolean;
  readonly contact?: string;
}

type SheetTexts = Pick<TabTexts, 'field' | 'sheet' | 'shell'>;

/** Returns the sheets in the order in which someone walks through the buildings: by building, location and room. */
export function installerSheets(
  rooms: readonly SheetRoom[],
  facts: SheetFacts,
  texts: SheetTexts,
  locale: string,
): readonly InstallerSheet[] {
  const order = orderOf(locale);
  const sorted = rooms.toSorted(
    (left, right) =>
      order.compare(left.building ?? '', right.building ?? '') ||
      order.compare(left.location ?? '', right.location ?? '') ||
      order.compare(left.displayName, right.displayName),
  );
  return sorted.map((room) => sheetOf(room, facts, texts, locale));
}

/** Returns the sort order of a language; an unknown language sorts like English. */
function orderOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}

function sheetOf(room: SheetRoom, common: SheetFacts, texts: SheetTexts, locale: string): InstallerSheet {
  const { accountId, displayName, building, location, code, sheetId, state } = room;
  const { field, sheet, shell } = texts;
  const words = codeStateWords(field, state);
  const spelled = code === undefined ? [] : spelledGroups(code, shell.code.digits);
  return {
    accountId,
    room: displayName,
    place: location ?? building,
    groups: code?.split('-').map((symbols, index) => ({ symbols, spelled: spelled[index] ?? '' })),
    ended: code !== undefined ? undefined : isUsed(state) ? sheet.used(words) : sheet.ended(words),
    statusUrl: common.hasStatusPage && sheetId !== undefined ? common.server + sheetPath(sheetId) : undefined,
    facts: factsOf(room, common, sheet, locale),
    steps: [sheet.atConsole(displayName), sheet.typeCode, sheet.call, sheet.restart, sheet.finish],
  };
}

function factsOf(
  { upn, expectedSerialNumber, notBeforeAt, expiresAt, code }: SheetRoom,
  { server, contact }: SheetFacts,
  texts: SheetTexts['sheet'],
  locale: string,
): InstallerSheet['facts'] {
  const isUsable = code !== undefined;
  return [
    { title: texts.upn, text: upn },
    ...(expectedSerialNumber === undefined ? [] : [{ title: texts.serialNumber, text: expectedSerialNumber }]),
    ...(isUsable && notBeforeAt !== undefined
      ? [{ title: texts.validFrom, text: texts.notBefore(readerTime(notBeforeAt, locale)) }]
      : []),
    ...(isUsable ? [{ title: texts.validUntil, text: texts.onceUntil(readerTime(expiresAt, locale)) }] : []),
    { title: texts.server, text: server },
    ...(contact === undefined ? [] : [{ title: texts.contact, text: contact }]),
  ];
}
