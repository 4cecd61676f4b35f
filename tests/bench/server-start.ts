import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Child, startChild } from '../../env/demo/child.ts';
import { residentMegabytes } from '../../env/demo/resident-memory.ts';
import { type Addresses, serverSettings } from '../../env/demo/start-demo.ts';
import type { DatabaseSettings } from './database.ts';

const SERVER = join(import.meta.dirname, '..', '..', 'bot', 'main', 'serve.ts');
export const IDLE_SECONDS = 30;

export interface StartTimes {
  /** Seconds from the start of the process until it listens. */
  readonly newDatabase: readonly number[];
  readonly existingDatabase: readonly number[];
  /** Megabytes of resident memory after {@link IDLE_SECONDS} without a request. */
  readonly idleMegabytes: readonly number[];
}

interface Started {
  readonly server: Child;
  readonly pid: number;
  readonly seconds: number;
}

/** Starts a server and takes its process id from its log lines. */
async function timedStart(settings: Readonly<Record<string, string>>): Promise<Started> {
  const from = performance.now();
  const server = startChild('the server', SERVER, settings);
  const listening = await server.line((line) => (line as { readonly msg?: string }).msg === 'listening');
  return { server, pid: (listening as { readonly pid: number }).pid, seconds: (performance.now() - from) / 1000 };
}

/** Measures each run on its own database: first start, stop, second start, idle. */
export async function measureStarts(
  sandbox: Omit<Addresses, 'server'>,
  database: DatabaseSettings,
  runs: number,
): Promise<StartTimes> {
  const times = { newDatabase: [] as number[], existingDatabase: [] as number[], idleMegabytes: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-bench-'));
    const settings = { ...serverSettings(sandbox, folder), PORT: '0', ...(await database()) };
    try {
      const first = await timedStart(settings);
      times.newDatabase.push(first.seconds);
      await first.server.stop();
      const second = await timedStart(settings);
      times.existingDatabase.push(second.seconds);
      await pause(IDLE_SECONDS * 1000);
      const megabytes = await residentMegabytes(second.pid);
      if (megabytes !== undefined) times.idleMegabytes.push(megabytes);
      await second.server.stop();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return times;
}
