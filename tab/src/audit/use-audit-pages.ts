import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditItem, parseAuditPage } from '../../../contract/audit.ts';
import type { Key } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';

interface AuditPages {
  /** The rows so far; `undefined` until the first page arrives. */
  readonly items: readonly AuditItem[] | undefined;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Reads the rows of the audit log, newest first, and one more page whenever the user asks for it. */
export function useAuditPages(key: Key, pathOf: (before: number | undefined) => string): AuditPages {
  const { api } = useApp();
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => api({ path: pathOf(pageParam), parse: parseAuditPage, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.more ? page.items.at(-1)?.place : undefined),
  });
  return {
    items: pages.data?.pages.flatMap(({ items }) => items),
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    more: () => void pages.fetchNextPage(),
    error: pages.error,
    retry: () => void pages.refetch(),
  };
}
