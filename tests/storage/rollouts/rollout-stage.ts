import { randomBytes, randomUUID } from 'node:crypto';
import type { StartRolloutBody } from '../../../contract/rollouts.ts';
import { assessAccount, type ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import { openKeys } from '../../../bot/keys/keys.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { permissions } from '../../services/stubbed-permissions.ts';
import { directoryLike } from '../../support/samples/readings.ts';
import type { StoreUnderTest } from '../store-contract.ts';

const KEYS = openKeys({ pepper: randomBytes(32), encryptionKey: randomBytes(32) });

/** Returns what the use cases of rollouts need, for a person who may generate. */
export function depsOn({ store }: StoreUnderTest) {
  const may = permissions('g');
  return { ...may, directory: { ...may.directory, ...directoryLike(store) }, store, keys: KEYS };
}

let serial = 0;

/** Stores accounts that are ready, with the change. */
export async function addRooms(
  store: OpenedStore,
  count: number,
  change: Partial<ResourceAccount> = {},
): Promise<readonly ResourceAccount[]> {
  const accounts = Array.from({ length: count }, () => {
    serial += 1;
    const upn = `batch-${serial}@contoso.example`;
    return assessAccount({
      id: randomUUID(),
      upn,
      mail: upn,
      displayName: `Room ${serial}`,
      accountEnabled: true,
      skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
      hasRoomsLicence: true,
      usageLocation: 'DE',
      passwordNeverExpires: true,
      syncedFromOnPremises: false,
      ...change,
    });
  });
  await store.transaction((tx) => tx.accounts.save(accounts));
  return accounts;
}

/** Returns what the wizard would ask for these accounts. */
export function bodyFor(
  accounts: readonly { readonly id: string }[],
  change: Partial<StartRolloutBody> = {},
): StartRolloutBody {
  return { selection: { accountIds: accounts.map(({ id }) => id) }, passwordMode: 'reset', ttlHours: 8, ...change };
}
