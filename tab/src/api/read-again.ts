import { failureIn, isPassing } from './api-error.ts';

const MOST_RETRIES = 2;
/** Milliseconds until a read that failed is repeated, for as long as a visible page shows it. */
const AGAIN_MILLISECONDS = 15_000;

/** The part of react-query's state of a read that tells whether it failed. */
interface ReadState {
  readonly state: { readonly status: 'error' | 'pending' | 'success'; readonly error: unknown };
}

/**
 * When a read is repeated by itself. A failure that needs nobody's help is tried again at once, and then for as long as
 * the page is open, so that the page recovers together with the server.
 */
export const READ_AGAIN = {
  // A browser is often wrong about the network inside a frame, so the client tries every call and learns from its
  // outcome.
  networkMode: 'always',
  staleTime: 30_000,
  retry: (failures: number, error: unknown): boolean => failures < MOST_RETRIES && isPassing(failureIn(error)),
  retryDelay: (failures: number): number => Math.min(500 * 2 ** failures, 4_000),
  refetchInterval: ({ state }: ReadState): number | false =>
    state.status === 'error' && isPassing(failureIn(state.error)) ? AGAIN_MILLISECONDS : false,
} as const;
