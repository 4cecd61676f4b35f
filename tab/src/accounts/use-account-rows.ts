import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { type AccountItem, type AccountPage, PAGE_LENGTH, parseAccountPage } from '../../../contract/accounts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { useApp } from '../app/app-context.ts';
import { pagesOf, type RowRange } from '../grid/row-window.ts';
import { type AccountListState, accountPagePath } from './account-question.ts';

/** The rows of the account list that have been read so far. */
export interface AccountRows {
  readonly first: AccountPage | undefined;
  readonly rowAt: (index: number) => AccountItem | undefined;
  readonly onRange: (range: RowRange) => void;
  /** Whether the rows still answer the previous question. */
  readonly isBehind: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** A key that changes with the question that the rows answer. */
  readonly rowsKey: string;
}

/**
 * Reads the first page and the pages in sight. The previous rows stay until the first page of the new question arrives.
 */
export function useAccountRows(state: AccountListState): AccountRows {
  const { api } = useApp();
  const [range, onRange] = useState<RowRange>({ first: 0, last: 0 });
  const pathOf = (page: number): string => accountPagePath(state, page);
  const first = useRead([...KEYS.accounts, pathOf(0)], pathOf(0), parseAccountPage, { keepPrevious: true });
  const isBehind = first.isPlaceholderData;
  const pages = isBehind ? [] : pagesOf(range, PAGE_LENGTH).filter((page) => page > 0);
  const others = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...KEYS.accounts, pathOf(page)],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        api({ path: pathOf(page), parse: parseAccountPage, signal }),
    })),
  });
  const byPage = new Map<number, AccountPage | undefined>([
    [0, first.data],
    ...pages.map((page, index) => [page, others[index]?.data] as const),
  ]);
  return {
    first: first.data,
    rowAt: (index) => byPage.get(Math.floor(index / PAGE_LENGTH))?.items[index % PAGE_LENGTH],
    onRange,
    isBehind,
    error: first.error,
    retry: () => void first.refetch(),
    rowsKey: isBehind ? 'behind' : pathOf(0),
  };
}
