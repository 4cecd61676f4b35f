import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditItem, parseAuditPage } from '../../../contract/audit.ts';
import type { Key } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';

interface AuditPages {
  /** `undefined` until the first page is there. */
  readonly items: readonly AuditItem[] | undefined;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Rows of the audit, newest first, a page more whenever asked for. */
export function useAuditPages(key: Key, pathOf: (before: number | undefined) => string): AuditPages {
  const { api } = useApp();
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => api({ path: pathOf(pageParam), parse: parseAuditPage, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.more ? page.items.at(-1)?.number : undefined),
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
