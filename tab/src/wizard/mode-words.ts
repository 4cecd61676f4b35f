import type { PasswordMode } from '../../../bot/contract/words.ts';

interface ModeWords {
  readonly title: string;
  readonly consequence: string;
}

/** The titles are Microsoft's. */
export const MODE_WORDS = {
  reset: {
    title: 'Automatically generate passwords for all selected accounts',
    consequence: 'Each account gets a new password when the request of its console is approved. Nobody sees that password, and none is stored.',
  },
  keep: {
    title: 'Upload sign in data from CSV file',
    consequence: 'The accounts keep the passwords they have. You upload them; they are stored sealed until the console has signed in, and are never shown.',
  },
} as const satisfies Record<PasswordMode, ModeWords>;
