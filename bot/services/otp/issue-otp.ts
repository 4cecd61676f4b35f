import { otpLengthFor } from '../../../contract/otp-code.ts';
import { checkReadiness, type LicenseTrouble, type ResourceAccount } from '../../domain/accounts/account.ts';
import { isBlocking } from '../../domain/accounts/policies/policy-verdict.ts';
import { replacesUnseen, type SeenLive } from '../../domain/accounts/live-state.ts';
import { type Admin, asActor } from '../../domain/admin.ts';
import { passwordDetails } from '../../domain/approval/approval-request.ts';
import { DomainError, type ErrorDetails } from '../../domain/errors.ts';
import {
  checkTtlHours,
  CODE_VISIBLE_MINUTES,
  codeContext,
  generateCode,
  type GeneratedCode,
  type NewOtp,
  type Otp,
  type PasswordMode,
  type VerifierHash,
} from '../../domain/otp/otp.ts';
import type { AuditEvent } from '../../domain/audit/audit.ts';
import type { Via } from '../../domain/audit/via.ts';
import type { AppliedPolicy } from '../../domain/ports/conditional-access.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { newId, random } from '../../domain/token.ts';
import { endReplaced } from '../approval/end-replaced.ts';
import { requireTarget, type TargetDeps } from '../accounts/check-target.ts';
import { type ActDeps, requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** A one-time password that was just issued, and its account. */
export interface IssuedOtp {
  readonly otp: Otp;
  readonly account: ResourceAccount;
  /** `true` when an earlier one-time password of the account stopped working. */
  readonly superseded: boolean;
}

/** What issuing a one-time password needs. */
export interface IssueDeps extends PermissionDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'byId'>;
    readonly otps: Pick<Otps, 'bySelectors'>;
    readonly transaction: Transact<'audit' | 'credentials' | 'jobs' | 'locks' | 'otps' | 'releases' | 'requests'>;
  };
  readonly keys: Pick<Keys, 'hashVerifier' | 'seal'>;
}

/** What the check of the account needs. */
type IssueTargetDeps = Pick<TargetDeps, 'directory'> & {
  readonly store: { readonly transaction: Transact<'accounts' | 'jobs' | 'locks'> };
};

/** A one-time password that is to be issued, without its code. */
export interface OtpOrder extends Omit<NewOtp, 'accountId' | 'selector' | 'verifier'> {
  readonly account: ResourceAccount;
  /** Id of the rollout that it belongs to. */
  readonly batchId?: string;
  /** What the person saw of the account and agreed to replace, for the audit. */
  readonly seen?: SeenLive;
  /** Where the person asked for it, for the audit. */
  readonly via: Via;
}

/**
 * An order with a code that is ready for it. The slow work is done, so the transaction that stores it waits only for the
 * database.
 */
export interface PreparedOrder {
  readonly order: OtpOrder;
  readonly selector: string;
  readonly hashed: VerifierHash;
  readonly sealed: string;
}

/**
 * Makes sure that the account can get a one-time password.
 * @throws DomainError account_synced_from_on_premises, or account_not_ready with the names of the failed checks
 */
export function requireReady(account: ResourceAccount, passwordMode: PasswordMode): void {
  if (account.syncedFromOnPremises && passwordMode === 'reset') {
    throw new DomainError('account_synced_from_on_premises', { account: account.displayName });
  }
  if (account.readiness === 'No action needed') return;
  const failed = checkReadiness(account).filter((check) => check.result === 'failed');
  throw new DomainError('account_not_ready', {
    account: account.displayName,
    checks: failed.map(({ name }) => name),
    commandArguments: failed.find((check) => check.commandArguments)?.commandArguments ?? '',
    ...troubleDetails(failed.find((check) => check.trouble)?.trouble),
    ...policyDetails(failed.find((check) => check.policies)?.policies),
  });
}

function troubleDetails(trouble: LicenseTrouble | undefined): ErrorDetails {
  if (!trouble) return {};
  const { kind, sku } = trouble;
  return { licenseTrouble: kind, sku, ...(trouble.kind === 'plan_disabled' && { plans: trouble.plans }) };
}

function policyDetails(policies: readonly AppliedPolicy[] | undefined): ErrorDetails {
  const blocking = policies?.filter(isBlocking) ?? [];
  if (blocking.length === 0) return {};
  return { policies: blocking.map(({ name }) => name), policyControls: blocking.map(({ blocks }) => blocks.join(',')) };
}

/** A one-time password that a newer one replaced, with what the audit records about its request. */
interface Superseded {
  readonly accountId: string;
  readonly otpId: string;
  readonly requestId?: string;
  readonly details: NonNullable<AuditEvent['details']>;
}

async function supersede(
  tx: Pick<Transaction, 'jobs' | 'otps' | 'requests'>,
  { issuedBy: by, via }: Pick<OtpOrder, 'issuedBy' | 'via'>,
  accountIds: readonly string[],
): Promise<readonly Superseded[]> {
  const otps = await tx.otps.supersede(...accountIds);
  if (otps.length === 0) return [];
  const ids = otps.map(({ id }) => id);
  const canceled = await tx.requests.cancelAll(ids, asActor(by), 'superseded');
  for (const { id: requestId } of canceled) await tx.jobs.send({ name: 'deliver-card', requestId });
  const requests = new Map(canceled.map((request) => [request.otpId, request]));
  return otps.map(({ id: otpId, accountId }) => {
    const request = requests.get(otpId);
    const details = { via, ...passwordDetails(request) };
    return { accountId, otpId, ...(request && { requestId: request.id }), details };
  });
}

/** An order and the code that was generated for it. */
interface Draft {
  readonly order: OtpOrder;
  readonly code: GeneratedCode;
}

/**
 * Generates a code for each order, whose selector no other one-time password has had. There are 2^20 selectors, so a
 * random one is rarely taken, but it can be.
 */
async function draftCodes(store: IssueDeps['store'], orders: readonly OtpOrder[]): Promise<readonly Draft[]> {
  const drafts = new Map<string, Draft>();
  for (let rest = orders; rest.length > 0;) {
    const drawn = rest.map((order) => drawCode(order, drafts));
    const found = await store.otps.bySelectors(drawn.map(({ code }) => code.selector));
    for (const { selector } of found) drafts.delete(selector);
    rest = drawn.filter(({ code }) => !drafts.has(code.selector)).map(({ order }) => order);
  }
  return [...drafts.values()];
}

/** Draws a code with a selector that none of the drafts has, and adds it to them. */
function drawCode(order: OtpOrder, drafts: Map<string, Draft>): Draft {
  for (;;) {
    const code = generateCode(random, otpLengthFor(order.ttlHours));
    if (drafts.has(code.selector)) continue;
    const draft = { order, code };
    drafts.set(code.selector, draft);
    return draft;
  }
}

/**
 * Generates a code for each order, hashes its verifier and seals it for its issuer. Hashing is slow on purpose, so this
 * happens before the transaction.
 */
export async function prepareCodes(
  { keys, store }: Pick<IssueDeps, 'keys' | 'store'>,
  orders: readonly OtpOrder[],
): Promise<readonly PreparedOrder[]> {
  const drafts = await draftCodes(store, orders);
  return Promise.all(
    drafts.map(async ({ order, code: { selector, verifier, code } }) => ({
      order,
      selector,
      hashed: await keys.hashVerifier(verifier),
      sealed: keys.seal(code, codeContext(order.id)),
    })),
  );
}

/**
 * Stores one-time passwords and their audit entries within a transaction of the caller, with one statement for each
 * table. Earlier one-time passwords of the accounts stop working at the same moment. The caller has locked the accounts,
 * and sends the jobs that belong to it.
 * @param orders of one person, who gave them in one place, each for another account
 */
export async function issuePrepared(
  tx: Pick<Transaction, 'audit' | 'credentials' | 'jobs' | 'otps' | 'releases' | 'requests'>,
  orders: readonly PreparedOrder[],
): Promise<readonly IssuedOtp[]> {
  const [first] = orders;
  if (!first) return [];
  const earlier = await supersede(tx, first.order, accountsOf(orders));
  const otps = await tx.otps.insertAll(orders.map(toNewOtp));
  const codes = orders.map(({ order, sealed }) => ({ otpId: order.id, sealed }));
  await tx.credentials.keepCodes(codes, CODE_VISIBLE_MINUTES);
  const actor = asActor(first.order.issuedBy);
  for (const old of earlier) await tx.audit.append({ actor, act: 'otp_superseded', ...old });
  await endReplaced(tx, accountsOf(orders));
  for (const { order } of orders) await tx.audit.append({ actor, act: 'otp_issued', ...issuedFacts(order) });
  const stored = new Map(otps.map((otp) => [otp.id, otp]));
  return orders.flatMap(({ order: { id, account } }) => {
    const otp = stored.get(id);
    return otp ? [{ otp, account, superseded: earlier.some(({ accountId }) => accountId === account.id) }] : [];
  });
}

function accountsOf(orders: readonly PreparedOrder[]): readonly string[] {
  return orders.map(({ order }) => order.account.id);
}

function toNewOtp({ order, selector, hashed: verifier }: PreparedOrder): NewOtp {
  const { account, batchId: _batchId, seen: _seen, via: _via, ...rest } = order;
  return { ...rest, selector, accountId: account.id, verifier };
}

function issuedFacts({ id: otpId, account, batchId, seen, via, ttlHours, passwordMode }: OtpOrder) {
  const details = {
    via,
    ttlHours,
    ...(passwordMode === 'keep' && { passwordMode }),
    ...(batchId && { batchId }),
    ...agreement(seen),
  };
  return { accountId: account.id, otpId, details };
}

/** Returns what the person agreed to replace, as the audit records it. */
function agreement({ otpId, requestId, signedInRequestId }: SeenLive = {}): NonNullable<AuditEvent['details']> {
  return {
    ...(otpId && { agreedOtpId: otpId }),
    ...(requestId && { agreedRequestId: requestId }),
    ...(signedInRequestId && { agreedSignedInRequestId: signedInRequestId }),
  };
}

async function knownAccount({ store }: Pick<IssueDeps, 'store'>, accountId: string): Promise<ResourceAccount> {
  const account = await store.accounts.byId(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  return account;
}

/**
 * Makes sure that a new one-time password replaces nothing live that the person hasn't seen.
 * @throws DomainError replaces_live
 */
async function requireSeen(
  tx: Pick<Transaction, 'otps'>,
  { id, displayName }: ResourceAccount,
  seen: SeenLive,
): Promise<void> {
  const live = await tx.otps.live([id]);
  if (replacesUnseen(live.get(id), seen)) throw new DomainError('replaces_live', { account: displayName });
}

/**
 * Issues a one-time password for an account that is ready and a room at this moment, and sends the jobs that belong to
 * it. It replaces what is live of the account only if that is what the person saw and agreed to replace.
 * @param seen what the person saw and agreed to replace; by default nothing
 * @throws DomainError lifetime_invalid, account_unknown, target_refused, replaces_live, and what {@link requireReady} throws
 */
export async function issueOtp(
  deps: IssueDeps & IssueTargetDeps & ActDeps,
  by: Admin,
  accountId: string,
  ttlHours: number,
  seen: SeenLive = {},
): Promise<IssuedOtp> {
  await requirePermission(deps, by, 'generate');
  checkTtlHours(ttlHours);
  const listed = await knownAccount(deps, accountId);
  const judge = await requireTarget(deps, listed, 'reset');
  const account = await knownAccount(deps, accountId);
  requireReady(account, 'reset');
  judge();
  const order: OtpOrder = { id: newId(), account, issuedBy: by, ttlHours, passwordMode: 'reset', seen, via: deps.via };
  const prepared = await prepareCodes(deps, [order]);
  return deps.store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    await requireSeen(tx, account, seen);
    const [issued] = await issuePrepared(tx, prepared);
    if (!issued) throw new Error('the one-time password was not stored');
    await tx.jobs.send({ name: 'expire' }, issued.otp.expiresAt);
    await tx.jobs.send({ name: 'check-account-key', accountId, attempt: 1 });
    await tx.jobs.sendChained({ name: 'check-policies' }, issued.otp.issuedAt);
    return issued;
  });
}
