import { runOn } from '../support/postgres.ts';
import type { BenchPostgres, DatabaseSettings, PeerDatabase } from './database.ts';
import { withServer } from './peers/measured-server.ts';

/** What is measured on a database: with the settings of a server, and with those of its peers. */
type Work<Result> = (settings: DatabaseSettings, peer: PeerDatabase) => Promise<Result>;

/** A round trip to a database in the same zone of a cloud takes about as long. */
const ROUND_TRIP_MS = 1;
/** The time that a flush to a disk of a cloud takes, in microseconds, as PostgreSQL's `commit_delay` adds it. */
const FLUSH_MICROSECONDS = 3_000;

/** Lets server and peers reach the database over a network with a round trip of {@link ROUND_TRIP_MS}. */
export async function behindNetwork<Result>(postgres: BenchPostgres, work: Work<Result>): Promise<Result> {
  const environment = {
    BENCH_TARGET_PORT: new URL(postgres.url).port,
    BENCH_ROUND_TRIP_MS: String(ROUND_TRIP_MS),
  };
  return withServer('network-server.ts', environment, async (proxy) => {
    const { port } = new URL(proxy);
    const through = (address: string): string => {
      const url = new URL(address);
      url.port = port;
      return url.href;
    };
    const settings = async (): Promise<Readonly<Record<string, string>>> => ({
      DATABASE_URL: through((await postgres.settings())['DATABASE_URL'] ?? ''),
    });
    return work(settings, { PEER_DATABASE_URL: through(postgres.url) });
  });
}

async function setFlush(url: string, microseconds: number): Promise<void> {
  for (const [name, value] of [
    ['commit_delay', microseconds],
    ['commit_siblings', 0],
  ] as const)
    await runOn(url, microseconds > 0 ? `alter system set ${name} = ${value}` : `alter system reset ${name}`);
  await runOn(url, 'select pg_reload_conf()');
}

/** Lets each flush of the database take longer for server and peers. The database must belong to the benchmark. */
export async function withSlowFlush<Result>(postgres: BenchPostgres, work: Work<Result>): Promise<Result> {
  await setFlush(postgres.url, FLUSH_MICROSECONDS);
  try {
    return await work(postgres.settings, { PEER_DATABASE_URL: postgres.url });
  } finally {
    await setFlush(postgres.url, 0);
  }
}
