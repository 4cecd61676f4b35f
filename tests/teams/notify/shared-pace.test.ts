import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { SendPaces } from '../../../bot/domain/ports/send-pace.ts';
import type { Engine } from '../../../bot/storage/engine/engine.ts';
import { openServer } from '../../../bot/storage/engine/server-engine.ts';
import { Statements } from '../../../bot/storage/engine/statements.ts';
import { StoredSendPaces } from '../../../bot/storage/pace/send-paces.ts';
import { SendPace } from '../../../bot/teams/notify/send-pace.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { LimitedTeams } from './limited-teams.ts';

const SERVERS = 3;

describe('the pace of several servers', function suite() {
  this.timeout(60_000);
  let database: TestDatabase | undefined;
  let engines: readonly Engine[] = [];
  let outcomes: string[] = [];
  before(async function open() {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
    const { url } = database;
    engines = Array.from({ length: SERVERS }, () => openServer(url, assert.fail));
  });
  after(async () => {
    await Promise.all(engines.map((engine) => engine.close()));
    await database?.drop();
  });

  const paceOf = (paces: SendPaces): SendPace =>
    new SendPace({ paces, note: (noted) => noted.what === 'send pace' && outcomes.push(noted.outcome) });
  const servers = (): readonly SendPace[] => {
    outcomes = [];
    return engines.map(({ db }) => paceOf(new StoredSendPaces(new Statements(db))));
  };
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;

  it('keeps one conversation below the limits, also when answers take long', async () => {
    const teams = new LimitedTeams();
    const paces = servers();
    const sends = Array.from({ length: 18 }, (_, index) =>
      paces[index % SERVERS]!.send('one', false, () => teams.send('one', 450)),
    );
    await Promise.all(sends);
    assert.deepEqual([teams.arrived, teams.refused, count('granted')], [18, 0, 18]);
  });

  it('counts a slow send until its answer, for all servers', async () => {
    const [slow, other] = servers();
    let answered = 0;
    let started = 0;
    const allStarted = Promise.withResolvers<void>();
    const slowSends = Array.from({ length: 7 }, () =>
      slow!.send('slow', false, async () => {
        if ((started += 1) === 7) allStarted.resolve();
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        answered += 1;
      }),
    );
    await allStarted.promise;
    assert.equal(await other!.send('slow', false, async () => answered), 7);
    await Promise.all(slowSends);
  });

  it('keeps many conversations below the limit of the tenant, with one statement for a send that need not wait', async () => {
    const teams = new LimitedTeams();
    const paces = servers();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        paces[index % SERVERS]!.send(`chat ${index}`, false, () => teams.send(`chat ${index}`, 20)),
      ),
    );
    assert.deepEqual([teams.arrived, teams.refused, outcomes.length], [40, 0, 40]);
  });

  it('lets a send go that somebody waits for before those that were asked for earlier', async () => {
    const [pace] = servers();
    const order: string[] = [];
    const send = (name: string, isUrgent: boolean) =>
      pace!.send('urgent', isUrgent, () => Promise.resolve(order.push(name)));
    await Promise.all([...Array.from({ length: 8 }, (_, index) => send(`card ${index}`, false)), send('answer', true)]);
    assert.ok(order.indexOf('answer') <= 1, order.join(', '));
  });

  for (const seconds of [20, 3_600])
    it(`sends on after the clock of the database was set back by ${seconds} seconds, and forgets the sends before`, async () => {
      const [before, after] = servers();
      const chat = `ahead by ${seconds}`;
      for (let sent = 0; sent < 7; sent += 1) await before!.send(chat, false, async () => undefined);
      const { db } = engines[0]!;
      const step = sql`${seconds}::integer * interval '1 second'`;
      await sql`update send_slots set counts_until = counts_until + ${step} where key like ${`%${chat}%`}`.execute(db);
      const begun = performance.now();
      await after!.send(chat, false, async () => undefined);
      assert.ok(performance.now() - begun < 10_000);
      assert.equal(count('granted'), 8);
      const ahead = sql`select from send_slots where key like ${`%${chat}%`} and counts_until > clock_timestamp() + interval '15 seconds'`;
      assert.equal((await ahead.execute(db)).rows.length, 0);
    });

  it('goes on alone while the database is away or gives no answer', async () => {
    const never = new Promise<never>(() => undefined);
    for (const away of [() => Promise.reject(new Error('away')), () => never]) {
      outcomes = [];
      const pace = paceOf({ take: away, prolong: away });
      const sent = await Promise.all(
        Array.from({ length: 7 }, (_, index) => pace.send('one', false, async () => index)),
      );
      assert.deepEqual([sent.length, outcomes], [7, ['alone']]);
    }
  });
});
