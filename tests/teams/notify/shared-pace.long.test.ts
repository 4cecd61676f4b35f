import assert from 'node:assert/strict';
import type { Engine } from '../../../bot/storage/engine/engine.ts';
import { openServer } from '../../../bot/storage/engine/server-engine.ts';
import { Statements } from '../../../bot/storage/engine/statements.ts';
import { StoredSendPaces } from '../../../bot/storage/pace/send-paces.ts';
import { NotSentError, SendPace } from '../../../bot/teams/notify/send-pace.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { LimitedTeams } from './limited-teams.ts';

const SERVERS = 3;
const REQUESTS = 300;
const SECONDS = 10;
const CHATS = 20;

describe('three servers with 300 requests in ten seconds', function suite() {
  this.timeout(120_000);
  let database: TestDatabase | undefined;
  let engines: readonly Engine[] = [];
  before(async function open() {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
    const { url } = database;
    engines = Array.from({ length: SERVERS }, () => openServer(url, assert.fail));
  });
  after(async () => {
    await Promise.all(engines.map((engine) => engine.close()));
    await database?.drop();
  });

  it('send to one channel and to chats, and Teams has to throttle nothing', async () => {
    const outcomes = new Map<string, number>();
    const paces = engines.map(
      ({ db }) =>
        new SendPace({
          paces: new StoredSendPaces(new Statements(db)),
          note: (noted) => {
            if (noted.what === 'send pace') outcomes.set(noted.outcome, (outcomes.get(noted.outcome) ?? 0) + 1);
          },
        }),
    );
    const teams = new LimitedTeams();
    const sends = Array.from({ length: REQUESTS }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index * SECONDS * 1_000) / REQUESTS));
      const place = index % 3 === 0 ? 'channel' : `chat ${index % CHATS}`;
      await paces[index % SERVERS]
        ?.send(place, false, () => teams.send(place, 300))
        .catch((error: unknown) => {
          assert.ok(error instanceof NotSentError, String(error));
        });
    });
    await Promise.all(sends);
    console.log(`${teams.arrived} of ${REQUESTS} sent; questions:`, Object.fromEntries(outcomes));
    assert.equal(teams.refused, 0);
    assert.equal(outcomes.get('alone'), undefined);
  });
});
