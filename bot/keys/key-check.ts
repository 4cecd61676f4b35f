import type { Check } from '../domain/check.ts';
import { KEY_NAMES } from '../domain/key-rotation.ts';
import { readKeys } from './key-source.ts';
import type { GivenKeys, KeySource } from './key-source.ts';

export async function checkKeys(given: GivenKeys, vault: KeySource | undefined): Promise<Check> {
  const subject = 'keys';
  try {
    const keys = await readKeys(KEY_NAMES, given, vault);
    const isEach = new Set(Object.values(keys).map((key) => Buffer.from(key).toString('base64'))).size === KEY_NAMES.length;
    if (!isEach) return { subject, outcome: 'warning', found: 'two of the three are the same', remedy: 'before the first use, give each a value of its own' };
    return { subject, outcome: 'ok', found: KEY_NAMES.map((name) => `${name} ${given[name] === undefined ? 'from Key Vault' : 'given'}`).join(', ') };
  } catch (error) {
    return { subject, outcome: 'missing', found: 'not all can be read', remedy: error instanceof Error ? error.message.replaceAll('\n', '; ') : '' };
  }
}
