import { KEY_NAMES, type KeyMarks, type KeyName } from '../domain/keys/key-rotation.ts';
import { deriveKey } from '../domain/keys/derive-key.ts';
import { deriveToken } from './derived.ts';

/** Derives 256 bits that identify a key without revealing it. The database stores them to notice a wrong key. */
export function keyMark(key: Uint8Array): string {
  return deriveToken(deriveKey(key, 'key mark'), 'key mark');
}

/** Returns the mark of each key. */
export function keyMarks(keys: Readonly<Record<KeyName, Uint8Array>>): KeyMarks {
  return Object.fromEntries(KEY_NAMES.map((name) => [name, keyMark(keys[name])])) as Record<KeyName, string>;
}

/**
 * The server has other keys than those that wrote the data. If it started, it would break the audit and couldn't read
 * the sealed texts.
 */
export class KeysDiffer extends Error {
  override readonly name = 'KeysDiffer';

  constructor(names: readonly KeyName[]) {
    super(
      [
        `${names.join(', ')}: not what the data in the database was written with.`,
        'Give the earlier value back; or, to replace it, stop all servers and run `npm run keys:rotate` (docs/operations.md, "Keys").',
      ].join('\n'),
    );
  }
}
