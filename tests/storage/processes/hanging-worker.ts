import { openStore } from '../../../bot/storage/open-store.ts';

/** A process that begins a job, says `running`, and never ends it. Argument: the data folder. */
const store = await openStore({ dataDir: process.argv[2] ?? '', auditKey: new Uint8Array(32) });
await store.jobs.work('raise-alert', () => {
  process.stdout.write('running\n');
  return new Promise<void>(() => undefined);
});
await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', text: 'survives' }));
