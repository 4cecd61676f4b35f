import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApp } from '../app/app-context.ts';
import type { Key } from './query-keys.ts';

interface ReadOptions {
  /** Whether to show the previous answer until the next one arrives. */
  readonly keepPrevious?: boolean;
  readonly isEnabled?: boolean;
}

/**
 * Reads from the API through react-query. It reads again when a page event makes the answer stale and when the window
 * gets the focus.
 */
export function useRead<Value>(
  key: Key,
  path: string,
  parse: (body: unknown) => Value,
  { keepPrevious = false, isEnabled = true }: ReadOptions = {},
): UseQueryResult<Value> {
  const { api } = useApp();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api({ path, parse, signal }),
    enabled: isEnabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}
