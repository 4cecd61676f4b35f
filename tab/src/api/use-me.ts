import type { UseQueryResult } from '@tanstack/react-query';
import { ACCOUNT_PATHS, type Me, parseMe } from '../../../contract/accounts.ts';
import { KEYS } from './query-keys.ts';
import { useRead } from './use-read.ts';

/** Somebody who may read, which every right includes; `false` until that is known. */
export function useMayRead(): boolean {
  const { data } = useMe();
  return data?.permissions.read === true || data?.permissions.approve === true || data?.permissions.generate === true;
}

/** Who is here, and what that person may do; the server asks anew on every act. */
export function useMe(): UseQueryResult<Me> {
  return useRead(KEYS.me, ACCOUNT_PATHS.me, parseMe);
}
