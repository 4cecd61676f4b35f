import type { UseQueryResult } from '@tanstack/react-query';
import { ACCOUNT_PATHS, type Me, parseMe } from '../../../contract/accounts.ts';
import { mayRead } from './may-read.ts';
import { KEYS } from './query-keys.ts';
import { useRead } from './use-read.ts';

/** Returns whether the user may read, which every permission includes; `false` until that is known. */
export function useMayRead(): boolean {
  const { data } = useMe();
  return data !== undefined && mayRead(data);
}

/** Reads who the user is and what they may do. The server checks again on every action. */
export function useMe(): UseQueryResult<Me> {
  return useRead(KEYS.me, ACCOUNT_PATHS.me, parseMe);
}
