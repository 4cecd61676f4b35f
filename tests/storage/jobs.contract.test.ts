import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { secondsAfter } from '../../bot/domain/instant.ts';
import type { Job, JobName } from '../../bot/domain/ports/store/jobs.ts';
import { startJobs } from '../../bot/storage/jobs/queues.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { queuesOf } from '../../bot/storage/jobs/queue-names.ts';
import { AUDIT_KEY, SHARED_ENGINES, approve, storeContract, submitted, WAIT_SECONDS } from './store-contract.ts';
import type { StoreUnderTest } from './store-contract.ts';

/** Half of the time after which a worker looks by itself. */
const DUE_MILLISECONDS = 30_000;
const SYNC: Job = { name: 'sync-accounts' };

/** An approved request whose release was begun by a server that is no more; gives its id. */
async function leaveBehind(opened: StoreUnderTest): Promise<string> {
  const { store } = opened;
  const request = await submitted(store);
  await approve(store, request);
  await store.transaction((tx) => tx.jobs.send({ name: 'release-credential', requestId: request.id }));
  assert.ok(await store.transaction((tx) => tx.releases.begin(request.id, 3600, WAIT_SECONDS)));
  await opened.rows(
    `update pgboss.job set state = 'active', started_on = now() where data ->> 'requestId' = '${request.id}' returning id`,
  );
  await opened.reopen();
  return request.id;
}

storeContract('the jobs', (opened) => {
  it('are all run that were sent to a queue at once', async () => {
    const done = Promise.withResolvers<void>();
    const left = new Set(Array.from({ length: 12 }, (_, index) => `account ${index}`));
    await opened.store.jobs.work('check-account-key', async ({ accountId }) => {
      left.delete(accountId);
      if (left.size === 0) done.resolve();
    });
    await opened.store.transaction(async (tx) => {
      for (const accountId of left) await tx.jobs.send({ name: 'check-account-key', accountId, attempt: 1 });
    });
    await done.promise;
  });

  it('are run when their transaction is committed, and not when it failed', async () => {
    const { store } = opened;
    const ran: string[] = [];
    const done = Promise.withResolvers<void>();
    await store.jobs.work('raise-alert', (alert) => {
      const text = alert.kind ?? alert.text;
      ran.push(text);
      if (text === 'second') done.resolve();
      return Promise.resolve();
    });
    await assert.rejects(
      store.transaction(async (tx) => {
        await tx.jobs.send({ name: 'raise-alert', text: 'first' });
        throw new Error('rolled back');
      }),
    );
    await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', text: 'second' }));
    await done.promise;
    assert.deepEqual(ran, ['second']);
  });

  it('are run when they are due, though nothing announces them then', async function due() {
    this.timeout(DUE_MILLISECONDS);
    const done = Promise.withResolvers<void>();
    await opened.store.jobs.work('watch-password', async () => done.resolve());
    const startAfter = secondsAfter(await opened.store.clock.now(), 1);
    const job = { name: 'watch-password', requestId: 'a request', look: 1, attempt: 1 } as const;
    await opened.store.transaction((tx) => tx.jobs.send(job, startAfter));
    await done.promise;
  });

  it('go back when they do not end before their server does, to the next one at once', async () => {
    const begun = Promise.withResolvers<void>();
    await opened.away(async (address) => {
      const ending = await openStore({ ...address, auditKey: AUDIT_KEY });
      await ending.jobs.work('raise-alert', () => {
        begun.resolve();
        return new Promise(() => undefined);
      });
      await ending.transaction((tx) => tx.jobs.send({ name: 'raise-alert', text: 'handed on' }));
      await begun.promise;
      await ending.close(1);
    });
    const again = Promise.withResolvers<string>();
    await opened.store.jobs.work('raise-alert', (alert) => Promise.resolve(again.resolve(alert.kind ?? alert.text)));
    assert.equal(await again.promise, 'handed on');
  });
});

storeContract('a job that sends its own successor', (opened) => {
  const chain = (at: Date): Promise<void> => opened.store.transaction((tx) => tx.jobs.sendChained(SYNC, at));
  const dueWithin = async (seconds: number): Promise<Date> => secondsAfter(await opened.store.clock.now(), seconds);
  const waiting = (name: JobName = 'sync-accounts') =>
    opened.rows<{ seconds: number }>(`
    select round(extract(epoch from start_after - clock_timestamp()))::integer as seconds from pgboss.job
    where name in (${queuesOf(name)
      .map((queue) => `'${queue}'`)
      .join(', ')}) and state < 'active'`);

  it('is started once, however many start it, also after the server was opened again', async () => {
    const at = await dueWithin(3600);
    await Promise.all(Array.from({ length: 20 }, () => chain(at)));
    assert.equal((await waiting()).length, 1);
    await opened.reopen();
    await chain(at);
    assert.equal((await waiting()).length, 1);
  });

  it('comes sooner when it shall, never later', async () => {
    const hasten = async (seconds: number): Promise<void> => {
      const at = await dueWithin(seconds);
      await opened.store.transaction((tx) => tx.jobs.hasten('sync-accounts', at));
    };
    await hasten(7200);
    assert.ok((await waiting()).every(({ seconds }) => seconds <= 3600));
    await opened.store.setClockOffset(500);
    await hasten(600);
    await opened.store.setClockOffset(0);
    const [only, ...others] = await waiting();
    assert.ok(only && only.seconds > 1000 && only.seconds <= 1100, String(only?.seconds));
    assert.deepEqual(others, []);
  });

  it('has one successor, and is not started beside itself while it runs', async () => {
    const { store } = opened;
    const done = Promise.withResolvers<void>();
    await store.jobs.work('sync-accounts', async () => {
      await chain(await dueWithin(0));
      const next = await dueWithin(3600);
      for (let twice = 0; twice < 2; twice += 1) await store.transaction((tx) => tx.jobs.sendSuccessor(SYNC, next));
      done.resolve();
    });
    const now = await dueWithin(0);
    await store.transaction((tx) => tx.jobs.hasten('sync-accounts', now));
    await done.promise;
    const [successor, ...others] = await waiting();
    assert.ok(successor && successor.seconds > 3000, String(successor?.seconds));
    assert.deepEqual(others, []);
  });

  it('is not sent when the transaction fails', async () => {
    const job: Job = { name: 'check-mailboxes' };
    const at = await dueWithin(3600);
    await assert.rejects(
      opened.store.transaction(async (tx) => {
        await tx.jobs.sendChained(job, at);
        throw new Error(randomUUID());
      }),
    );
    assert.deepEqual(await waiting(job.name), []);
    await opened.store.transaction((tx) => tx.jobs.sendChained(job, at));
    assert.equal((await waiting(job.name)).length, 1);
  });
});

storeContract('what a dead server had begun', (opened) => {
  it('is begun anew when nobody else uses the data', async () => {
    const requestId = await leaveBehind(opened);
    const begun = Promise.withResolvers<string>();
    await opened.store.jobs.work('release-credential', async (job) => begun.resolve(job.requestId));
    assert.equal(await begun.promise, requestId);
    assert.ok(await opened.store.transaction((tx) => tx.releases.begin(requestId, 60, WAIT_SECONDS)));
  });
});

storeContract(
  'what another server works on',
  (opened) => {
    it('is left to it', async () => {
      await opened.away(async (address) => {
        const working = await openStore({ ...address, auditKey: AUDIT_KEY });
        const begun = Promise.withResolvers<void>();
        const end = Promise.withResolvers<void>();
        await working.jobs.work('release-credential', async () => {
          begun.resolve();
          await end.promise;
        });
        await working.transaction((tx) => tx.jobs.send({ name: 'release-credential', requestId: 'one' }));
        await begun.promise;
        const other = await openStore({ ...address, auditKey: AUDIT_KEY });
        await other.close();
        end.resolve();
        await working.close();
      });
      const jobs = await opened.rows(`select state, retry_count from pgboss.job where data ->> 'requestId' = 'one'`);
      assert.deepEqual(jobs, [{ state: 'completed', retry_count: 0 }]);
    });
  },
  SHARED_ENGINES,
);

storeContract('jobs that are over', (opened) => {
  it('are forgotten a day after they were finished, and no others', async () => {
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
});
