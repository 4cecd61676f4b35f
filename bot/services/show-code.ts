import { type Admin, asActor, sameAdmin } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import type { Keys, Store } from '../domain/ports.ts';
import type { Secret } from '../domain/secret.ts';
import { requireRight, type RightsDeps } from './require-right.ts';

interface ShowDeps extends RightsDeps {
  readonly store: Pick<Store, 'otpById' | 'sealedCode' | 'transaction'>;
  readonly keys: Pick<Keys, 'open'>;
}

/** @throws DomainError otp_unknown, not_issuer, code_gone */
export async function showCode(deps: ShowDeps, admin: Admin, otpId: string): Promise<Secret> {
  await requireRight(deps, admin, 'generate');
  const otp = await deps.store.otpById(otpId);
  if (!otp) throw new DomainError('otp_unknown');
  if (!sameAdmin(otp.issuedBy, admin)) throw new DomainError('not_issuer', { issuer: otp.issuedBy.displayName });
  const sealed = otp.status === 'active' ? await deps.store.sealedCode(otpId) : undefined;
  if (!sealed) throw new DomainError('code_gone', { status: otp.status });
  await deps.store.transaction((changes) =>
    changes.audit({ actor: asActor(admin), act: 'code_shown', accountId: otp.accountId, selector: otp.selector }));
  return deps.keys.open(sealed, `code:${otpId}`);
}
