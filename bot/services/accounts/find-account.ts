import type { ResourceAccount } from '../../domain/accounts/account.ts';
import { addressIn, nearest, piecesOf } from '../../domain/accounts/near-address.ts';
import { isSameName } from '../../domain/accounts/search-text.ts';
import type { Admin, Permission } from '../../domain/admin.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** The number of entries that a pick list in chat can show. */
const PICK_LIST_LENGTH = 10;
/** The most addresses to compare with one that nobody has. */
const COMPARED_ADDRESSES = 200;

/**
 * The accounts that a text found, and how they match it. `exact` accounts have this address or this name, and an act may
 * follow from one of them at once. `partial` ones have the words of the text in their name, address or location. `near`
 * ones have an address that resembles the text, which is an address that no account has. A person has to confirm those
 * before anything changes.
 */
export interface FoundAccounts {
  readonly match: 'exact' | 'partial' | 'near';
  readonly accounts: readonly ResourceAccount[];
}

export type FindStore = { readonly accounts: Pick<Accounts, 'byAddress' | 'search' | 'withPieces'> };

/**
 * Returns the accounts that a typed text means. A text with an @ is an address and must equal that of an account, apart
 * from letter case. It checks no permission; its callers do.
 */
export async function matchAccounts({ accounts }: FindStore, text: string): Promise<FoundAccounts> {
  const address = addressIn(text);
  if (address === undefined) {
    const found = await accounts.search(text, PICK_LIST_LENGTH);
    const named = found.filter(({ displayName }) => isSameName(displayName, text));
    return named.length > 0 ? { match: 'exact', accounts: named } : { match: 'partial', accounts: found };
  }
  const exact = await accounts.byAddress(address);
  if (exact.length > 0) return { match: 'exact', accounts: exact };
  const candidates = await accounts.withPieces(piecesOf(address), COMPARED_ADDRESSES);
  return { match: 'near', accounts: nearest(address, candidates) };
}

/** Returns the accounts that a text means. The person needs the permission for what they want to do. */
export async function findAccounts(
  { store, ...deps }: PermissionDeps & { readonly store: FindStore },
  admin: Admin,
  text: string,
  permission: Permission = 'read',
): Promise<FoundAccounts> {
  await requirePermission(deps, admin, permission);
  return matchAccounts(store, text);
}
