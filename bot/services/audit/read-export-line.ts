import type { CheckpointLine, CosignedLine, EntryLine, ExportLine, GapLine, KeyLine } from './export-lines.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isEntry({ number, leaf, shown }: Fields): boolean {
  if (number !== undefined && !isNumber(number)) return false;
  if (!isFields(leaf) || !isFields(shown) || !Object.values(shown).every(isTextOrAbsent)) return false;
  const { entryId, at, event } = leaf;
  return typeof entryId === 'string' && typeof at === 'string' && isFields(event) && isFields(event['actor']);
}

function isGap({ from, to, hashes }: Fields): boolean {
  return isNumber(from) && isNumber(to) && areTexts(hashes);
}

function isKey(value: unknown): value is KeyLine {
  if (!isFields(value)) return false;
  const { number, key, signature, lost } = value;
  return isNumber(number) && typeof key === 'string' && isTextOrAbsent(signature) && typeof lost === 'boolean';
}

function isCosigned(value: unknown): value is CosignedLine {
  return isFields(value) && typeof value['note'] === 'string' && areTexts(value['consistency']);
}

function isCheckpoint({ note, cosigned, keys }: Fields): boolean {
  const areLists = Array.isArray(keys) && keys.every(isKey) && Array.isArray(cosigned) && cosigned.every(isCosigned);
  return typeof note === 'string' && areLists;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads one line of an export. The answer is `undefined` for a line that the server wouldn't have written like this. A
 * member that is given twice is one reason: other programs may read the other one.
 */
export function readExportLine(text: string): ExportLine | undefined {
  const line = parse(text);
  if (!isFields(line) || JSON.stringify(line) !== text) return undefined;
  switch (line['kind']) {
    case 'entry':
      return isEntry(line) ? (line as unknown as EntryLine) : undefined;
    case 'gap':
      return isGap(line) ? (line as unknown as GapLine) : undefined;
    case 'checkpoint':
      return isCheckpoint(line) ? (line as unknown as CheckpointLine) : undefined;
    default:
      return undefined;
  }
}
