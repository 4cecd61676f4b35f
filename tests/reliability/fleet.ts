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
  /** The folder of the server in this place. */
  folderOf(place: number): string;
  /** Ends all servers as an operator does, runs `work` while none is there, and starts them again. */
  away<Result>(work: () => Promise<Result>): Promise<Result>;
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

/** The places of the servers, in each of which a new server begins when the last one has ended by itself. */
class Places {
  readonly #places: Place[] = [];
  readonly #begin: (place: number) => Place;
  #closed = false;

  constructor(size: number, begin: (place: number) => Place) {
    this.#begin = begin;
    for (let place = 0; place < size; place += 1) this.begin(place);
  }

  begin(place: number): void {
    if (this.#closed) return;
    const begun = this.#begin(place);
    this.#places[place] = begun;
    void begun.child.crashed.then(() => {
      if (this.#places[place] === begun) this.begin(place);
    });
  }

  targets(): readonly Target[] {
    return this.#places.flatMap(({ target }) => target ?? []);
  }

  async listensAt(place: number): Promise<void> {
    const begun = this.#places[place];
    await begun?.listens.catch(() => undefined);
    if (this.#places[place] !== begun) await this.listensAt(place);
  }

  async allListen(): Promise<void> {
    await Promise.all(this.#places.map((_, place) => this.listensAt(place)));
  }

  async kill(place: number): Promise<void> {
    await this.#places[place]?.child.stop('SIGKILL');
    this.begin(place);
  }

  async away<Result>(work: () => Promise<Result>): Promise<Result> {
    await Promise.all(this.#places.map(({ child }) => child.stop('SIGTERM')));
    try {
      return await work();
    } finally {
      for (const place of this.#places.keys()) this.begin(place);
      await this.allListen();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#places.map(({ child }) => child.stop('SIGKILL')));
  }
}

/**
 * Starts servers behind a balancer. One that ends by itself is started again.
 * @param settings the environment of every server; each gets a folder of its own as DATA_DIR
 */
export async function startFleet(size: number, settings: Readonly<Record<string, string>>): Promise<Fleet> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-fleet-'));
  const balancer = await startBalancer(0, () => undefined);
  const folderOf = (place: number): string => join(folder, String(place));
  const useAll = (): void => balancer.use(places.targets());
  const common = { ...settings, PUBLIC_URL: balancer.url, TRUSTED_PROXIES: '127.0.0.1' };
  const begin = (place: number): Place => startAt(place, { ...common, DATA_DIR: folderOf(place) }, useAll);
  const places = new Places(size, begin);
  return {
    url: balancer.url,
    folderOf,
    allListen: () => places.allListen(),
    away: (work) => places.away(work),
    async kill(place) {
      await places.kill(place);
      useAll();
    },
    async close() {
      await places.close();
      await balancer.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
