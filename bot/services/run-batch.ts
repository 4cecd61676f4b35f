import type { BatchItemProblem } from '../contract/tab-batches.ts';
import type { Batch, WaitingItem } from '../domain/batch.ts';
import { DomainError, type ErrorCode } from '../domain/errors.ts';
import type { Store } from '../domain/ports.ts';
import type { ResourceAccount } from '../domain/account.ts';
import { type IssueDeps, issuePrepared, type OtpOrder, prepareCode, requireReady } from './issue-otp.ts';
import { requireRight } from './require-right.ts';

interface RunDeps extends IssueDeps {
  readonly store: IssueDeps['store'] & Pick<Store, 'accountsByIds' | 'batch' | 'waitingItems'>;
}

/** Read together; rights are asked for once in each portion. */
const PORTION = 40;
/** Hashes take two turns at a time, and the database should have something to do meanwhile. */
const LANES = 4;
/** A selector that another run has just taken is found out by the database only. */
const TRIES = 2;

const PROBLEMS: Partial<Record<ErrorCode, BatchItemProblem>> = {
  account_unknown: 'account_unknown',
  account_not_ready: 'account_not_ready',
  account_synced_from_on_premises: 'account_synced_from_on_premises',
  password_gone: 'password_gone',
  no_right: 'no_right',
  directory_unavailable: 'directory_unavailable',
};

function orderOf(batch: Batch, item: WaitingItem, account: ResourceAccount | undefined): OtpOrder {
  if (!account) throw new DomainError('account_unknown');
  requireReady(account, batch.passwordMode);
  const { startedBy: issuedBy, ttlHours, passwordMode, notBeforeAt } = batch;
  const { otpId: id, expectedSerialNumber } = item;
  return {
    id, account, issuedBy, ttlHours, passwordMode, batchId: batch.id,
    ...(notBeforeAt && { notBeforeAt }), ...(expectedSerialNumber && { expectedSerialNumber }),
  };
}

/** One transaction, which only one of several runners can win. @throws DomainError what stands in the way */
async function issueItem(deps: RunDeps, batch: Batch, item: WaitingItem, account: ResourceAccount | undefined): Promise<void> {
  const order = orderOf(batch, item, account);
  const prepared = await prepareCode(deps, order.id);
  await deps.store.transaction(async (changes) => {
    if (!(await changes.claimItem(batch.id, item.accountId))) return;
    if (batch.passwordMode === 'keep' && (await changes.keptPassword(order.id)) === undefined) throw new DomainError('password_gone');
    await issuePrepared(changes, order, prepared);
  });
}

async function failItem({ store }: RunDeps, batch: Batch, { accountId }: WaitingItem, problem: BatchItemProblem): Promise<void> {
  await store.transaction((changes) => changes.failItem(batch.id, accountId, problem));
}

/** Never rejects for a fault of this one account. The answer is the surprise, for the log. */
async function runItem(deps: RunDeps, batch: Batch, item: WaitingItem, account: ResourceAccount | undefined): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      await issueItem(deps, batch, item, account);
      return undefined;
    } catch (error) {
      const problem = error instanceof DomainError ? PROBLEMS[error.code] : undefined;
      if (problem === undefined && tries < TRIES) continue;
      await failItem(deps, batch, item, problem ?? 'internal');
      return problem === undefined ? error : undefined;
    }
  }
}

async function rightProblem(deps: RunDeps, { startedBy }: Batch): Promise<BatchItemProblem | undefined> {
  try {
    await requireRight(deps, startedBy, 'generate');
    return undefined;
  } catch (error) {
    const problem = error instanceof DomainError ? PROBLEMS[error.code] : undefined;
    if (problem === undefined) throw error;
    return problem;
  }
}

async function runPortion(deps: RunDeps, batch: Batch, items: readonly WaitingItem[]): Promise<readonly unknown[]> {
  const problem = await rightProblem(deps, batch);
  const accounts = new Map((await deps.store.accountsByIds(items.map(({ accountId }) => accountId))).map((one) => [one.id, one]));
  const surprises: unknown[] = [];
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      const surprise = problem ? await failItem(deps, batch, item, problem) : await runItem(deps, batch, item, accounts.get(item.accountId));
      if (surprise !== undefined) surprises.push(surprise);
      // The embedded database answers without leaving the loop, so others would wait for the whole batch.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return surprises;
}

/**
 * Runs what waits in a batch, account by account; one that fails stops no other. Whoever takes it up after a crash goes
 * on with the rest.
 * @throws AggregateError when something unforeseen went wrong, with all of it; those accounts have failed
 */
export async function runBatch(deps: RunDeps, batchId: string): Promise<void> {
  const batch = await deps.store.batch(batchId);
  if (!batch) return;
  const surprises: unknown[] = [];
  for (let items = await deps.store.waitingItems(batchId, PORTION); items.length > 0; items = await deps.store.waitingItems(batchId, PORTION)) {
    surprises.push(...(await runPortion(deps, batch, items)));
  }
  if (surprises.length > 0) throw new AggregateError(surprises, `${surprises.length} accounts of a batch failed unforeseen`);
}
