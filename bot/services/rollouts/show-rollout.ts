import { ROLLOUT_PAGE } from '../../../contract/rollouts.ts';
import {
  checkReadiness,
  locationOf,
  type ReadinessCheck,
  type ResourceAccount,
} from '../../domain/accounts/account.ts';
import { type Admin, asActor, sameAdmin } from '../../domain/admin.ts';
import type { Rollout, RolloutItem } from '../../domain/rollouts/rollout.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CodeState } from '../../domain/otp/code-state.ts';
import { codeContext } from '../../domain/otp/otp.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Rollouts } from '../../domain/ports/store/rollouts.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { Secret } from '../../domain/secret.ts';
import { type ActDeps, requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** What showing a rollout needs. */
export interface RolloutDeps extends PermissionDeps {
  readonly store: {
    readonly rollouts: Pick<Rollouts, 'byId' | 'codes' | 'items' | 'startedBy'>;
    readonly transaction: Transact<'audit'>;
  };
  readonly keys: Pick<Keys, 'open' | 'sheetId'>;
}

/** One account of a rollout as people see it. */
export interface ShownItem extends RolloutItem {
  /** Empty when the location is not known. */
  readonly location: string;
  /** The checks that still fail for an account that was not ready. */
  readonly failedChecks: readonly ReadinessCheck[];
}

/** One page of the accounts of a rollout, and the number of all that match. */
export interface ShownItems {
  readonly total: number;
  readonly items: readonly ShownItem[];
}

interface ShownRolloutCode {
  readonly account: ResourceAccount;
  readonly location: string;
  /** The code, unless a console has used it, it has ended, or its time to be shown is over. */
  readonly code?: Secret;
  readonly state: CodeState;
  readonly expiresAt: Date;
  readonly expectedSerialNumber?: string;
  /** The ID of the installer sheet of the code. */
  readonly sheetId: string;
}

/** One page of codes. `more` is `true` when another page follows. */
export interface ShownRolloutCodes {
  readonly items: readonly ShownRolloutCode[];
  readonly more: boolean;
}

/** The number of rollouts that a person is shown. */
const LATEST = 10;

/**
 * Returns a rollout to the person who started it, and to nobody else.
 * @throws DomainError batch_unknown, not_issuer
 */
export async function ownRollout(
  { store, ...deps }: PermissionDeps & { readonly store: { readonly rollouts: Pick<Rollouts, 'byId'> } },
  by: Admin,
  batchId: string,
): Promise<Rollout> {
  await requirePermission(deps, by, 'generate');
  const rollout = await store.rollouts.byId(batchId);
  if (!rollout) throw new DomainError('batch_unknown');
  if (!sameAdmin(rollout.startedBy, by)) throw new DomainError('not_issuer', { issuer: rollout.startedBy.displayName });
  return rollout;
}

/** Returns the latest rollouts of the person, so that a page that was reloaded finds its rollout. */
export async function ownRollouts({ store, ...deps }: RolloutDeps, by: Admin): Promise<readonly Rollout[]> {
  await requirePermission(deps, by, 'generate');
  return store.rollouts.startedBy(by, LATEST);
}

function shown(item: RolloutItem): ShownItem {
  const { account, problem } = item;
  const checks = account && problem === 'account_not_ready' ? checkReadiness(account) : [];
  return {
    ...item,
    location: account ? locationOf(account) : '',
    failedChecks: checks.filter(({ result }) => result === 'failed'),
  };
}

/**
 * Returns one page of the accounts of a rollout.
 * @throws DomainError as {@link ownRollout}
 */
export async function rolloutItems(
  deps: RolloutDeps,
  by: Admin,
  batchId: string,
  offset: number,
  failedOnly: boolean,
): Promise<ShownItems> {
  await ownRollout(deps, by, batchId);
  const { total, items } = await deps.store.rollouts.items(batchId, { offset, limit: ROLLOUT_PAGE, failedOnly });
  return { total, items: items.map(shown) };
}

/**
 * Returns the rollout if some of its codes can still be shown.
 * @throws DomainError code_gone, and what {@link ownRollout} throws
 */
export async function requireCodes(deps: RolloutDeps, by: Admin, batchId: string): Promise<Rollout> {
  const rollout = await ownRollout(deps, by, batchId);
  if (!rollout.codesVisibleUntil) throw new DomainError('code_gone', { batchId });
  return rollout;
}

/**
 * Shows the codes of a rollout to their issuer, until 15 minutes after its last progress. Each code that is shown is
 * audited. Codes that were used or have ended are listed without the code. Pages after the first are answered even when no
 * code is left to show, so that a list that was begun names all rooms.
 * @throws DomainError as {@link requireCodes}
 */
export async function rolloutCodes(
  deps: RolloutDeps & ActDeps,
  by: Admin,
  batchId: string,
  offset: number,
): Promise<ShownRolloutCodes> {
  await (offset === 0 ? requireCodes : ownRollout)(deps, by, batchId);
  const found = await deps.store.rollouts.codes(batchId, offset, ROLLOUT_PAGE + 1);
  const page = found.slice(0, ROLLOUT_PAGE);
  const items = page.map(({ otpId, sealed, account, ...known }) => ({
    ...known,
    account,
    sheetId: deps.keys.sheetId(otpId),
    location: locationOf(account),
    ...(sealed !== undefined && { code: deps.keys.open(sealed, codeContext(otpId)) }),
  }));
  await deps.store.transaction(async (tx) => {
    for (const { account, otpId, sealed } of page) {
      if (sealed === undefined) continue;
      await tx.audit.append({
        actor: asActor(by),
        act: 'code_shown',
        accountId: account.id,
        otpId,
        details: { via: deps.via, batchId },
      });
    }
  });
  return { items, more: found.length > page.length };
}
