import { openKeys } from '../../../bot/keys/keys.ts';
import { runBatch } from '../../../bot/services/rollouts/run-rollout.ts';
import { startBatch } from '../../../bot/services/rollouts/start-rollout.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { rights } from '../../services/stubbed-rights.ts';
import { ISSUER } from '../../support/samples/requests.ts';

const [dataDir = '', idempotencyKey = ''] = process.argv.slice(2);
const keys = openKeys({ pepper: new Uint8Array(32).fill(1), encryptionKey: new Uint8Array(32).fill(2) });

/** A process that starts a batch for all accounts of the data folder, runs it, and says each time when it has gone on. */
const store = await openStore({ dataDir, auditKey: new Uint8Array(32) });
const deps = { ...rights('g'), store, keys };
const accountIds = await store.accounts.presentIds();
const { batch } = await startBatch(
  deps,
  ISSUER,
  { selection: { accountIds }, passwordMode: 'reset', ttlHours: 8 },
  idempotencyKey,
);
await store.jobs.work('run-batch', ({ batchId }) => runBatch(deps, batchId));
for (let done = 0; done < batch.total;) {
  const now = (await store.rollouts.byId(batch.id))?.done ?? 0;
  if (now > done) process.stdout.write(`${batch.id}\n`);
  done = now;
  await new Promise((resolve) => setTimeout(resolve, 1));
}
