import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  MOST_IN_ROLLOUT,
  parseRolloutItems,
  type RolloutItemView,
  rolloutPath,
  type RolloutView,
} from '../../../contract/rollouts.ts';
import type { TabApi } from '../api/api-error.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import { type CodeRow, codeRows } from './code-rows.ts';
import type { VisibleCodes } from './use-codes.ts';

/** The rooms of a rollout with what became of their codes. */
export interface CodeRows {
  /** The rows; `undefined` while they are loading. */
  readonly rows: readonly CodeRow[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * Milliseconds after which the page asks again what became of the codes. Page events tell every change but one: that a
 * code can no longer be shown.
 */
const AGAIN_MILLISECONDS = 60_000;

/** Reads what became of the codes of a rollout that is finished, and puts the codes that were read beside it. */
export function useCodeRows(rollout: RolloutView | undefined, { codes, isOver }: VisibleCodes): CodeRows {
  const { api } = useApp();
  const id = rollout?.id ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: [...KEYS.codeStates(id), isOver],
    queryFn: ({ signal }) => readItems(api, id, signal),
    enabled: rollout?.status === 'finished',
    refetchInterval: AGAIN_MILLISECONDS,
    placeholderData: (previous) => previous,
  });
  const notBeforeAt = rollout?.notBeforeAt;
  const rows = useMemo(() => data && codeRows(data, codes, notBeforeAt), [codes, data, notBeforeAt]);
  return { rows, error, retry: () => void refetch() };
}

async function readItems(api: TabApi, batchId: string, signal: AbortSignal): Promise<readonly RolloutItemView[]> {
  const items: RolloutItemView[] = [];
  for (let isMore = true; isMore && items.length < MOST_IN_ROLLOUT;) {
    const path = rolloutPath(batchId, 'items', { offset: items.length });
    const page = await api({ path, parse: parseRolloutItems, signal });
    items.push(...page.items);
    isMore = page.items.length > 0 && items.length < page.total;
  }
  return items;
}
