import type { Check } from '../domain/check.ts';
import { readKeys } from './key-source.ts';
import type { GivenKeys, KeySource } from './key-source.ts';

const NAMES = ['OTP_PEPPER', 'ENCRYPTION_KEY', 'AUDIT_KEY'] as const;

export async function checkKeys(given: GivenKeys, vault: KeySource | undefined): Promise<Check> {
  const subject = 'keys';
  try {
    const keys = await readKeys(NAMES, given, vault);
    const isEach = new Set(Object.values(keys).map((key) => Buffer.from(key).toString('base64'))).size === NAMES.length;
    if (!isEach) return { subject, outcome: 'warning', found: 'two of the three are the same', remedy: 'before the first use, give each a value of its own' };
    return { subject, outcome: 'ok', found: NAMES.map((name) => `${name} ${given[name] === undefined ? 'from Key Vault' : 'given'}`).join(', ') };
  } catch (error) {
    return { subject, outcome: 'missing', found: 'not all can be read', remedy: error instanceof Error ? error.message.replaceAll('\n', '; ') : '' };
  }
}
