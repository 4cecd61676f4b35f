import Papa from 'papaparse';
import { SIGN_IN_DATA_COLUMNS } from '../../../../contract/sign-in-data.ts';

/** The first lines of a CSV in a form that is safe to show when someone looks over the user's shoulder. */
export interface SignInPreview {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isHeaderKnown: boolean;
}

/** The mask for a password. It always has the same length, so it doesn't reveal the length of the password. */
export const MASK = '••••••••';
const PREVIEWED_ROWS = 5;

/**
 * Returns the preview of a CSV, which is only for the user to look at; the server reads the file again and decides.
 * When the header is unknown, every cell is masked, because any cell may be a password.
 */
export function previewOf(csv: string): SignInPreview {
  const [firstLine = ''] = csv.split(/[\r\n]/, 1);
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    delimiter,
    skipEmptyLines: true,
    preview: PREVIEWED_ROWS + 1,
  });
  const [header = [], ...rows] = data;
  const columns = header.map((cell) =>
    SIGN_IN_DATA_COLUMNS.find((name) => name.toLowerCase() === cell.trim().toLowerCase()),
  );
  const isHeaderKnown =
    columns.length > 0 &&
    !columns.includes(undefined) &&
    new Set(columns).size === columns.length &&
    columns.includes('password');
  const isOpen = (index: number): boolean =>
    isHeaderKnown && columns[index] !== undefined && columns[index] !== 'password';
  const shown = rows.map((cells) =>
    cells.map((cell, index) => (cells.length === header.length && isOpen(index) ? cell : MASK)),
  );
  return {
    header: isHeaderKnown ? columns.map((name) => name ?? '') : header.map(() => MASK),
    rows: shown,
    isHeaderKnown,
  };
}
