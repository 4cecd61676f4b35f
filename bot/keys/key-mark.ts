import { KEY_NAMES, type KeyMarks, type KeyName } from '../domain/keys/key-rotation.ts';
import { deriveKey, deriveToken } from './derived.ts';

/** 256 bits that the key alone leads to, and that lead to no key. */
export function keyMark(key: Uint8Array): string {
  return deriveToken(deriveKey(key, 'key mark'), 'key mark');
}

export function keyMarks(keys: Readonly<Record<KeyName, Uint8Array>>): KeyMarks {
  return Object.fromEntries(KEY_NAMES.map((name) => [name, keyMark(keys[name])])) as Record<KeyName, string>;
}

/** Going on with other keys would break the audit, and make what is kept unreadable. */
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
