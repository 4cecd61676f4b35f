import { replacesUnseen } from '../../domain/accounts/live-state.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Rollout, RolloutItemProblem, WaitingItem } from '../../domain/rollouts/rollout.ts';
import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import type { Directory } from '../../domain/ports/directory.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Rollouts } from '../../domain/ports/store/rollouts.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { type IssueDeps, issuePrepared, type OtpOrder, prepareCodes, requireReady } from '../otp/issue-otp.ts';
import { judgeAccounts } from './judge-accounts.ts';
import { requirePermission } from '../preferences/require-permission.ts';

interface RunDeps extends IssueDeps {
  readonly store: Omit<IssueDeps['store'], 'transaction'> & {
    readonly accounts: Pick<Accounts, 'byIds'>;
    readonly rollouts: Pick<Rollouts, 'byId' | 'waitingItems'>;
    readonly transaction: Transact<
      'accounts' | 'audit' | 'credentials' | 'jobs' | 'locks' | 'otps' | 'releases' | 'requests' | 'rollouts'
    >;
  };
  readonly directory: Pick<Directory, 'person' | 'readAccounts'>;
}

/** The number of accounts that are read together. The permission of the person is checked once for each portion. */
const PORTION = 100;
/**
 * The number of accounts in one transaction. It is small enough that the progress bar keeps moving, and large enough
 * that the database has little to do: a transaction has as many statements for one account as for all.
 */
const GROUP = 25;
/** The number of groups in progress at once. While one is stored, the codes of the other are hashed. */
const LANES = 2;
/**
 * The number of tries for one account. If another server has just taken the same selector, only the database finds out,
 * and the second try uses a new one.
 */
const TRIES = 2;

/** An account that can get a one-time password now, with the order for it. */
interface ReadyItem {
  readonly item: WaitingItem;
  readonly order: OtpOrder;
}

const PROBLEMS: Partial<Record<ErrorCode, RolloutItemProblem>> = {
  account_unknown: 'account_unknown',
  account_not_ready: 'account_not_ready',
  account_synced_from_on_premises: 'account_synced_from_on_premises',
  password_gone: 'password_gone',
  no_permission: 'no_permission',
  directory_unavailable: 'directory_unavailable',
};

/** Returns the problem that an expected error stands for, and `undefined` for an unexpected error. */
function refusalOf(error: unknown): RolloutItemProblem | undefined {
  return error instanceof DomainError ? PROBLEMS[error.code] : undefined;
}

/**
 * Returns the problem that an error stands for.
 * @throws the error itself if it is unexpected
 */
function problemOf(error: unknown): RolloutItemProblem {
  const problem = refusalOf(error);
  if (problem === undefined) throw error;
  return problem;
}

/** Fails accounts, each for its own reason, in one transaction and with a statement for each reason. */
async function failItems(
  { store }: RunDeps,
  rollout: Rollout,
  problems: ReadonlyMap<string, RolloutItemProblem>,
): Promise<void> {
  if (problems.size === 0) return;
  const byProblem = Map.groupBy(problems.keys(), (accountId) => problems.get(accountId) ?? 'internal');
  await store.transaction(async (tx) => {
    await tx.locks.accounts([...problems.keys()]);
    for (const [problem, accountIds] of byProblem) await tx.rollouts.failItems(rollout.id, accountIds, problem);
  });
}

/**
 * Makes the order for one account.
 * @throws DomainError account_unknown, and what {@link requireReady} throws
 */
function orderOf(rollout: Rollout, item: WaitingItem, account: ResourceAccount | undefined): OtpOrder {
  if (!account) throw new DomainError('account_unknown');
  requireReady(account, rollout.passwordMode);
  const { startedBy: issuedBy, ttlHours, passwordMode, notBeforeAt } = rollout;
  const { otpId: id, expectedSerialNumber, seen } = item;
  return {
    id,
    account,
    issuedBy,
    ttlHours,
    passwordMode,
    batchId: rollout.id,
    via: 'tab',
    ...(notBeforeAt && { notBeforeAt }),
    ...(expectedSerialNumber && { expectedSerialNumber }),
    ...(seen && { seen }),
  };
}

/** Returns the accounts that can get a one-time password, and stores why the others fail. */
async function findReady(
  deps: RunDeps,
  rollout: Rollout,
  items: readonly WaitingItem[],
): Promise<readonly ReadyItem[]> {
  const verdicts = await judgeAccounts(
    deps,
    items.map(({ accountId }) => accountId),
    rollout.passwordMode,
  );
  const accounts = new Map(
    (await deps.store.accounts.byIds(items.map(({ accountId }) => accountId))).map((one) => [one.id, one]),
  );
  const readyItems: ReadyItem[] = [];
  const problems = new Map<string, RolloutItemProblem>();
  for (const item of items) {
    try {
      const order = orderOf(rollout, item, accounts.get(item.accountId));
      const problem = verdicts.get(item.accountId);
      if (problem === undefined) readyItems.push({ item, order });
      else problems.set(item.accountId, problem);
    } catch (error) {
      problems.set(item.accountId, problemOf(error));
    }
  }
  await failItems(deps, rollout, problems);
  return readyItems;
}

/**
 * Makes sure that the uploaded passwords of these orders are still kept.
 * @throws DomainError password_gone
 */
async function requirePasswords(tx: Pick<Transaction, 'credentials'>, orders: readonly OtpOrder[]): Promise<void> {
  const needed = orders.filter(({ passwordMode }) => passwordMode === 'keep').map(({ id }) => id);
  if (needed.length === 0) return;
  const kept = await tx.credentials.withPassword(needed);
  if (needed.some((id) => !kept.has(id))) throw new DomainError('password_gone');
}

/**
 * Leaves out the accounts of which something is live now that the person hasn't agreed to replace, such as a code that
 * somebody else generated after the start. The caller has locked the accounts.
 * @returns the ids of these accounts
 */
async function refuseUnseen(
  tx: Pick<Transaction, 'otps' | 'rollouts'>,
  { id: rolloutId }: Rollout,
  readyItems: readonly ReadyItem[],
): Promise<ReadonlySet<string>> {
  const live = await tx.otps.live(readyItems.map(({ item }) => item.accountId));
  const unseen = readyItems.filter(({ item }) => replacesUnseen(live.get(item.accountId), item.seen));
  const ids = unseen.map(({ item }) => item.accountId);
  if (ids.length > 0) await tx.rollouts.failItems(rolloutId, ids, 'replaces_live');
  return new Set(ids);
}

/**
 * Issues the one-time passwords of a group in one transaction. Several servers may run the same rollout, for example
 * after a crash. The store gives each waiting account to one of them only, and that server issues for it in the same
 * transaction, so no account gets two one-time passwords.
 * @throws DomainError and any other error; nothing is stored then
 */
async function issueTogether(deps: RunDeps, rollout: Rollout, readyItems: readonly ReadyItem[]): Promise<void> {
  const prepared = await prepareCodes(
    deps,
    readyItems.map(({ order }) => order),
  );
  await deps.store.transaction(async (tx) => {
    const accountIds = readyItems.map(({ item }) => item.accountId);
    await tx.locks.accounts(accountIds);
    const refused = await refuseUnseen(tx, rollout, readyItems);
    const claimed = new Set(
      await tx.rollouts.claimItems(
        rollout.id,
        accountIds.filter((id) => !refused.has(id)),
      ),
    );
    const orders = prepared.filter(({ order }) => claimed.has(order.account.id));
    await requirePasswords(
      tx,
      orders.map(({ order }) => order),
    );
    const [first] = await issuePrepared(tx, orders);
    // The job that checks the resource account key is sent when a console submits: a thousand questions at once would
    // make Microsoft Graph throttle all others.
    if (!first) return;
    await tx.jobs.send({ name: 'expire' }, first.otp.expiresAt);
    await tx.jobs.sendChained({ name: 'check-policies' }, first.otp.issuedAt);
  });
}

/**
 * Issues for one account. An unexpected error is tried once more and then fails this account alone.
 * @returns the unexpected error, for the log
 */
async function issueAlone(deps: RunDeps, rollout: Rollout, ready: ReadyItem): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      await issueTogether(deps, rollout, [ready]);
      return undefined;
    } catch (error) {
      const problem = refusalOf(error);
      if (problem === undefined && tries < TRIES) continue;
      await failItems(deps, rollout, new Map([[ready.item.accountId, problem ?? 'internal']]));
      return problem === undefined ? error : undefined;
    }
  }
}

async function runGroup(
  deps: RunDeps,
  rollout: Rollout,
  readyItems: readonly ReadyItem[],
): Promise<readonly unknown[]> {
  try {
    await issueTogether(deps, rollout, readyItems);
    return [];
  } catch {
    const surprises: unknown[] = [];
    for (const ready of readyItems) surprises.push(await issueAlone(deps, rollout, ready));
    return surprises.filter((surprise) => surprise !== undefined);
  }
}

async function permissionProblem(deps: RunDeps, { startedBy }: Rollout): Promise<RolloutItemProblem | undefined> {
  try {
    await requirePermission(deps, startedBy, 'generate');
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

async function runPortion(deps: RunDeps, rollout: Rollout, items: readonly WaitingItem[]): Promise<readonly unknown[]> {
  const problem = await permissionProblem(deps, rollout);
  if (problem) {
    await failItems(deps, rollout, new Map(items.map(({ accountId }) => [accountId, problem])));
    return [];
  }
  const readyItems = await findReady(deps, rollout, items);
  const groups = Array.from({ length: Math.ceil(readyItems.length / GROUP) }, (_, index) =>
    readyItems.slice(index * GROUP, (index + 1) * GROUP),
  ).values();
  const surprises: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const group of groups) {
      surprises.push(...(await runGroup(deps, rollout, group)));
      // The embedded database answers without leaving the event loop, so other work would have to wait for the whole
      // rollout.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return surprises;
}

/**
 * Issues the one-time passwords for all waiting accounts of a rollout. An account that fails does not stop the others.
 * If the server crashes, another one runs the same job and continues with the accounts that still wait.
 * @throws AggregateError with all unexpected errors; the accounts that they belong to have failed
 */
export async function runRollout(deps: RunDeps, batchId: string): Promise<void> {
  const rollout = await deps.store.rollouts.byId(batchId);
  if (!rollout) return;
  const surprises: unknown[] = [];
  for (
    let items = await deps.store.rollouts.waitingItems(batchId, PORTION);
    items.length > 0;
    items = await deps.store.rollouts.waitingItems(batchId, PORTION)
  ) {
    surprises.push(...(await runPortion(deps, rollout, items)));
  }
  if (surprises.length > 0)
    throw new AggregateError(surprises, `${surprises.length} accounts of a rollout failed unexpectedly`);
}
