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
  /**
   * Returns the accounts of the rollout that got a code, in the order of the rollout. That order stays the same while
   * codes are used, so a page after another leaves none out.
   */
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
   * for them in the same transaction. From then on, all codes of the run can be shown for another 15 minutes.
   */
  claimItems(rolloutId: string, accountIds: readonly string[]): Promise<readonly string[]>;
  /** Makes the step `waiting → failed` for these accounts, which counts as progress of the run like a code. */
  failItems(rolloutId: string, accountIds: readonly string[], problem: RolloutItemProblem): Promise<void>;
  /**
   * Makes the step `failed → waiting` for all failed accounts, and returns how many there were. They begin a run of their
   * own, so the codes of the others can't be shown for longer.
   */
  retryItems(rolloutId: string): Promise<number>;
  /** Deletes rollouts that started at least so many days ago. Their one-time passwords and audit rows are kept. */
  removeOld(days: number): Promise<void>;
}

export type Rollouts = RolloutQueries & RolloutChanges;
