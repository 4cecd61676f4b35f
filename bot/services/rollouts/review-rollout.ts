import type { Selection } from '../../../contract/rollouts.ts';
import { locationOf, type ResourceAccount } from '../../domain/accounts/account.ts';
import type { LiveState } from '../../domain/accounts/live-state.ts';
import type { RoomSchedule } from '../../domain/accounts/next-meeting.ts';
import type { Admin } from '../../domain/admin.ts';
import type { AccountList } from '../../domain/ports/store/account-list.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import { readSchedules, type ScheduleDeps } from '../accounts/read-schedules.ts';
import { selectAccounts } from '../accounts/select-accounts.ts';
import { type PermissionDeps, requirePermission } from '../preferences/require-permission.ts';

interface ReviewDeps extends PermissionDeps, Pick<ScheduleDeps, 'calendar'> {
  readonly store: ScheduleDeps['store'] & {
    readonly accountList: Pick<AccountList, 'ready'>;
    readonly accounts: Pick<Accounts, 'byIds'>;
    readonly otps: Pick<Otps, 'live'>;
  };
}

/** One account of a selection, with what is live of it. */
interface Reviewed {
  readonly account: ResourceAccount;
  readonly location: string;
  readonly live?: LiveState;
  /** Only of rooms whose console has the credential, and only when the calendar could be read. */
  readonly schedule?: RoomSchedule;
}

/** The accounts of a selection, in its order. */
export interface ReviewedRollout {
  readonly accounts: readonly Reviewed[];
  /** The number of selected accounts that no longer exist. */
  readonly unknown: number;
}

/**
 * Returns every account of a selection and what a rollout would replace, with the next meetings of the rooms that are
 * signed in. It stores nothing. A rollout of these ids that
 * names what is live here replaces nothing else.
 * @throws DomainError selection_empty, or selection_too_large with the count
 */
export async function reviewRollout(
  { store, calendar, ...deps }: ReviewDeps,
  by: Admin,
  selection: Selection,
): Promise<ReviewedRollout> {
  await requirePermission(deps, by, 'generate');
  const selected = await selectAccounts(store, selection);
  const accounts = selected.flatMap(({ account }) => account ?? []);
  const live = await store.otps.live(accounts.map(({ id }) => id));
  const states = accounts.flatMap(({ id }) => live.get(id) ?? []);
  const schedules = await readSchedules({ calendar, store }, states);
  return {
    accounts: accounts.map((account) => {
      const [state, schedule] = [live.get(account.id), schedules.get(account.id)];
      return { account, location: locationOf(account), ...(state && { live: state }), ...(schedule && { schedule }) };
    }),
    unknown: selected.length - accounts.length,
  };
}
