import { setImmediate as othersTurn, setTimeout as pause } from 'node:timers/promises';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { SEALED } from './sealed-word.ts';

/**
 * Changes without end: each change is an audit row and a job in one transaction, and its name is printed once it is
 * committed. Meanwhile its audit is sealed, and `SEALED` is printed when a change was there to be sealed. Arguments: what its names begin with, data folder, address of a PostgreSQL server.
 */
const [, , name = '', dataDir = '', databaseUrl] = process.argv;
const store = await openStore({ dataDir, auditKey: new Uint8Array(32).fill(7), ...(databaseUrl && { databaseUrl }) });
await store.startAudit();
let committed = 0;

async function change(text: string): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.audit.append({ actor: SYSTEM, act: 'otp_expired', otpId: text });
    await tx.jobs.send({ name: 'raise-alert', text });
  });
  committed += 1;
  process.stdout.write(`${text}\n`);
  // The embedded database runs in this thread: without a pause, no timer of the sealer has its turn.
  await othersTurn();
}

async function changeForEver(part: number): Promise<never> {
  for (let round = 1; ; round += 1) await change(`${name}-${part}-${round}`);
}

/** Seals without waiting for the second of the sealer, so that a few commits are enough for some to be sealed. */
async function sealForEver(): Promise<never> {
  for (;;) {
    const before = committed;
    await store.sealAudit();
    if (before > 0) process.stdout.write(`${SEALED}\n`);
    await pause(20);
  }
}

await Promise.all([sealForEver(), ...[1, 2, 3, 4].map(changeForEver)]);
