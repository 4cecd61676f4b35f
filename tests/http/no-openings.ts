import type { ConsoleApi } from '../../bot/services/console-api.ts';

const nobodyOpens = () => Promise.reject(new Error('nobody opens here'));

/** The part of the API for consoles that a test without openings needs. */
export const NO_OPENINGS: Pick<ConsoleApi, 'beginOpening' | 'revealOpening' | 'showServerKeys'> = {
  beginOpening: nobodyOpens,
  revealOpening: nobodyOpens,
  showServerKeys: nobodyOpens,
};
