import { QueryClient } from '@tanstack/react-query';
import { READ_AGAIN } from '../api/read-again.ts';

/** Returns a client that keeps what was read until the server says that it changed. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: READ_AGAIN, mutations: { networkMode: 'always', retry: false } },
  });
}
