import type { StartRolloutBody } from '../../../contract/rollouts.ts';
import { replacesUnseen, type SeenLive } from '../../domain/accounts/live-state.ts';
import { type Admin, asActor } from '../../domain/admin.ts';
import {
  type Rollout,
  type NewRollout,
  type NewRolloutItem,
  passwordContext,
  requireSameRollout,
} from '../../domain/rollouts/rollout.ts';
import { serialNumberMistake } from '../../domain/rollouts/expected-serial-numbers.ts';
import { printable } from '../../domain/consoles/device.ts';
import { DomainError } from '../../domain/errors.ts';
import { secondsAfter } from '../../domain/instant.ts';
import { checkTtlHours } from '../../domain/otp/otp.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { Rollouts } from '../../domain/ports/store/rollouts.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { Secret } from '../../domain/secret.ts';
import type { SignInDataRow } from '../../domain/rollouts/sign-in-data.ts';
import { newId } from '../../domain/token.ts';
import { readSignInDataFor, type SignInDataStore } from './check-sign-in-data.ts';
import { type ActDeps, requirePermission } from '../preferences/require-permission.ts';
import { selectAccounts, type Selected } from '../accounts/select-accounts.ts';

interface StartDeps extends ActDeps {
  readonly store: SignInDataStore & {
    readonly clock: Pick<Clock, 'now'>;
    readonly otps: Pick<Otps, 'live'>;
    readonly rollouts: Pick<Rollouts, 'byId' | 'byKey'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'rollouts'>;
  };
  readonly keys: Pick<Keys, 'fingerprint' | 'seal'>;
}

/** The rollout that a call started, or that an earlier call with the same key had started. */
export interface StartedRollout {
  readonly rollout: Rollout;
  /** `false` when the same rollout was already requested with the same idempotency key. */
  readonly isNew: boolean;
}

/**
 * Returns the moment from which the codes work.
 * @throws DomainError lifetime_invalid, also when the codes would expire before they start to work
 */
async function notBefore({ store }: StartDeps, { notBeforeAt, ttlHours }: StartRolloutBody): Promise<Date | undefined> {
  checkTtlHours(ttlHours);
  const at = notBeforeAt === undefined ? undefined : new Date(notBeforeAt);
  if (at && at >= secondsAfter(await store.clock.now(), ttlHours * 3600))
    throw new DomainError('lifetime_invalid', { ttlHours, notBeforeAt: at.toISOString() });
  return at;
}

/**
 * Returns the row of sign-in data for each account. If there is a mistake, no row is used.
 * @throws DomainError sign_in_data_missing, sign_in_data_not_wanted, sign_in_data_invalid
 */
async function signInDataOf(
  { store }: StartDeps,
  { passwordMode, signInData }: StartRolloutBody,
  selected: readonly Selected[],
): Promise<ReadonlyMap<string, SignInDataRow>> {
  if (passwordMode === 'reset') {
    if (signInData !== undefined) throw new DomainError('sign_in_data_not_wanted');
    return new Map();
  }
  if (signInData === undefined) throw new DomainError('sign_in_data_missing');
  const accounts = selected.flatMap(({ account }) => account ?? []);
  const { matches, mistakes } = await readSignInDataFor(store, signInData, accounts);
  if (mistakes.length > 0)
    throw new DomainError('sign_in_data_invalid', { errors: mistakes.length, line: mistakes[0]?.line ?? 0 });
  return new Map(matches.map(({ account, row }) => [account.id, row]));
}

/**
 * Refuses expected serial numbers that name no device, or the same device for two accounts. The facts name the accounts,
 * and their rows in `expectedSerialNumbers`, counted from 1.
 * @throws DomainError serial_numbers_invalid
 */
function checkSerialNumbers(
  { expectedSerialNumbers = [] }: StartRolloutBody,
  selected: readonly Selected[],
  items: readonly NewRolloutItem[],
): void {
  const expecting = items.filter(({ expectedSerialNumber }) => expectedSerialNumber !== undefined);
  const mistake = serialNumberMistake(expecting.map(({ expectedSerialNumber }) => expectedSerialNumber ?? ''));
  if (!mistake) return;
  const ids = mistake.at.map((index) => expecting[index]?.accountId);
  throw new DomainError('serial_numbers_invalid', {
    problem: mistake.problem,
    accounts: ids.map((id) => selected.find(({ accountId }) => accountId === id)?.account?.displayName ?? ''),
    rows: ids.map((id) => String(expectedSerialNumbers.findLastIndex(({ accountId }) => accountId === id) + 1)),
  });
}

/** The most accounts that a refusal names. It has the ids of all. */
const NAMED = 20;

/**
 * Returns what the person agreed to replace of each account.
 * @throws DomainError replaces_live with the accounts of which something is live that the call doesn't name
 */
async function agreedIn(
  { store }: StartDeps,
  { expected = [] }: StartRolloutBody,
  selected: readonly Selected[],
): Promise<ReadonlyMap<string, SeenLive>> {
  const seen = new Map(expected.map(({ accountId, ...ids }) => [accountId, ids]));
  const live = await store.otps.live(selected.map(({ accountId }) => accountId));
  const unseen = selected.filter(({ accountId }) => replacesUnseen(live.get(accountId), seen.get(accountId)));
  if (unseen.length === 0) return seen;
  throw new DomainError('replaces_live', {
    count: unseen.length,
    accounts: unseen.slice(0, NAMED).map(({ account, accountId }) => account?.displayName ?? accountId),
    accountIds: unseen.map(({ accountId }) => accountId),
  });
}

/**
 * Returns the accounts of a selection that get a one-time password.
 * @throws DomainError selection_empty when all of them are left out
 */
function chosenOf({ leaveOut = [] }: StartRolloutBody, selected: readonly Selected[]): readonly Selected[] {
  const kept = new Set(leaveOut);
  const chosen = selected.filter(({ accountId }) => !kept.has(accountId));
  if (chosen.length === 0) throw new DomainError('selection_empty');
  return chosen;
}

/** What a person gave for single accounts, by id of the account. */
interface Given {
  readonly rows: ReadonlyMap<string, SignInDataRow>;
  readonly agreed: ReadonlyMap<string, SeenLive>;
}

function itemsOf(
  { keys }: StartDeps,
  by: Admin,
  body: StartRolloutBody,
  selected: readonly Selected[],
  { rows, agreed }: Given,
): readonly NewRolloutItem[] {
  const pasted = new Map(
    body.expectedSerialNumbers?.map(({ accountId, serialNumber }) => [accountId, printable(serialNumber)]),
  );
  return selected.map(({ accountId }) => {
    const otpId = newId();
    const row = rows.get(accountId);
    const seen = agreed.get(accountId);
    const expectedSerialNumber = pasted.get(accountId) || row?.expectedSerialNumber;
    return {
      accountId,
      otpId,
      ...(expectedSerialNumber && { expectedSerialNumber }),
      ...(seen && { seen }),
      ...(row && { sealedPassword: keys.seal(row.password, passwordContext(by.tenantId, accountId, otpId)) }),
    };
  });
}

function auditDetails({ id, items, passwordMode, ttlHours, notBeforeAt }: NewRollout) {
  const replacing = items.filter(({ seen }) => seen !== undefined).length;
  return {
    batchId: id,
    accounts: items.length,
    passwordMode,
    ttlHours,
    ...(replacing > 0 && { replacing }),
    ...(notBeforeAt && { notBeforeAt: notBeforeAt.toISOString() }),
  };
}

async function stored({ store }: StartDeps, batchId: string): Promise<Rollout> {
  const rollout = await store.rollouts.byId(batchId);
  if (!rollout) throw new Error('the rollout was not stored');
  return rollout;
}

/** Stores a rollout with its job and its audit entry, unless the person has already used its idempotency key. */
function storeOnce({ store, via }: StartDeps, rollout: NewRollout): Promise<boolean> {
  return store.transaction(async (tx) => {
    if (!(await tx.rollouts.start(rollout))) return false;
    await tx.jobs.send({ name: 'run-batch', batchId: rollout.id });
    const details = { via, ...auditDetails(rollout) };
    await tx.audit.append({ actor: asActor(rollout.startedBy), act: 'batch_started', details });
    return true;
  });
}

/**
 * Starts a rollout. The rollout and the job that runs it are stored together. Accounts that turn out not to be ready
 * fail one by one, and their items say why. If two calls with the same key come at once, the store accepts one of them,
 * and both get the same rollout.
 * @throws DomainError idempotency_key_reused, lifetime_invalid, replaces_live, selection_*, serial_numbers_invalid, sign_in_data_*
 */
export async function startRollout(
  deps: StartDeps,
  by: Admin,
  body: StartRolloutBody,
  idempotencyKey: string,
): Promise<StartedRollout> {
  await requirePermission(deps, by, 'generate');
  const fingerprint = deps.keys.fingerprint(new Secret(JSON.stringify(body)));
  const earlier = await deps.store.rollouts.byKey(by, idempotencyKey);
  if (earlier) return { rollout: requireSameRollout(earlier, fingerprint), isNew: false };
  const notBeforeAt = await notBefore(deps, body);
  const selected = await selectAccounts(deps.store, body.selection);
  const rows = await signInDataOf(deps, body, selected);
  const chosen = chosenOf(body, selected);
  const items = itemsOf(deps, by, body, chosen, { rows, agreed: await agreedIn(deps, body, chosen) });
  checkSerialNumbers(body, chosen, items);
  const { passwordMode, ttlHours } = body;
  const rollout: NewRollout = {
    id: newId(),
    idempotencyKey,
    fingerprint,
    startedBy: by,
    passwordMode,
    ttlHours,
    items,
    ...(notBeforeAt && { notBeforeAt }),
  };
  const won = await storeOnce(deps, rollout);
  if (won) return { rollout: await stored(deps, rollout.id), isNew: true };
  const winner = await deps.store.rollouts.byKey(by, idempotencyKey);
  if (!winner) throw new Error('a rollout whose idempotency key was taken is missing');
  return { rollout: requireSameRollout(winner, fingerprint), isNew: false };
}
