import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { asActor, SYSTEM } from '../../bot/domain/admin.ts';
import { expire } from '../../bot/services/approval/expire.ts';
import { startJobs } from '../../bot/storage/jobs/queues.ts';
import {
  ADMIN,
  addDeviceCode,
  approve,
  deliver,
  issue,
  addAccount,
  ready,
  release,
  statusOf,
  storeContract,
  submitted,
} from './store-contract.ts';

const DAY = 86_400;

storeContract('what the store forgets', (opened) => {
  const sealedOf = async (id: string): Promise<string | null> => {
    const rows = await opened.rows<{ sealed_credential: string | null }>(
      `select sealed_credential from requests where id = '${id}'`,
    );
    return (rows[0] ?? assert.fail()).sealed_credential;
  };

  it('is a delivered credential that was never confirmed, when the pick-up clock ends and not before', async () => {
    const request = await ready(opened.store);
    await deliver(opened.store, request);
    await opened.store.setClockOffset(14 * 60);
    await expire(opened);
    assert.equal(await sealedOf(request.id), 'jwe-1');
    await opened.store.setClockOffset(15 * 60 + 1);
    await expire(opened);
    assert.equal(await sealedOf(request.id), null);
    assert.equal(await statusOf(opened.store, request.id), 'delivered');
  });

  it('keeps no console from a new release when it says failed after that', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await store.setClockOffset(20 * 60);
    await expire(opened);
    assert.equal(await store.transaction((changes) => changes.failDelivery(request.id, 3)), 'approved');
    await release(store, request.id);
    assert.equal(await store.sealedCredential(request.id), 'jwe-2');
  });

  it('keeps no console from confirming after that', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await store.setClockOffset(20 * 60);
    await expire(opened);
    assert.equal(await store.transaction((changes) => changes.signIn(request.id)), true);
  });

  it('is the oldest device code of a request that has more than twenty, and none of another', async () => {
    const { store } = opened;
    const [request, other] = [await submitted(store), await submitted(store)];
    const kept = await addDeviceCode(store, other.id);
    const codes: string[] = [];
    for (let made = 0; made < 22; made += 1) codes.push(await addDeviceCode(store, request.id));
    const known = await Promise.all(codes.map(async (code) => (await store.beginPoll(code, false)).kind));
    assert.equal(known.filter((kind) => kind === 'answer').length, 20);
    assert.equal(known.at(-1), 'answer', 'the one that was given out last');
    assert.deepEqual([known[0], (await store.beginPoll(kept, false)).kind], ['unknown', 'answer']);
  });

  it('is a device code with its access token, thirty days after it was made, when its request is over', async () => {
    const { store } = opened;
    const over = await submitted(store);
    const open = await submitted(store);
    const codes = [await addDeviceCode(store, over.id), await addDeviceCode(store, open.id)] as const;
    await store.transaction((changes) => changes.reject(over.id, SYSTEM, 'wrong_room'));
    const known = (): Promise<unknown[]> => Promise.all(codes.map((code) => store.requestOfAccessToken(`t-${code}`)));
    await store.setClockOffset(29 * DAY);
    await store.transaction((changes) => changes.removeOldRows(30));
    assert.deepEqual(await known(), [over.id, open.id]);
    await store.setClockOffset(31 * DAY);
    await store.transaction((changes) => changes.removeOldRows(30));
    assert.deepEqual(await known(), [undefined, open.id]);
    assert.deepEqual(await store.beginPoll(codes[0], false), { kind: 'unknown' });
  });

  it('is where a request stood in personal chats, thirty days later, when it is over', async () => {
    const { store } = opened;
    const over = await submitted(store);
    const open = await submitted(store);
    await store.transaction(async (changes) => {
      for (const { id } of [over, open]) await changes.addChatCard(id, 'somebody', 1_000);
      await changes.reject(over.id, SYSTEM, 'wrong_room');
    });
    const known = () =>
      opened.rows<{ request_id: string }>(`select request_id from chat_cards where object_id = 'somebody'`);
    await store.setClockOffset(29 * DAY);
    await store.transaction((changes) => changes.removeOldRows(30));
    assert.equal((await known()).length, 2);
    await opened.store.setClockOffset(31 * DAY);
    await opened.store.transaction((changes) => changes.removeOldRows(30));
    assert.deepEqual(
      (await known()).map((row) => row.request_id),
      [open.id],
    );
  });

  it('is a throttle window that is over, and no other', async () => {
    const { store } = opened;
    const [short, long] = [randomUUID(), randomUUID()];
    await store.take(short, 1, 60);
    await store.take(long, 1, 3600);
    await store.setClockOffset(61);
    await expire(opened);
    const left = await opened.rows<{ key: string }>(`select key from throttles where key in ('${short}', '${long}')`);
    assert.deepEqual(left, [{ key: long }]);
  });

  it('is the sealed copy of a code after its minutes', async () => {
    const { store } = opened;
    const otp = await issue(store, (await addAccount(store)).id);
    await store.transaction((changes) => changes.keepCode(otp.id, 'sealed', 15));
    await store.setClockOffset(15 * 60 + 1);
    await expire(opened);
    const rows = await opened.rows<{ sealed_code: string | null }>(
      `select sealed_code from otps where id = '${otp.id}'`,
    );
    assert.deepEqual(rows, [{ sealed_code: null }]);
  });

  it('is a job that was finished a day ago, and no other', async () => {
    const names = await opened.behind(async (engine) => {
      await startJobs(engine, undefined);
      const { boss, db } = engine;
      const done = [
        await boss.send('raise-alert', { text: 'old' }),
        await boss.send('raise-alert', { text: 'new' }),
      ] as const;
      await boss.send('raise-alert', { text: 'waits' }, { startAfter: 3600 });
      for (const job of await boss.fetch('raise-alert', { batchSize: 2 })) await boss.complete('raise-alert', job.id);
      await sql`update pgboss.job set completed_on = completed_on - interval '25 hours' where id = ${done[0]}`.execute(
        db,
      );
      await boss.supervise('raise-alert');
      const left = await sql<{
        text: string;
      }>`select data ->> 'text' as text from pgboss.job where name = 'raise-alert'`.execute(db);
      await boss.stop({ graceful: false });
      return left.rows.map(({ text }) => text);
    });
    assert.deepEqual(new Set(names), new Set(['new', 'waits']));
  });

  it('is never an audit row', async () => {
    await opened.store.transaction((changes) =>
      changes.audit({ actor: asActor(ADMIN), act: 'code_shown', selector: 'KEEP' }),
    );
    await opened.store.setClockOffset(4000 * DAY);
    await expire(opened);
    const rows = await opened.rows(`select number from audit_rows where event ->> 'selector' = 'KEEP'`);
    assert.equal(rows.length, 1);
    assert.equal((await opened.store.verifyAudit()).intact, true);
  });
});

storeContract('what a console collects', (opened) => {
  const collect = (codeHash: string): Promise<boolean> =>
    opened.store.transaction((changes) => changes.markCollected(codeHash));

  it('is marked once for each device code and each release', async () => {
    const { store } = opened;
    const request = await ready(store);
    const [first, second] = [await addDeviceCode(store, request.id), await addDeviceCode(store, request.id)];
    const marks = await Promise.all(Array.from({ length: 10 }, () => collect(first)));
    assert.equal(marks.filter(Boolean).length, 1);
    assert.deepEqual([await collect(second), await collect(second)], [true, false]);
    await store.transaction((changes) => changes.failDelivery(request.id, 3));
    assert.equal(await collect(first), false);
    await release(store, request.id);
    assert.deepEqual([await collect(first), await collect(first)], [true, false]);
  });

  it('is nothing before it is published, or after the pick-up clock', async () => {
    const { store } = opened;
    const waiting = await submitted(store);
    await approve(store, waiting);
    const late = await ready(store);
    await store.setClockOffset(15 * 60 + 1);
    for (const { id } of [waiting, late]) assert.equal(await collect(await addDeviceCode(store, id)), false);
  });
});

storeContract('refused codes', (opened) => {
  it('are counted by address and selector, and audited as one row each after a minute', async () => {
    const { store } = opened;
    await Promise.all(Array.from({ length: 8 }, () => store.countRefusal('203.0.113.7')));
    await store.countRefusal('203.0.113.7', 'ABCD');
    await store.countRefusal('203.0.113.8');
    await expire(opened);
    assert.deepEqual(await store.transaction((changes) => changes.takeRefusals(20)), []);
    await store.setClockOffset(61);
    await expire(opened);
    const events = (
      await opened.rows<{ event: unknown }>(
        `select event from audit_rows where event ->> 'act' = 'otp_refused' order by number`,
      )
    ).map(({ event }) => event);
    const row = (details: object, rest: object = {}): object => ({
      actor: { kind: 'unknown' },
      act: 'otp_refused',
      ...rest,
      details,
    });
    assert.deepEqual(events[0], row({ cause: 'unknown', sourceAddress: '203.0.113.7', count: 8 }));
    assert.equal(events.length, 3);
    assert.ok(events.some((event) => (event as { selector?: string }).selector === 'ABCD'));
    await opened.store.setClockOffset(200);
    assert.deepEqual(await opened.store.transaction((changes) => changes.takeRefusals(20)), []);
  });

  it('from everywhere make a bounded number of rows, and none is lost from the sum', async () => {
    const { store } = opened;
    const addresses = Array.from({ length: 50 }, (_, index) => `198.51.100.${index}`);
    await Promise.all(addresses.map((address) => store.countRefusal(address)));
    await store.countRefusal('198.51.100.0');
    await store.setClockOffset(61);
    const taken = await store.transaction((changes) => changes.takeRefusals(20));
    assert.equal(taken.length, 21);
    assert.deepEqual(
      taken.find(({ sourceAddress }) => sourceAddress === '198.51.100.0'),
      { sourceAddress: '198.51.100.0', count: 2 },
    );
    assert.deepEqual(
      taken.find(({ sourceAddress }) => sourceAddress === undefined),
      { count: 30 },
    );
    assert.equal(
      taken.reduce((sum, { count }) => sum + count, 0),
      51,
    );
  });
});
