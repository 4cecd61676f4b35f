import { openKeys } from '../../../bot/keys/keys.ts';
import { runRollout } from '../../../bot/services/rollouts/run-rollout.ts';
import { startRollout } from '../../../bot/services/rollouts/start-rollout.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { permissions } from '../../services/stubbed-permissions.ts';
import { directoryLike } from '../../support/samples/readings.ts';
import { ISSUER } from '../../support/samples/requests.ts';

const [dataDir = '', idempotencyKey = ''] = process.argv.slice(2);
const keys = openKeys({ pepper: new Uint8Array(32).fill(1), encryptionKey: new Uint8Array(32).fill(2) });

/** A process that starts a rollout for all accounts of the data folder, runs it, and says each time when it has gone on. */
const store = await openStore({ dataDir, auditKey: new Uint8Array(32) });
const may = permissions('g');
const deps = { ...may, directory: { ...may.directory, ...directoryLike(store) }, store, keys };
const accountIds = (await store.accounts.present()).map(({ id }) => id);
const { rollout } = await startRollout(
  deps,
  ISSUER,
  { selection: { accountIds }, passwordMode: 'reset', ttlHours: 8 },
  idempotencyKey,
);
await store.jobs.work('run-batch', ({ batchId }) => runRollout(deps, batchId));
for (let done = 0; done < rollout.total;) {
  const now = (await store.rollouts.byId(rollout.id))?.done ?? 0;
  if (now > done) process.stdout.write(`${rollout.id}\n`);
  done = now;
  await new Promise((resolve) => setTimeout(resolve, 1));
}
