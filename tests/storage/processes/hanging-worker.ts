import { openStore } from '../../../bot/storage/open-store.ts';
import { takeLeases } from '../servers/held-leases.ts';

/** A process that takes leases, begins a job, says what it holds, and never ends the job. Argument: the data folder. */
const store = await openStore({ dataDir: process.argv[2] ?? '', auditKey: new Uint8Array(32) });
const held = await takeLeases(store);
await store.jobs.work('raise-alert', () => {
  process.stdout.write(JSON.stringify(held));
  return new Promise<void>(() => undefined);
});
await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', text: 'survives' }));
