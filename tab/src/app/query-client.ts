import { QueryClient } from '@tanstack/react-query';
import { failureIn, isPassing } from '../api/api-error.ts';

const MOST_RETRIES = 2;

/** Returns a client that keeps what was read until the server says that it changed. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A browser is often wrong about the network inside a frame, so the client tries every call and learns from its
        // outcome.
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < MOST_RETRIES && isPassing(failureIn(error)),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
