/**
 * The path of the page that the QR code of an installer sheet opens. It is short so that the QR code stays coarse, and it
 * has the ID of the sheet and nothing of its code.
 */
export const SHEET_PATH = '/s/:sheetId';

/** Returns the path of the page of one sheet. */
export function sheetPath(sheetId: string): string {
  return SHEET_PATH.replace(':sheetId', encodeURIComponent(sheetId));
}
