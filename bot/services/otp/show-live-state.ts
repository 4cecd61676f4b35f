import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { LiveState } from '../../domain/accounts/live-state.ts';
import type { RoomSchedule } from '../../domain/accounts/next-meeting.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import { readSchedules, type ScheduleDeps } from '../accounts/read-schedules.ts';
import { type PermissionDeps, requirePermission } from '../preferences/require-permission.ts';

interface LiveDeps extends PermissionDeps, Pick<ScheduleDeps, 'calendar'> {
  readonly store: ScheduleDeps['store'] & {
    readonly accounts: Pick<Accounts, 'byId'>;
    readonly otps: Pick<Otps, 'live'>;
  };
}

/** An account and what a new one-time password would replace, if anything. */
export interface LiveAccount {
  readonly account: ResourceAccount;
  readonly live?: LiveState;
  /** Only when a console has the credential of the room, and only when the calendar could be read. */
  readonly schedule?: RoomSchedule;
}

/**
 * Returns what a new one-time password of an account would replace, with the next meeting of a room that is signed in.
 * @throws DomainError account_unknown
 */
export async function liveState(
  { store, calendar, ...deps }: LiveDeps,
  by: Admin,
  accountId: string,
): Promise<LiveAccount> {
  await requirePermission(deps, by, 'generate');
  const account = await store.accounts.byId(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  const live = (await store.otps.live([accountId])).get(accountId);
  if (!live) return { account };
  const schedule = (await readSchedules({ calendar, store }, [live])).get(accountId);
  return { account, live, ...(schedule && { schedule }) };
}
