import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../env/demo/child.ts';
import { startBalancer, type Target } from '../../env/demo/balancer.ts';

/** Servers behind a balancer, each of which is started again when it was killed, as a platform does. */
export interface Fleet {
  readonly url: string;
  /** Kills one server with SIGKILL. A new one starts in its place at once. */
  kill(place: number): Promise<void>;
  /** Resolves when every server listens. */
  allListen(): Promise<void>;
  close(): Promise<void>;
}

const SERVER = join(import.meta.dirname, '..', '..', 'bot', 'main', 'serve.ts');

interface Place {
  readonly child: Child;
  readonly listens: Promise<void>;
  target?: Target;
}

/** Starts one server, and calls `ready` when it listens. */
function startAt(place: number, environment: Readonly<Record<string, string>>, ready: () => void): Place {
  const name = `server ${place + 1}`;
  const child = startChild(name, SERVER, environment);
  const listening = child.line((line) => (line as { readonly msg?: string }).msg === 'listening');
  const listens = listening.then((line) => {
    begun.target = { name, url: `http://127.0.0.1:${(line as { readonly port: number }).port}` };
    ready();
  });
  const begun: Place = { child, listens };
  listens.catch(() => undefined);
  return begun;
}

/**
 * Starts servers behind a balancer. One that ends by itself is started again.
 * @param settings the environment of every server; each gets a folder of its own as DATA_DIR
 */
export async function startFleet(size: number, settings: Readonly<Record<string, string>>): Promise<Fleet> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-fleet-'));
  const balancer = await startBalancer(0, () => undefined);
  let closed = false;
  const useAll = (): void => balancer.use(places.flatMap(({ target }) => target ?? []));
  const begin = (place: number): Place => {
    const environment = {
      ...settings,
      PUBLIC_URL: balancer.url,
      TRUSTED_PROXIES: '127.0.0.1',
      DATA_DIR: join(folder, String(place)),
    };
    const begun = startAt(place, environment, useAll);
    void begun.child.crashed.then(() => {
      if (!closed && places[place] === begun) places[place] = begin(place);
    });
    return begun;
  };
  const places: Place[] = [];
  for (let place = 0; place < size; place += 1) places.push(begin(place));
  const listensAt = async (place: number): Promise<void> => {
    const begun = places[place];
    await begun?.listens.catch(() => undefined);
    if (places[place] !== begun) await listensAt(place);
  };
  const allListen = async (): Promise<void> => void (await Promise.all(places.map((_, place) => listensAt(place))));
  return {
    url: balancer.url,
    allListen,
    async kill(place) {
      await places[place]?.child.stop('SIGKILL');
      if (!closed) places[place] = begin(place);
      useAll();
    },
    async close() {
      closed = true;
      await Promise.all(places.map(({ child }) => child.stop('SIGKILL')));
      await balancer.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
