import { type OtpLength, otpLengthFor } from '../../../contract/otp-code.ts';
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
    readonly otps: Pick<Otps, 'bySelector'>;
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
 * A code that is ready for one order. The slow work is done, so the transaction that stores it waits only for the
 * database.
 */
export interface PreparedCode {
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
  readonly otpId: string;
  readonly requestId?: string;
  readonly details: NonNullable<AuditEvent['details']>;
}

async function supersede(
  tx: Pick<Transaction, 'jobs' | 'otps' | 'requests'>,
  accountId: string,
  { issuedBy: by, via }: Pick<OtpOrder, 'issuedBy' | 'via'>,
): Promise<readonly Superseded[]> {
  const earlier: Superseded[] = [];
  for (const { id } of await tx.otps.supersede(accountId)) {
    const request = await tx.requests.cancel(id, asActor(by), 'superseded');
    if (request) await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    earlier.push({
      otpId: id,
      ...(request && { requestId: request.id }),
      details: { via, ...passwordDetails(request) },
    });
  }
  return earlier;
}

/**
 * Generates a code whose selector no other one-time password has had. There are 2^20 selectors, so a random one is
 * rarely taken, but it can be.
 */
async function freshCode(store: IssueDeps['store'], length: OtpLength): Promise<GeneratedCode> {
  for (;;) {
    const code = generateCode(random, length);
    if (!(await store.otps.bySelector(code.selector))) return code;
  }
}

/**
 * Generates a code, hashes its verifier and seals it for its issuer. Hashing is slow on purpose, so this happens before
 * the transaction.
 */
export async function prepareCode(
  { keys, store }: Pick<IssueDeps, 'keys' | 'store'>,
  { id, ttlHours }: Pick<OtpOrder, 'id' | 'ttlHours'>,
): Promise<PreparedCode> {
  const { selector, verifier, code } = await freshCode(store, otpLengthFor(ttlHours));
  return { selector, hashed: await keys.hashVerifier(verifier), sealed: keys.seal(code, codeContext(id)) };
}

/**
 * Stores a one-time password and its audit entries within a transaction of the caller. An earlier one-time password of
 * the account stops working at the same moment. The caller has locked the account, and sends the jobs that belong to
 * it.
 */
export async function issuePrepared(
  tx: Pick<Transaction, 'audit' | 'credentials' | 'jobs' | 'otps' | 'releases' | 'requests'>,
  order: OtpOrder,
  { selector, hashed, sealed }: PreparedCode,
): Promise<IssuedOtp> {
  const { account, batchId, seen, via, ...rest } = order;
  const { id: accountId } = account;
  const { issuedBy: by, ttlHours, passwordMode } = order;
  const earlier = await supersede(tx, accountId, order);
  const otp = await tx.otps.insert({ ...rest, selector, accountId, verifier: hashed });
  await tx.credentials.keepCode(otp.id, sealed, CODE_VISIBLE_MINUTES);
  for (const old of earlier) {
    await tx.audit.append({ actor: asActor(by), act: 'otp_superseded', accountId, ...old });
  }
  await endReplaced(tx, [accountId]);
  const details = {
    via,
    ttlHours,
    ...(passwordMode === 'keep' && { passwordMode }),
    ...(batchId && { batchId }),
    ...agreement(seen),
  };
  await tx.audit.append({ actor: asActor(by), act: 'otp_issued', accountId, otpId: otp.id, details });
  return { otp, account, superseded: earlier.length > 0 };
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
  const prepared = await prepareCode(deps, order);
  return deps.store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    await requireSeen(tx, account, seen);
    const issued = await issuePrepared(tx, order, prepared);
    await tx.jobs.send({ name: 'expire' }, issued.otp.expiresAt);
    await tx.jobs.send({ name: 'check-account-key', accountId, attempt: 1 });
    await tx.jobs.sendChained({ name: 'check-policies' }, issued.otp.issuedAt);
    return issued;
  });
}
