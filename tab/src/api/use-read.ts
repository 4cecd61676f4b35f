import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApp } from '../app/app-context.ts';
import type { Key } from './query-keys.ts';

interface ReadOptions {
  /** While the next answer is on its way, the one before is shown. */
  readonly keepPrevious?: boolean;
  readonly isEnabled?: boolean;
}

/** Reads from the API by react-query: again when a change says so, and when the window gets the focus. */
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
