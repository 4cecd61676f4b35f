/** A value of the registry that holds text: one text of REG_SZ or REG_EXPAND_SZ, or the texts of REG_MULTI_SZ. */
export type RegistryValue = readonly string[];

/** A value of another type, such as a number. */
export const NOT_TEXT = 'not text';

const QUOTED = String.raw`"((?:[^"\\]|\\.)*)"`;
const LINE = new RegExp(`^${QUOTED}=(.*)$`, 's');

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/gs, '$1');
}

function textsOf(bytes: string): RegistryValue {
  const buffer = Buffer.from(bytes.replaceAll(/[^\da-f]/gi, ''), 'hex');
  return buffer
    .toString('utf16le')
    .split('\0')
    .filter((text) => text !== '');
}

function valueOf(written: string): RegistryValue | typeof NOT_TEXT {
  const [, text] = new RegExp(`^${QUOTED}$`, 's').exec(written) ?? [];
  if (text !== undefined) return [unescape(text)];
  const [, bytes] = /^hex\([27]\):(.*)$/s.exec(written) ?? [];
  return bytes === undefined ? NOT_TEXT : textsOf(bytes);
}

/**
 * Reads what `reg export` wrote: UTF-16 text in the form "Windows Registry Editor Version 5.00" (Microsoft Learn: How to
 * add, modify, or delete registry subkeys and values by using a .reg file). Returns the values of this key by their
 * names, without its subkeys and without its default value. REG_SZ stands in quotation marks, REG_EXPAND_SZ and
 * REG_MULTI_SZ as the bytes of UTF-16 texts, which a backslash at the end of a line continues.
 */
export function parseRegistryExport(
  bytes: Uint8Array,
  key: string,
): ReadonlyMap<string, RegistryValue | typeof NOT_TEXT> {
  const text = new TextDecoder('utf-16le').decode(bytes).replaceAll(/\\\r?\n\s*/g, '');
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.toLowerCase() === `[${key.toLowerCase()}]`);
  const rest = start < 0 ? [] : lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('['));
  const values = new Map<string, RegistryValue | typeof NOT_TEXT>();
  for (const line of end < 0 ? rest : rest.slice(0, end)) {
    const [, name, written] = LINE.exec(line) ?? [];
    if (name !== undefined && written !== undefined) values.set(unescape(name), valueOf(written.trim()));
  }
  return values;
}
