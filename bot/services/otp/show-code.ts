import { type Admin, asActor, sameAdmin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import { codeContext, type Otp } from '../../domain/otp/otp.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { KeptCode } from '../../domain/ports/records.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import type { ShownCode } from '../use-cases.ts';

interface ShowDeps extends RightsDeps {
  readonly store: Pick<Store, 'otpById' | 'keptCode' | 'accountById' | 'transaction'>;
  readonly keys: Pick<Keys, 'open'>;
}

/** @throws DomainError otp_unknown, not_issuer, code_gone */
export async function showCode(deps: ShowDeps, admin: Admin, otpId: string): Promise<ShownCode> {
  const { otp, kept } = await codeKeptFor(deps, admin, otpId);
  const account = await deps.store.accountById(otp.accountId);
  if (!account) throw new DomainError('account_unknown');
  await deps.store.transaction((changes) =>
    changes.audit({ actor: asActor(admin), act: 'code_shown', accountId: otp.accountId, selector: otp.selector }),
  );
  return { code: deps.keys.open(kept.sealed, codeContext(otpId)), otp, account, visibleSeconds: kept.visibleSeconds };
}

/** @throws DomainError what {@link showCode} would throw; shows nothing, and leaves no trace. */
export async function mayShowCode(deps: ShowDeps, admin: Admin, otpId: string): Promise<void> {
  await codeKeptFor(deps, admin, otpId);
}

async function codeKeptFor(
  deps: ShowDeps,
  admin: Admin,
  otpId: string,
): Promise<{ readonly otp: Otp; readonly kept: KeptCode }> {
  await requireRight(deps, admin, 'generate');
  const otp = await deps.store.otpById(otpId);
  if (!otp) throw new DomainError('otp_unknown');
  if (!sameAdmin(otp.issuedBy, admin)) throw new DomainError('not_issuer', { issuer: otp.issuedBy.displayName });
  const kept = otp.status === 'active' ? await deps.store.keptCode(otpId) : undefined;
  if (!kept) throw new DomainError('code_gone', { status: otp.status });
  return { otp, kept };
}
