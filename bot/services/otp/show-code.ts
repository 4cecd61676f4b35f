import { type Admin, asActor, sameAdmin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import { codeContext, type Otp } from '../../domain/otp/otp.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { CodeSight, Credentials, KeptCode } from '../../domain/ports/store/credentials.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import { locationOf, type ResourceAccount } from '../../domain/accounts/account.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { Secret } from '../../domain/secret.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';

/** A code as its issuer sees it. */
export interface ShownCode {
  readonly code: Secret;
  readonly otp: Otp;
  readonly account: ResourceAccount;
  /** Empty when the location is not known. */
  readonly location: string;
  /** Seconds for which it can still be shown. */
  readonly visibleSeconds: number;
}

/** What its issuer learns of a code that isn't shown. */
export interface HiddenCode extends CodeSight {
  readonly otp: Otp;
  readonly account: ResourceAccount;
}

interface ShowDeps extends ActDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'byId'>;
    readonly credentials: Pick<Credentials, 'code' | 'sight'>;
    readonly otps: Pick<Otps, 'byId'>;
    readonly transaction: Transact<'audit'>;
  };
  readonly keys: Pick<Keys, 'open'>;
}

/**
 * Shows a code to its issuer within 15 minutes, and audits that.
 * @throws DomainError otp_unknown, account_unknown, not_issuer, code_gone
 */
export async function showCode(deps: ShowDeps, admin: Admin, otpId: string): Promise<ShownCode> {
  const { otp, account, kept } = await codeKeptFor(deps, admin, otpId);
  await deps.store.transaction((tx) =>
    tx.audit.append({
      actor: asActor(admin),
      act: 'code_shown',
      accountId: otp.accountId,
      otpId,
      details: { via: deps.via },
    }),
  );
  return {
    code: deps.keys.open(kept.sealed, codeContext(otpId)),
    otp,
    account,
    location: locationOf(account),
    visibleSeconds: kept.visibleSeconds,
  };
}

/**
 * Checks whether a person may see a code, for example before a dialog opens. It shows nothing, and leaves no trace in
 * the audit.
 * @throws DomainError otp_unknown, account_unknown, not_issuer, code_gone
 */
export async function mayShowCode(deps: ShowDeps, admin: Admin, otpId: string): Promise<void> {
  await codeKeptFor(deps, admin, otpId);
}

/**
 * Tells the issuer of a code that is hidden which room it is for, until when it can be shown again, and whether nobody has
 * seen it. It shows nothing, and leaves no trace in the audit.
 * @throws DomainError otp_unknown, account_unknown, not_issuer
 */
export async function hiddenCode(deps: ShowDeps, admin: Admin, otpId: string): Promise<HiddenCode> {
  const { otp, account } = await ownCode(deps, admin, otpId);
  return { otp, account, ...(await deps.store.credentials.sight(otpId)) };
}

interface OwnCode {
  readonly otp: Otp;
  readonly account: ResourceAccount;
}

async function ownCode(deps: ShowDeps, admin: Admin, otpId: string): Promise<OwnCode> {
  await requirePermission(deps, admin, 'generate');
  const otp = await deps.store.otps.byId(otpId);
  if (!otp) throw new DomainError('otp_unknown');
  if (!sameAdmin(otp.issuedBy, admin)) throw new DomainError('not_issuer', { issuer: otp.issuedBy.displayName });
  const account = await deps.store.accounts.byId(otp.accountId);
  if (!account) throw new DomainError('account_unknown');
  return { otp, account };
}

async function codeKeptFor(
  deps: ShowDeps,
  admin: Admin,
  otpId: string,
): Promise<OwnCode & { readonly kept: KeptCode }> {
  const own = await ownCode(deps, admin, otpId);
  const { status } = own.otp;
  const kept = status === 'active' ? await deps.store.credentials.code(otpId) : undefined;
  if (!kept) throw new DomainError('code_gone', { status, account: own.account.displayName });
  return { ...own, kept };
}
