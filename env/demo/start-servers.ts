import { join } from 'node:path';
import { startPrivatePostgres } from '../../tools/postgres/private-postgres.ts';
import { startBalancer, type Target } from './balancer.ts';
import { type Child, startChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';

export interface StartedServers {
  /** The address of the one server, or of the balancer before several. */
  readonly url: string;
  /** The process of the first server. */
  readonly pid: number;
  /** Seconds from the start of the processes until all of them listen. */
  readonly readySeconds: number;
  /** Resolves with how the last server ended, if nobody stopped it. */
  readonly crashed: Promise<string>;
  /** What a person can try with several servers; absent with one. */
  readonly hint?: string;
}

interface ServersOptions {
  /** 1, or the number of servers on one PostgreSQL. */
  readonly replicas: number;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly cleanup: Cleanup;
  readonly say: (line: string) => void;
}

interface Listening {
  readonly child: Child;
  readonly name: string;
  readonly url: string;
  readonly pid: number;
}

interface LogLine {
  readonly msg?: string;
  readonly url?: string;
  readonly pid?: number;
}

const SERVER = join(import.meta.dirname, '..', '..', 'bot', 'main', 'serve.ts');
/** Milliseconds that a server has to end in order. */
const STOP_MILLISECONDS = 20_000;

/** Starts a program that the cleanup stops, with force when it takes too long. */
export function startStoppable(cleanup: Cleanup, ...of: Parameters<typeof startChild>): Child {
  const child = startChild(...of);
  cleanup.add(async () => {
    const force = setTimeout(() => void child.stop('SIGKILL'), STOP_MILLISECONDS);
    await child.stop();
    clearTimeout(force);
  });
  return child;
}

/** Starts one server with the embedded database, or several with PostgreSQL and a balancer. */
export function startServers(options: ServersOptions): Promise<StartedServers> {
  return options.replicas === 1 ? startOne(options) : startReplicas(options);
}

async function startOne({ port, settings, cleanup }: ServersOptions): Promise<StartedServers> {
  const from = performance.now();
  const server = await listening(cleanup, 'the server', { ...settings, PORT: String(port) });
  const readySeconds = (performance.now() - from) / 1000;
  await server.child.line((line) => (line as LogLine).msg === 'accounts synced');
  return { url: server.url, pid: server.pid, readySeconds, crashed: server.child.crashed };
}

async function startReplicas({ replicas, port, settings, cleanup, say }: ServersOptions): Promise<StartedServers> {
  say('Starting a private PostgreSQL, whose data is deleted at the end …');
  const postgres = await startPrivatePostgres();
  if ('reason' in postgres) throw new Error(`--replicas needs a PostgreSQL on this machine: ${postgres.reason}.`);
  cleanup.add(() => postgres.stop());
  const balancer = await startBalancer(port, say);
  cleanup.add(() => balancer.close());
  const shared = {
    ...settings,
    PORT: '0',
    METRICS_PORT: '',
    DATABASE_URL: postgres.url,
    PUBLIC_URL: balancer.url,
    TRUSTED_PROXIES: '127.0.0.1',
  };
  const from = performance.now();
  const names = Array.from({ length: replicas }, (_, index) => `server ${index + 1}`);
  const servers = await Promise.all(names.map((name) => listening(cleanup, name, shared)));
  const readySeconds = (performance.now() - from) / 1000;
  balancer.use(servers);
  const synced = servers.map(({ child }) => child.line((line) => (line as LogLine).msg === 'accounts synced'));
  await Promise.any(synced);
  const pids = servers.map(({ name, pid }) => `${name} is process ${pid}`).join(', ');
  return {
    url: balancer.url,
    pid: servers[0]?.pid ?? 0,
    readySeconds,
    crashed: tellDeaths(servers, say),
    hint: `${pids}. Kill one with "kill -9" and its number: the others answer at once, and take over its work within half a minute.`,
  };
}

async function listening(
  cleanup: Cleanup,
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<Listening & Target> {
  const child = startStoppable(cleanup, name, SERVER, settings);
  const line = (await child.line((value) => (value as LogLine).msg === 'listening')) as {
    readonly url: string;
    readonly port: number;
    readonly pid: number;
  };
  // With PUBLIC_URL the line names the address of the balancer.
  return { child, name, pid: line.pid, url: settings['PORT'] === '0' ? `http://127.0.0.1:${line.port}` : line.url };
}

/** Says when a server dies, and resolves when none is left. */
async function tellDeaths(servers: readonly Listening[], say: (line: string) => void): Promise<string> {
  let left = servers.length;
  const deaths = servers.map(async ({ child }) => {
    const how = await child.crashed;
    left -= 1;
    if (left > 0) say(`${how} The other ${left === 1 ? 'one goes' : `${left} go`} on.`);
    return how;
  });
  return (await Promise.all(deaths)).at(-1) ?? '';
}
