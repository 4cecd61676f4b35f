import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import {
  MOST_IN_ROLLOUT,
  parseRolloutCodes,
  type RolloutCode,
  rolloutPath,
  type RolloutView,
} from '../../../contract/rollouts.ts';
import type { TabApi } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { useRollout } from '../rollouts/use-rollout.ts';
import { codesVisibility } from './codes-state.ts';
import type { VisibleCode } from './visible-code.ts';

/** The codes of a rollout, and how long the user can still see them. */
export interface VisibleCodes {
  /** The rollout; `undefined` while it is loading. */
  readonly rollout: RolloutView | undefined;
  readonly codes: readonly VisibleCode[] | undefined;
  /** The rooms whose code was used or had ended when the list was read. */
  readonly withoutCode: readonly RolloutCode[];
  readonly secondsLeft: number;
  /**
   * Whether the codes are no longer visible: the rollout is finished, and either their time is over by the page's clock
   * or the server names no end for it.
   */
  readonly isOver: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

const SECOND = 1_000;

/**
 * Reads the codes of a rollout while they are visible. It asks for them only once and not at every change, because the
 * server records each answer in the audit log. The page keeps no code after it closes.
 */
export function useCodes(batchId: string): VisibleCodes {
  const { api } = useApp();
  const rollout = useRollout(batchId);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  const { data, error, refetch, isFetched } = useQuery({
    queryKey: ['codes', batchId],
    queryFn: ({ signal }) => readCodes(api, batchId, signal),
    enabled: false,
    gcTime: 0,
  });
  const { isVisible, isOver, secondsLeft } = codesVisibility(rollout.data, now);
  useEffect(() => {
    if (isVisible && !isFetched) void refetch();
  }, [isFetched, isVisible, refetch]);
  const notBeforeAt = rollout.data?.notBeforeAt;
  const codes = useMemo(() => data?.flatMap((row) => visibleCode(row, notBeforeAt) ?? []), [data, notBeforeAt]);
  const withoutCode = useMemo(() => data?.filter(({ code }) => code === undefined) ?? [], [data]);
  const retry = (): void => void (rollout.error === null ? refetch() : rollout.refetch());
  return {
    rollout: rollout.data,
    codes: isVisible ? codes : undefined,
    withoutCode,
    secondsLeft,
    isOver,
    error: rollout.error ?? error,
    retry,
  };
}

function visibleCode({ code, ...row }: RolloutCode, notBeforeAt: string | undefined): VisibleCode | undefined {
  return code === undefined ? undefined : { ...row, code, ...(notBeforeAt !== undefined && { notBeforeAt }) };
}

async function readCodes(api: TabApi, batchId: string, signal: AbortSignal): Promise<readonly RolloutCode[]> {
  const codes: RolloutCode[] = [];
  for (let isMore = true; isMore && codes.length < MOST_IN_ROLLOUT;) {
    const { items, more } = await api({
      path: rolloutPath(batchId, 'codes', { offset: codes.length }),
      parse: parseRolloutCodes,
      signal,
    });
    codes.push(...items);
    isMore = more && items.length > 0;
  }
  return codes;
}
