import type { Admin } from '../../admin.ts';
import type {
  Rollout,
  RolloutItemPage,
  RolloutItemProblem,
  NewRollout,
  SealedRolloutCode,
  WaitingItem,
} from '../../rollouts/rollout.ts';

/** Queries about rollouts, at any time. */
export interface RolloutQueries {
  byId(id: string): Promise<Rollout | undefined>;
  byKey(admin: Admin, idempotencyKey: string): Promise<Rollout | undefined>;
  /** Returns the rollouts of a person, newest first. */
  startedBy(admin: Admin, limit: number): Promise<readonly Rollout[]>;
  /** Returns waiting accounts in the order of the selection. */
  waitingItems(rolloutId: string, limit: number): Promise<readonly WaitingItem[]>;
  items(
    rolloutId: string,
    page: { readonly offset: number; readonly limit: number; readonly failedOnly: boolean },
  ): Promise<RolloutItemPage>;
  /** Returns the codes of the rollout that can be shown now. */
  codes(rolloutId: string, offset: number, limit: number): Promise<readonly SealedRolloutCode[]>;
  /** Returns the rollouts that have waiting accounts but no job to run them. */
  stranded(): Promise<readonly string[]>;
}

/** The steps of a rollout and its accounts. */
interface RolloutChanges {
  /** Starts a rollout. The answer is `false` if the person has already used the idempotency key. */
  start(rollout: NewRollout): Promise<boolean>;
  /**
   * Makes the step `waiting → done` for these accounts, and returns the accounts that this call won. The caller issues
   * for them in the same transaction.
   */
  claimItems(rolloutId: string, accountIds: readonly string[]): Promise<readonly string[]>;
  /** Makes the step `waiting → failed`. */
  failItem(rolloutId: string, accountId: string, problem: RolloutItemProblem): Promise<boolean>;
  /** Makes the step `failed → waiting` for all failed accounts, and returns how many there were. */
  retryItems(rolloutId: string): Promise<number>;
  /** Deletes rollouts that started at least so many days ago. Their one-time passwords and audit rows are kept. */
  removeOld(days: number): Promise<void>;
}

export type Rollouts = RolloutQueries & RolloutChanges;
