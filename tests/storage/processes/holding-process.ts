import { createInterface } from 'node:readline';
import type { CardLease } from '../../../bot/domain/channel/channel.ts';
import type { ChatCardLease } from '../../../bot/domain/channel/personal-chat.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import {
  type HeldLeases,
  leaseCard,
  leaseChatCard,
  leaseRelease,
  type ToLease,
  writeAll,
} from '../servers/held-leases.ts';

/**
 * A server whose jobs take leases and never end. Arguments: database address, and the requests to lease as JSON. It
 * prints `held`, and after each line of input what it can still write, as JSON.
 */
const [, , databaseUrl = '', prepared = '{}'] = process.argv;
const requests = JSON.parse(prepared) as ToLease;
const store = await openStore({ databaseUrl, dataDir: '', auditKey: new Uint8Array(32).fill(7) });
const release = Promise.withResolvers<HeldLeases['release']>();
const card = Promise.withResolvers<CardLease>();
const chatCard = Promise.withResolvers<ChatCardLease>();
const forever = new Promise<void>(() => undefined);

await store.jobs.work('release-credential', async () => {
  release.resolve(await leaseRelease(store, requests));
  await forever;
});
await store.jobs.work('deliver-card', async () => {
  card.resolve(await leaseCard(store, requests));
  await forever;
});
await store.jobs.work('deliver-chat-card', async () => {
  chatCard.resolve(await leaseChatCard(store, requests));
  await forever;
});
const held = { release: await release.promise, card: await card.promise, chatCard: await chatCard.promise };
process.stdout.write('held\n');
for await (const _line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await writeAll(store, held))}\n`);
