import type { Check } from '../domain/accounts/check.ts';
import { KEY_NAMES, type KeyMarks } from '../domain/keys/key-rotation.ts';
import { keyMarks } from './key-mark.ts';
import { readKeys } from './key-source.ts';
import type { GivenKeys, KeySource } from './key-source.ts';

/** The result of {@link checkKeys}. */
export interface KeyAnswer {
  readonly check: Check;
  /** Marks of the keys, if all of them can be read. */
  readonly marks?: KeyMarks;
}

/** Checks that every key can be read and that all of them differ. */
export async function checkKeys(given: GivenKeys, vault: KeySource | undefined): Promise<KeyAnswer> {
  const subject = 'keys';
  try {
    const marks = keyMarks(await readKeys(KEY_NAMES, given, vault));
    if (new Set(Object.values(marks)).size < KEY_NAMES.length) {
      return {
        marks,
        check: {
          subject,
          outcome: 'warning',
          found: 'two of the three are the same',
          remedy: 'before the first use, give each a value of its own',
        },
      };
    }
    const found = KEY_NAMES.map((name) => `${name} ${given[name] === undefined ? 'from Key Vault' : 'given'}`).join(
      ', ',
    );
    return { marks, check: { subject, outcome: 'ok', found } };
  } catch (error) {
    return {
      check: {
        subject,
        outcome: 'missing',
        found: 'not all can be read',
        remedy: error instanceof Error ? error.message.replaceAll('\n', '; ') : '',
      },
    };
  }
}
