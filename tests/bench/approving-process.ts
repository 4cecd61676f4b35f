import { createInterface } from 'node:readline';
import { asActor } from '../../bot/domain/admin.ts';
import { openStore } from '../../bot/storage/open-store.ts';

/**
 * A server that only approves, several requests at a time. Arguments: address of the database, number of approvals at a
 * time. It prints `ready`, reads request ids as one line of JSON, and prints the seconds that it took.
 */
const [, , databaseUrl = '', atATime = '1'] = process.argv;
const store = await openStore({ databaseUrl, dataDir: '', auditKey: new Uint8Array(32).fill(7) });
await store.startAudit();
const by = asActor({ tenantId: 'tenant', objectId: 'admin-1', displayName: 'Ada Admin' });

async function approve(requestId: string): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    if (!(await tx.requests.approve({ requestId, revision: 1, by }))) throw new Error('somebody else was faster');
    await tx.jobs.send({ name: 'release-credential', requestId });
    await tx.seals.sealDecision(requestId, await tx.audit.append({ actor: by, act: 'request_approved', requestId }));
  });
}

async function approveInTurn(left: string[]): Promise<void> {
  for (let id = left.pop(); id !== undefined; id = left.pop()) await approve(id);
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const left = JSON.parse(line) as string[];
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: Number(atATime) }, () => approveInTurn(left)));
  process.stdout.write(`${(performance.now() - startedAt) / 1000}\n`);
  break;
}
await store.close();
