import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../machine/private-file.ts';
import { checkSettings, type RawSettings, type SettingsPlace, wrongSettings } from './check-settings.ts';
import type { SettingsSource } from './console-settings.ts';

/** The name of the settings file, which stands beside the program. */
export const PREPARED_FILE = 'RoomsOTP.json';
const FILE_BYTES = 65_536;
const NAMES = {
  server: 'server',
  pins: 'pins',
  language: 'language',
  supportText: 'supportText',
  tlsRoots: 'tlsRoots',
} as const;
const LISTS: ReadonlySet<string> = new Set([NAMES.pins, NAMES.tlsRoots]);

/** Reads a text file as Windows' editors save it: UTF-8 with or without a byte order mark, or UTF-16. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

async function readLimited(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > FILE_BYTES ? undefined : await file.readFile();
  } finally {
    await file.close();
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // V8 names the place of most mistakes: "… at position 12 (line 2 column 3)".
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(cause)) ?? [];
    throw wrongSettings((texts) => (line && column ? texts.notJsonAt(path, line, column) : texts.notJson(path)), {
      cause,
    });
  }
}

function rawSettings(value: unknown, { where }: SettingsPlace): RawSettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongSettings((texts) => texts.notObject(where));
  for (const [name, setting] of Object.entries(value)) {
    if (!Object.hasOwn(NAMES, name))
      throw wrongSettings((texts) => texts.unknownName(where, name, Object.values(NAMES).join(', ')));
    const isList = Array.isArray(setting) && setting.every((one) => typeof one === 'string');
    if (LISTS.has(name) && !isList) throw wrongSettings((texts) => texts.notTexts(where, name));
    if (!LISTS.has(name) && typeof setting !== 'string') throw wrongSettings((texts) => texts.notText(where, name));
  }
  return value;
}

/**
 * Reads `RoomsOTP.json` from the folder of the program; `undefined` when there is none.
 * @throws ConsoleError `usage`, naming the file, the mistake and the remedy
 */
export async function readSettingsFile(folder: string): Promise<SettingsSource | undefined> {
  const where = join(folder, PREPARED_FILE);
  let bytes: Buffer | undefined;
  try {
    bytes = await readLimited(where);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT') return undefined;
    throw wrongSettings((texts) => texts.unreadableFile(where, code ?? String(cause)), { cause });
  }
  if (bytes === undefined) throw wrongSettings((texts) => texts.tooLarge(where, FILE_BYTES));
  const place = { where, names: NAMES };
  return { where, settings: checkSettings(rawSettings(parseJson(decode(bytes), where), place), place) };
}
