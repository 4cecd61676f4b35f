import { QueryClient } from '@tanstack/react-query';
import { failureIn, isPassing } from '../api/api-error.ts';

const MOST_RETRIES = 2;

/** What was read stays as it is until the server says that it changed. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Browsers in a frame are often wrong about the network: every call is tried, and tells by itself.
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < MOST_RETRIES && isPassing(failureIn(error)),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
