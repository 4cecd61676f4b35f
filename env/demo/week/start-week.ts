import { join } from 'node:path';
import type { Cleanup } from '../cleanup.ts';
import { startStoppable } from '../start-servers.ts';
import { WEEK } from './week.ts';

interface WeekOptions {
  /** The settings of the server that comes after it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly cleanup: Cleanup;
  readonly say: (line: string) => void;
}

type Line = { readonly played?: number; readonly ended?: boolean };

/**
 * Plays the week before the demo (play-week.ts), and says how far it is.
 * @throws Error when it ends before its last line
 */
export async function playWeek({ settings, cleanup, say }: WeekOptions): Promise<void> {
  say(`Playing the week before, with ${WEEK.length} codes, so that lists and charts have something to show …`);
  const program = startStoppable(cleanup, 'the week before', join(import.meta.dirname, 'play-week.ts'), {
    ...settings,
    PORT: '0',
    SETTLE_SECONDS: '0',
  });
  for (let played = 1; played <= WEEK.length; played += 1) {
    await program.line((line) => (line as Line).played === played);
    say(`  ${played} of ${WEEK.length}`);
  }
  await program.line((line) => (line as Line).ended === true);
  await program.stop();
}
