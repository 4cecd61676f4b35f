import assert from 'node:assert/strict';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { openStage, type Stage } from '../e2e/stage.ts';
import { tabToken } from '../e2e/tab-calls.ts';
import { startFleet } from '../reliability/fleet.ts';
import { openOwnPostgres, type OwnPostgres } from '../reliability/own-postgres.ts';
import { skipBecause } from '../support/skip.ts';
import { seeded } from './odd-json.ts';
import { Sender } from './send-many.ts';
import { type Entrance, FUZZING_PERSON, type SurfaceName, SURFACES } from './server-surfaces.ts';

const SEED = 20261201;
/** Tokens of the sandbox live for minutes, so each batch gets new ones. */
const BATCH = 2_000;
const AT_ONCE = 64;

interface Server {
  readonly stage: Stage;
  readonly postgres: OwnPostgres;
}

/** Starts a server in a process of its own, as in production. */
async function openServer(): Promise<Server> {
  const postgres = await openOwnPostgres();
  const stage = await openStage({ LOG_LEVEL: 'info' }, async (_sandbox, settingsFor) => {
    const { DATA_DIR: _folder, ...environment } = settingsFor('');
    const fleet = await startFleet(1, { ...environment, DATABASE_URL: postgres.url });
    await fleet.allListen();
    return { url: fleet.url, close: () => fleet.close() };
  });
  return { stage, postgres };
}

async function entranceOf({ sandbox }: Stage): Promise<Entrance> {
  const { connector, parts } = sandbox;
  const channelToken = await parts.issuer.signChannelToken({ serviceUrl: connector });
  return { connector, channelToken, tabToken: await tabToken({ sandbox }, FUZZING_PERSON) };
}

/** Sends so many hostile requests, and returns how often each status came. @throws AssertionError for a wrong answer */
async function sendAll(stage: Stage, name: SurfaceName, count: number): Promise<ReadonlyMap<number, number>> {
  const surface = SURFACES[name];
  const random = seeded(SEED);
  const sender = new Sender(stage.url);
  const statuses = new Map<number, number>();
  try {
    for (let sent = 0; sent < count; sent += BATCH) {
      const entrance = await entranceOf(stage);
      const batch = Array.from({ length: Math.min(BATCH, count - sent) }, () => surface.make(entrance, random));
      const work = async (): Promise<void> => {
        for (let one = batch.pop(); one; one = batch.pop()) {
          const answer = await sender.send(one);
          const isRight = surface.isRight(answer, one);
          assert.ok(
            isRight,
            `${answer.status} ${answer.type} ${answer.text.slice(0, 200)} for ${one.change} (seed ${SEED})`,
          );
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    }
    return statuses;
  } finally {
    sender.close();
  }
}

/** Tests that a server answers hostile requests as it should, and works on. */
export function serverSuite(count: number, names: readonly SurfaceName[]): void {
  describe(`a server that gets ${count.toLocaleString('en')} hostile requests of a kind`, function suite() {
    this.timeout(2_400_000);
    let server: Server;
    before(async function open() {
      if (findPostgresBinaries() === undefined) skipBecause(this, 'PostgreSQL is not installed');
      server = await openServer();
    });
    after(async () => {
      await server?.stage.close();
      await server?.postgres.remove();
    });

    for (const name of names)
      it(`answers none of them with 5xx, and works on: ${name}`, async () => {
        const begun = performance.now();
        const statuses = await sendAll(server.stage, name, count);
        const words = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
        const seconds = ((performance.now() - begun) / 1000).toFixed(0);
        console.log(`${name}: ${count} requests, seed ${SEED}, ${seconds} s; ${words.join(', ')}`);
        assert.ok(statuses.size > 1, 'all were answered alike');
        assert.equal((await fetch(`${server.stage.url}/health/ready`)).status, 200);
      });
  });
}
