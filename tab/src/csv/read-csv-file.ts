/** What the server takes of any CSV. */
const MOST_BYTES = 256 * 1024;

export type ReadFile = { readonly kind: 'read'; readonly name: string; readonly csv: string } | { readonly kind: 'refused'; readonly text: string };

/** @throws what the browser throws when the file cannot be read at all */
export async function readCsvFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { kind: 'refused', text: `${file.name} is larger than 256 kB. Split it; each part may have 1,000 rows.` };
  if (file.size === 0) return { kind: 'refused', text: `${file.name} is empty.` };
  try {
    return { kind: 'read', name: file.name, csv: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'refused', text: `${file.name} is not in UTF-8. Save it again, in Excel as "CSV UTF-8".` };
  }
}
