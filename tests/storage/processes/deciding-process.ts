import { createInterface } from 'node:readline';
import { asActor } from '../../../bot/domain/admin.ts';
import { openStore } from '../../../bot/storage/open-store.ts';

/**
 * A replica that decides. Arguments: database address, its own name, how many of its connections try each request.
 * Prints `ready`, reads request ids as one line of JSON, and prints as JSON which of them it approved or rejected.
 */
const [, , databaseUrl = '', name = '', deciders = '1'] = process.argv;
const store = await openStore({ databaseUrl, dataDir: '', auditKey: new Uint8Array(32).fill(7) });

function actor(index: number) {
  return asActor({ tenantId: 'tenant', objectId: `${name}-${index}`, displayName: name });
}

async function decide(requestId: string, index: number): Promise<boolean> {
  return await store.transaction(async (tx) => {
    const by = actor(index);
    const won =
      index % 2 === 0
        ? await tx.requests.approve({ requestId, revision: 1, by })
        : await tx.requests.reject(requestId, by, 'wrong_room');
    if (won)
      await tx.audit.append({ actor: by, act: index % 2 === 0 ? 'request_approved' : 'request_rejected', requestId });
    return Boolean(won);
  });
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const wins: (readonly [string, string])[] = [];
  for (const requestId of JSON.parse(line) as readonly string[]) {
    const outcomes = await Promise.all(
      Array.from({ length: Number(deciders) }, (_, index) => decide(requestId, index)),
    );
    for (const [index, won] of outcomes.entries()) if (won) wins.push([requestId, `${name}-${index}`]);
  }
  process.stdout.write(`${JSON.stringify(wins)}\n`);
  break;
}
await store.close();
