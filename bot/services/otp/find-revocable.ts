import { SELECTOR_SYMBOLS } from '../../../contract/otp-code.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import { isOpenOtp } from '../../domain/otp/otp.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import { type FindStore, type FoundAccounts, matchAccounts } from '../accounts/find-account.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface FindRevocableDeps extends PermissionDeps {
  readonly store: {
    readonly accounts: FindStore['accounts'] & Pick<Accounts, 'byId'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly otps: Pick<Otps, 'bySelector'>;
  };
}

/** The accounts whose one-time password a text may mean. */
export interface Revocable extends FoundAccounts {
  /** The account whose open code begins with the text. It is one of the accounts, the last one if nothing else found it. */
  readonly codeOf?: ResourceAccount;
}

const SELECTOR = new RegExp(`^[0-9a-z]{${SELECTOR_SYMBOLS}}$`, 'i');

async function accountOfSelector(
  store: FindRevocableDeps['store'],
  text: string,
): Promise<ResourceAccount | undefined> {
  if (!SELECTOR.test(text)) return undefined;
  const otp = await store.otps.bySelector(text.toUpperCase());
  if (!otp || !isOpenOtp(otp, await store.clock.now())) return undefined;
  return store.accounts.byId(otp.accountId);
}

/**
 * Returns the accounts whose one-time password a person wants to revoke, by a name or an address, or by the first
 * symbols of a code. These symbols count only while the code is open, and they never hide an account of that name: then
 * both are returned, and the person has to choose.
 */
export async function findRevocable(
  { store, ...deps }: FindRevocableDeps,
  admin: Admin,
  text: string,
): Promise<Revocable> {
  await requirePermission(deps, admin, 'generate');
  const found = await matchAccounts(store, text);
  const codeOf = await accountOfSelector(store, text.trim());
  if (!codeOf) return found;
  const isFound = found.accounts.some(({ id }) => id === codeOf.id);
  return { ...found, accounts: isFound ? found.accounts : [...found.accounts, codeOf], codeOf };
}
