import type { CsvTexts } from '../../../texts/en/tab/csv.ts';

/** Largest CSV that the server accepts, in bytes. */
const MOST_BYTES = 256 * 1024;

/** A file that was read, or the reason for the user why it can't be used. */
export type ReadFile =
  | { readonly kind: 'read'; readonly name: string; readonly csv: string }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * Reads a CSV file, or says why it can't be used.
 * @throws DOMException from the browser when it can't read the file at all
 */
export async function readCsvFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  texts: CsvTexts,
): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { kind: 'refused', text: texts.tooLarge(file.name) };
  if (file.size === 0) return { kind: 'refused', text: texts.empty(file.name) };
  try {
    return {
      kind: 'read',
      name: file.name,
      csv: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()),
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'refused', text: texts.notUtf8(file.name) };
  }
}
