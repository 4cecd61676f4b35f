import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MOST_IN_ROLLOUT } from '../../contract/rollouts.ts';
import type { AccountFacts } from '../../bot/domain/accounts/account.ts';
import { openKeys } from '../../bot/keys/keys.ts';
import { runRollout } from '../../bot/services/rollouts/run-rollout.ts';
import { startRollout } from '../../bot/services/rollouts/start-rollout.ts';
import { openStore, type OpenedStore } from '../../bot/storage/open-store.ts';
import { permissions } from '../services/stubbed-permissions.ts';
import { directoryLike } from '../support/samples/readings.ts';
import { ISSUER } from '../support/samples/requests.ts';

export interface RolloutTimes {
  /** Seconds from the start of the rollout to its last account. */
  readonly seconds: number;
  /** The longest time in seconds during which the progress bar stood still. */
  readonly longestPauseSeconds: number;
}

const LOOK_MILLISECONDS = 100;

function rooms(): readonly AccountFacts[] {
  return Array.from({ length: MOST_IN_ROLLOUT }, (_, index) => {
    const upn = `room-${index}@contoso.example`;
    return {
      id: randomUUID(),
      upn,
      mail: upn,
      displayName: `Room ${index}`,
      accountEnabled: true,
      skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
      hasRoomsLicence: true,
      usageLocation: 'DE',
      passwordNeverExpires: true,
      syncedFromOnPremises: false,
    };
  });
}

/** Checks, as a page does, whether the number has grown. */
async function longestPause(store: OpenedStore, batchId: string): Promise<number> {
  let longest = 0;
  let done = 0;
  for (let since = performance.now(); done < MOST_IN_ROLLOUT; await pause(LOOK_MILLISECONDS)) {
    const now = (await store.rollouts.byId(batchId))?.done ?? 0;
    longest = Math.max(longest, performance.now() - since);
    if (now > done) since = performance.now();
    done = now;
  }
  return longest / 1000;
}

/** Measures a rollout with as many accounts as allowed, on a new embedded database. */
export async function measureRollout(): Promise<RolloutTimes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-batch-'));
  const store = await openStore({ dataDir, auditKey: randomBytes(32) });
  try {
    const may = permissions('g');
    const deps = {
      ...may,
      directory: { ...may.directory, ...directoryLike(store) },
      store,
      keys: openKeys({ pepper: randomBytes(32), encryptionKey: randomBytes(32) }),
    };
    const accounts = rooms();
    await store.transaction((tx) => tx.accounts.save(accounts));
    const selection = { accountIds: accounts.map(({ id }) => id) };
    const from = performance.now();
    const { rollout } = await startRollout(
      deps,
      ISSUER,
      { selection, passwordMode: 'reset', ttlHours: 8 },
      randomUUID(),
    );
    const [longestPauseSeconds] = await Promise.all([longestPause(store, rollout.id), runRollout(deps, rollout.id)]);
    return { seconds: (performance.now() - from) / 1000, longestPauseSeconds };
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true });
  }
}
