import Papa from 'papaparse';
import { SIGN_IN_DATA_COLUMNS, SIGN_IN_DATA_LIMITS } from '../../../bot/contract/tab-sign-in-data.ts';

/** The first lines of a CSV as they can be shown to anybody who looks over the shoulder. */
export interface SignInPreview {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isHeaderKnown: boolean;
}

/** Of the same length for each password. */
export const MASK = '••••••••';
const PREVIEWED_ROWS = 5;

/** For the eyes only: the server reads the file again and decides. In a file with another header any cell may be a password. */
export function previewOf(csv: string): SignInPreview {
  const [firstLine = ''] = csv.split(/[\r\n]/, 1);
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true, preview: PREVIEWED_ROWS + 1 });
  const [header = [], ...rows] = data;
  const columns = header.map((cell) => SIGN_IN_DATA_COLUMNS.find((name) => name.toLowerCase() === cell.trim().toLowerCase()));
  const isHeaderKnown = columns.length > 0 && !columns.includes(undefined) && new Set(columns).size === columns.length && columns.includes('password');
  const isOpen = (index: number): boolean => isHeaderKnown && columns[index] !== undefined && columns[index] !== 'password';
  const shown = rows.map((cells) => cells.map((cell, index) => (cells.length === header.length && isOpen(index) ? cell : MASK)));
  return { header: isHeaderKnown ? columns.map((name) => name ?? '') : header.map(() => MASK), rows: shown, isHeaderKnown };
}

export type ReadFile = { readonly kind: 'read'; readonly name: string; readonly csv: string } | { readonly kind: 'refused'; readonly text: string };

/** @throws what the browser throws when the file cannot be read at all */
export async function readCsvFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  if (file.size > SIGN_IN_DATA_LIMITS.bytes) return { kind: 'refused', text: `${file.name} is larger than 256 kB. Split it; each part may have 1,000 rows.` };
  if (file.size === 0) return { kind: 'refused', text: `${file.name} is empty.` };
  try {
    return { kind: 'read', name: file.name, csv: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'refused', text: `${file.name} is not in UTF-8. Save it again, in Excel as "CSV UTF-8".` };
  }
}
