import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT_PATHS, accountsQuery, type AccountQuery, parseAccountPage } from '../../contract/accounts.ts';
import type { AccountFacts } from '../../bot/domain/accounts/account.ts';
import { listAccounts } from '../../bot/services/accounts/list-accounts.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { startTabServer } from '../http/tab-server.ts';
import { permissions } from '../services/stubbed-permissions.ts';
import type { DatabaseSettings } from './database.ts';

/** Milliseconds from the call until the whole answer is read, over HTTP with a checked token. */
export interface AccountListTimes {
  /** Any page of the whole list. */
  readonly pages: readonly number[];
  /** Searches for words that nobody has looked for before. */
  readonly searches: readonly number[];
  /** Any page in any order and with any filter. */
  readonly filtered: readonly number[];
}

const ACCOUNTS = 50_000;
const PORTION = 500;
const CALLS = 60;
const FLOORS = 9;
const BUILDINGS = 40;
const SORTS = ['name', 'upn', 'location', 'readiness', 'provisioning', 'expiry'] as const;

function account(index: number): AccountFacts {
  const upn = `room-${index}@contoso.example`;
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    upn,
    mail: index % 5 === 0 ? `mail-${index}@contoso.example` : upn,
    displayName: `Room ${index} Zürich`,
    building: `Building ${index % BUILDINGS}`,
    floor: String(index % FLOORS),
    accountEnabled: true,
    skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
    hasRoomsLicence: true,
    usageLocation: 'CH',
    passwordNeverExpires: true,
    syncedFromOnPremises: false,
    isRoomMailbox: true,
  };
}

async function fill(store: Awaited<ReturnType<typeof openStore>>): Promise<void> {
  for (let first = 0; first < ACCOUNTS; first += PORTION) {
    const portion = Array.from({ length: PORTION }, (_, index) => account(first + index));
    await store.transaction((tx) => tx.accounts.save(portion));
  }
  await store.transaction((tx) => tx.syncs.noteDone({ accounts: ACCOUNTS }));
}

/** The positions cover the whole list and are the same in each run, so that runs can be compared. */
const offsetOf = (call: number): number => (call * 7_919 * 100) % ACCOUNTS;

async function times(
  ask: (query: Partial<AccountQuery>) => Promise<void>,
  queryOf: (call: number) => Partial<AccountQuery>,
): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let call = 0; call < CALLS; call += 1) {
    const begin = performance.now();
    await ask(queryOf(call));
    measured.push(performance.now() - begin);
  }
  return measured;
}

export async function measureAccountList(settings: DatabaseSettings): Promise<AccountListTimes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-bench-'));
  const { DATABASE_URL: databaseUrl } = await settings();
  const store = await openStore({
    dataDir,
    auditKey: new Uint8Array(32),
    ...(databaseUrl !== undefined && { databaseUrl }),
  });
  const tab = await startTabServer();
  tab.api.listAccounts.callsFake((admin, query, limit) =>
    listAccounts({ ...permissions('r'), store }, admin, query, limit),
  );
  try {
    await fill(store);
    const authorization = `Bearer ${await tab.issuer.signTabToken(SANDBOX_PEOPLE.lidia.objectId)}`;
    const ask = async (query: Partial<AccountQuery>): Promise<void> => {
      const answer = await fetch(tab.url + ACCOUNT_PATHS.list + accountsQuery(query), { headers: { authorization } });
      parseAccountPage(await answer.json());
    };
    await ask({});
    return {
      pages: await times(ask, (call) => ({ offset: offsetOf(call) })),
      searches: await times(ask, (call) => ({ search: `zurich ${call * 811}` })),
      filtered: await times(ask, (call) => ({
        sort: SORTS[call % SORTS.length] ?? 'name',
        order: call % 2 === 0 ? 'asc' : 'desc',
        building: `Building ${call % BUILDINGS}`,
        offset: (call % 8) * 100,
      })),
    };
  } finally {
    await tab.close();
    await store.close();
    await rm(dataDir, { recursive: true });
  }
}
