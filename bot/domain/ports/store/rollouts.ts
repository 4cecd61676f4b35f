import type { Admin } from '../../admin.ts';
import type {
  Rollout,
  RolloutItemPage,
  RolloutItemProblem,
  NewRollout,
  SealedRolloutCode,
  WaitingItem,
} from '../../rollouts/rollout.ts';

/** What can be asked of the runs of the wizard at any time. */
export interface RolloutQueries {
  byId(id: string): Promise<Rollout | undefined>;
  byKey(admin: Admin, idempotencyKey: string): Promise<Rollout | undefined>;
  /** Newest first. */
  startedBy(admin: Admin, limit: number): Promise<readonly Rollout[]>;
  /** In the order of the selection. */
  waitingItems(rolloutId: string, limit: number): Promise<readonly WaitingItem[]>;
  items(
    rolloutId: string,
    page: { readonly offset: number; readonly limit: number; readonly failedOnly: boolean },
  ): Promise<RolloutItemPage>;
  /** Codes of the rollout that can be shown now. */
  codes(rolloutId: string, offset: number, limit: number): Promise<readonly SealedRolloutCode[]>;
  /** Rollouts with accounts that still wait, and no job for them. */
  stranded(): Promise<readonly string[]>;
}

/** The work on the accounts of a rollout. */
interface RolloutChanges {
  /** `false` when this person's key is taken. */
  start(rollout: NewRollout): Promise<boolean>;
  /** `waiting → done` for these accounts; whoever gets an account back issues for it, in the same transaction. */
  claimItems(rolloutId: string, accountIds: readonly string[]): Promise<readonly string[]>;
  /** `waiting → failed`. */
  failItem(rolloutId: string, accountId: string, problem: RolloutItemProblem): Promise<boolean>;
  /** `failed → waiting`; how many. */
  retryItems(rolloutId: string): Promise<number>;
  /** Those started so many days ago; one-time passwords and audit stay. */
  removeOld(days: number): Promise<void>;
}

export type Rollouts = RolloutQueries & RolloutChanges;
