import assert from 'node:assert/strict';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { MOST_NEWS, MOST_REPORTS, reportOf } from '../../../bot/domain/consoles/console-report.ts';
import type { AddedReport, NewReport } from '../../../bot/domain/ports/store/consoles/console-reports.ts';
import { deliver, ready, release, storeContract } from '../store-contract.ts';

const HOUR = 3600;

storeContract('the reports of consoles', (opened) => {
  type Said = Omit<NewReport, 'requestId'>;
  const add = (requestId: string, said: Said): Promise<AddedReport | undefined> =>
    opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([requestId]);
      return tx.consoleReports.add({ requestId, ...said });
    });
  const requestOf = async (id: string): Promise<ApprovalRequest> =>
    (await opened.store.requests.byId(id)) ?? assert.fail();
  const delivered = async (): Promise<ApprovalRequest> => {
    const request = await ready(opened.store);
    await deliver(opened.store, request);
    return requestOf(request.id);
  };
  const signIn = (requestId: string): Promise<boolean> =>
    opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([requestId]);
      return tx.releases.signIn(requestId);
    });

  it('stand beside the delivery, which stays as it is but for its revision', async () => {
    const before = await delivered();
    const failed = { stage: 'sign_in_failed', source: 'event_log', teams: 'ok', detail: 'AADSTS50076' } as const;
    assert.equal(await add(before.id, { stage: 'taken' }), 'news');
    assert.equal(await add(before.id, failed), 'news');
    const { reports = [], sights: _sights, signIn: _signIn, ...after } = await requestOf(before.id);
    assert.deepEqual(after, { ...before, revision: before.revision + 2 });
    assert.deepEqual(
      reports.map(({ at, firstAt, ...rest }) => (assert.deepEqual(at, firstAt), rest)),
      [{ stage: 'taken' }, failed],
    );
  });

  it('count once, however often a console says the same', async () => {
    const { id } = await delivered();
    const failed = { stage: 'sign_in_failed', source: 'event_log', detail: 'AADSTS50076' } as const;
    const added = await Promise.all(Array.from({ length: 8 }, () => add(id, failed)));
    assert.deepEqual(added.filter(Boolean), ['news']);
    assert.equal(await add(id, { ...failed, detail: 'AADSTS50126' }), 'more');
    const { reports, revision } = await requestOf(id);
    assert.deepEqual(
      reports?.map(({ detail }) => detail),
      ['AADSTS50126'],
      'the latest of each stage',
    );
    assert.equal(await add(id, { ...failed, detail: 'AADSTS50126' }), undefined);
    assert.equal((await requestOf(id)).revision, revision);
  });

  it('tell news when they say the opposite of the one before, and are no news again by the clock of the console', async () => {
    const { id } = await delivered();
    await opened.store.setClockOffset(HOUR);
    const from = Date.now() + 20 * 60_000;
    const at = (minute: number): Date => new Date(from + minute * 60_000);
    const failed = { stage: 'sign_in_failed', source: 'event_log', observedAt: at(0) } as const;
    const signedIn = { stage: 'signed_in', source: 'event_log', observedAt: at(5) } as const;
    assert.deepEqual([await add(id, failed), await add(id, signedIn)], ['news', 'news']);
    assert.equal(await add(id, failed), undefined, 'a repetition that came late');
    assert.equal(await add(id, { ...failed, observedAt: at(10) }), 'news');
    const { reports } = await requestOf(id);
    assert.deepEqual(
      reports?.map(({ stage, at: seen, firstAt }) => [stage, seen.getTime(), firstAt.getTime()]),
      [
        ['signed_in', at(5).getTime(), at(5).getTime()],
        ['sign_in_failed', at(10).getTime(), at(0).getTime()],
      ],
    );
  });

  it(`are news ${MOST_NEWS} times at most, so that a console that goes back and forth fills no thread`, async () => {
    const { id } = await delivered();
    const added: (AddedReport | undefined)[] = [];
    for (let turn = 0; turn < MOST_NEWS + 2; turn += 1) {
      await add(id, { stage: 'taken' });
      added.push(await add(id, { stage: 'not_taken' }));
    }
    assert.deepEqual(added, [...Array.from({ length: MOST_NEWS }, () => 'news'), 'more', 'more']);
  });

  it('have the time at which they came when the clock of the console is before the delivery or ahead', async () => {
    for (const observedAt of [new Date('2020-01-01T00:00:00Z'), new Date('2090-01-01T00:00:00Z')]) {
      const { id } = await delivered();
      await add(id, { stage: 'taken', observedAt });
      const at = reportOf((await requestOf(id)).reports, 'taken')?.at.getTime() ?? assert.fail();
      assert.ok(Math.abs(at - Date.now()) < 5 * 60_000, new Date(at).toISOString());
    }
  });

  it('are taken after the delivery, also of a room that signed in, and never before', async () => {
    const waiting = await ready(opened.store);
    assert.equal(await add(waiting.id, { stage: 'taken' }), undefined);
    const signedIn = await delivered();
    assert.equal(await signIn(signedIn.id), true);
    assert.equal(await add(signedIn.id, { stage: 'sign_in_failed' }), 'news');
    assert.equal((await requestOf(signedIn.id)).status, 'signed_in');
  });

  it('belong to the release whose credential the console has, and go with a later one', async () => {
    const { id } = await delivered();
    assert.equal(await add(id, { stage: 'taken', attempt: 9 }), undefined, 'of another attempt');
    assert.equal(await add(id, { stage: 'taken', attempt: 1 }), 'news');
    await opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([id]);
      assert.equal(await tx.releases.failDelivery(id, 3, 1), 'approved');
    });
    assert.equal(await add(id, { stage: 'not_taken', attempt: 1 }), undefined);
    await release(opened.store, id);
    await deliver(opened.store, await requestOf(id));
    assert.equal((await requestOf(id)).reports, undefined);
    assert.equal(await add(id, { stage: 'not_taken', attempt: 2 }), 'news');
    assert.deepEqual(
      (await requestOf(id)).reports?.map(({ stage }) => stage),
      ['not_taken'],
    );
  });

  it(`are ${MOST_REPORTS} of a release at most`, async () => {
    const { id } = await delivered();
    const added: (AddedReport | undefined)[] = [];
    for (let made = 0; made < MOST_REPORTS + 2; made += 1)
      added.push(await add(id, { stage: 'sign_in_failed', detail: `AADSTS${50_000 + made}` }));
    assert.equal(added.filter(Boolean).length, MOST_REPORTS);
    assert.deepEqual(added.slice(-2), [undefined, undefined]);
  });
});
