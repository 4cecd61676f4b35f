import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { LinedProcess } from '../../support/run/lined-process.ts';
import { submitted } from '../store-contract.ts';

const SCRIPT = join(import.meta.dirname, 'deciding-process.ts');
const CREATED_AT_ONCE = 50;

interface Race {
  readonly processes: number;
  /** Connections of each process that try each request, half of them to approve and half to reject. */
  readonly deciders: number;
  readonly requests: number;
}

async function open(store: OpenedStore, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const portion = Math.min(CREATED_AT_ONCE, count - ids.length);
    const requests = await Promise.all(Array.from({ length: portion }, () => submitted(store)));
    ids.push(...requests.map(({ id }) => id));
  }
  return ids;
}

/** Replicas in processes of their own decide the same requests at once: each has one winner, and it is the stored one. */
export async function raceProcesses(
  store: OpenedStore,
  url: string,
  { processes, deciders, requests }: Race,
): Promise<void> {
  const ids = await open(store, requests);
  const replicas = Array.from(
    { length: processes },
    (_, index) => new LinedProcess(SCRIPT, url, `replica-${index}`, String(deciders)),
  );
  try {
    for (const replica of replicas) assert.equal(await replica.line(), 'ready');
    for (const replica of replicas) replica.tell(JSON.stringify(ids));
    const wins = (await Promise.all(replicas.map((one) => one.line()))).flatMap(
      (line) => JSON.parse(line) as [string, string][],
    );
    const winners = new Map(wins);
    assert.equal(winners.size, requests, 'a request without a winner');
    assert.equal(wins.length, requests, `${wins.length - requests} requests were decided twice`);
    assert.ok(
      new Set(wins.map(([, by]) => by.replace(/-\d+$/, ''))).size > 1,
      'one process won everything: no race took place',
    );
    for (const id of ids) {
      const request = await store.requests.byId(id);
      const by =
        request?.status === 'approved'
          ? request.approvedBy
          : request?.status === 'rejected'
            ? request.rejectedBy
            : undefined;
      assert.equal(by?.kind === 'admin' && by.objectId, winners.get(id));
      assert.equal(request?.revision, 2);
    }
    const verdict = await store.audit.verify();
    assert.equal(verdict.intact, true);
  } finally {
    await Promise.all(replicas.map((one) => one.end()));
  }
}
