import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { SILENT_SECONDS } from '../../../bot/storage/servers/servers.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { EVERYTHING, NOTHING, prepareLeases, type ToLease } from '../servers/held-leases.ts';
import { CUT_LISTENING, runScript, shutOut } from '../servers/run-script.ts';
import { AUDIT_KEY, SHARED_ENGINES, storeContract } from '../store-contract.ts';

const ROUNDS = 3;
/** Seconds until a dead server is noticed, its work is taken up, and a busy machine has run it. */
const MOST_SECONDS = SILENT_SECONDS + 15;

/** A server in a process of its own that holds a lease of each kind and runs their jobs. */
class HoldingServer {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: NodeJS.AsyncIterator<string>;

  constructor(databaseUrl: string, requests: ToLease) {
    const script = join(import.meta.dirname, 'holding-process.ts');
    this.#child = spawn(process.execPath, [script, databaseUrl, JSON.stringify(requests)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    const { value } = await this.#lines.next();
    return value ?? assert.fail('the process ended');
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async written(): Promise<unknown> {
    this.#child.stdin.write('write\n');
    return JSON.parse(await this.line());
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

storeContract(
  'a server among three that falls silent',
  (opened) => {
    /** Runs `work` while a process holds leases, beside two servers. `ran` has the requests that they took from it. */
    async function withHolder(work: (holder: HoldingServer, ran: ReadonlySet<string>) => Promise<void>): Promise<void> {
      const requests = await prepareLeases(opened.store);
      const holder = new HoldingServer(opened.url, requests);
      const others: OpenedStore[] = [];
      const ran = new Set<string>();
      try {
        await opened.store.transaction(async (tx) => {
          await tx.jobs.send({ name: 'release-credential', requestId: requests.released });
          await tx.jobs.send({ name: 'deliver-card', requestId: requests.inChannel });
          await tx.jobs.send({ name: 'deliver-chat-card', requestId: requests.inChat, objectId: requests.objectId });
        });
        assert.equal(await holder.line(), 'held');
        for (const _each of ['second', 'third']) {
          const store = await openStore({ databaseUrl: opened.url, dataDir: '', auditKey: AUDIT_KEY });
          others.push(store);
          for (const name of ['release-credential', 'deliver-card', 'deliver-chat-card'] as const)
            await store.jobs.work(name, async ({ requestId }) => void ran.add(requestId));
        }
        await work(holder, ran);
      } finally {
        await holder.end();
        for (const store of others) await store.close();
      }
    }

    async function pausedFor(holder: HoldingServer, seconds: number): Promise<void> {
      holder.signal('SIGSTOP');
      await setTimeout(seconds * 1000);
      holder.signal('SIGCONT');
    }

    it('is taken up within seconds after kill -9', async function killed() {
      this.timeout(600_000);
      const taken: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        await withHolder(async (holder, ran) => {
          await holder.end();
          const killedAt = performance.now();
          while (ran.size < 3) await beforeAskingAgain();
          taken.push((performance.now() - killedAt) / 1000);
        });
      console.log(`      taken up after ${taken.map((seconds) => seconds.toFixed(1)).join(', ')} seconds`);
      assert.ok(Math.max(...taken) < MOST_SECONDS);
    });

    it('keeps everything when it was paused for 15 seconds', async function paused() {
      this.timeout(120_000);
      await withHolder(async (holder, ran) => {
        await pausedFor(holder, 15);
        assert.deepEqual(await holder.written(), EVERYTHING);
        assert.deepEqual([...ran], []);
      });
    });

    it('keeps everything when the connection that listens is cut again and again', async function cut() {
      this.timeout(120_000);
      await withHolder(async (holder, ran) => {
        for (let cuts = 0; cuts < 5; cuts += (await runScript(opened.url, CUT_LISTENING)).rowCount === 0 ? 0 : 1)
          await beforeAskingAgain();
        await setTimeout(15_000);
        assert.deepEqual(await holder.written(), EVERYTHING);
        assert.deepEqual([...ran], []);
      });
    });

    it('keeps everything when the database was away for longer than the silence', async function away() {
      this.timeout(240_000);
      await withHolder(async (holder, ran) => {
        await shutOut(opened.url, () => setTimeout((SILENT_SECONDS + 6) * 1000));
        await setTimeout(15_000);
        assert.deepEqual(await holder.written(), EVERYTHING);
        assert.deepEqual([...ran], []);
      });
    });

    it('writes nothing when it wakes up after 40 seconds', async function woken() {
      this.timeout(120_000);
      await withHolder(async (holder, ran) => {
        await pausedFor(holder, 40);
        assert.deepEqual(await holder.written(), NOTHING);
        assert.equal(ran.size, 3);
      });
    });
  },
  SHARED_ENGINES,
);
