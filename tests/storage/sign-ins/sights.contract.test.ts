import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { ReportStage } from '../../../bot/domain/consoles/console-report.ts';
import { MOST_SIGHTS } from '../../../bot/domain/sign-ins/sight.ts';
import type { AddedSight, NewSight } from '../../../bot/domain/ports/store/sign-ins/sights.ts';
import type { Transaction } from '../../../bot/domain/ports/store/transaction.ts';
import { ADMIN, deliver, ready, release, storeContract } from '../store-contract.ts';

const AT = new Date('2026-03-02T10:00:00.000Z');

function later(minutes: number): Date {
  return new Date(AT.getTime() + minutes * 60_000);
}

storeContract('the sights of witnesses', (opened) => {
  type Said = Omit<NewSight, 'requestId'>;
  const within = <Result>(id: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([id]);
      return work(tx);
    });
  const add = (requestId: string, said: Said): Promise<AddedSight | undefined> =>
    within(requestId, (tx) => tx.sights.add({ requestId, ...said }));
  const requestOf = async (id: string): Promise<ApprovalRequest> =>
    (await opened.store.requests.byId(id)) ?? assert.fail();
  const delivered = async (): Promise<ApprovalRequest> => {
    const request = await ready(opened.store);
    await deliver(opened.store, request);
    return requestOf(request.id);
  };
  const columnOf = async (id: string): Promise<string | null | undefined> =>
    (await opened.rows<{ sign_in: string | null }>(`select sign_in from requests where id = '${id}'`))[0]?.sign_in;
  const again = async (id: string): Promise<void> => {
    assert.equal(await within(id, (tx) => tx.releases.failDelivery(id, 99)), 'approved');
    await release(opened.store, id);
    await deliver(opened.store, await requestOf(id));
  };

  const FAILED = {
    witness: 'sign_in_log',
    outcome: 'failed',
    at: AT,
    app: 'Microsoft Teams Rooms',
    errorCode: 53_003,
    reason: 'Access has been blocked by Conditional Access policies.',
    policies: ['Block legacy authentication'],
    signedInElsewhere: true,
  } as const satisfies Said;

  it('come back as they were said, and change nothing of the request but its revision', async () => {
    const before = await delivered();
    const vouched = { witness: 'administrator', outcome: 'signed_in', at: later(1), by: ADMIN } as const;
    const lamps = {
      witness: 'sign_in_log',
      outcome: 'signed_in',
      at: later(2),
      teams: 'ok',
      exchange: 'failed',
    } as const;
    for (const said of [FAILED, vouched, lamps]) assert.ok(await add(before.id, said));
    const { sights, signIn, ...after } = await requestOf(before.id);
    assert.deepEqual(after, { ...before, revision: before.revision + 3 });
    assert.deepEqual(sights, [FAILED, vouched, lamps]);
    assert.deepEqual([signIn?.state, signIn?.by, signIn?.exchange], ['signed_in', lamps, 'failed']);
  });

  it('say which verdict they changed, and whether they contradict', async () => {
    const { id } = await delivered();
    assert.deepEqual(await add(id, FAILED), { after: 'failed', contradicts: false });
    const signedIn = { witness: 'resource_account_key', outcome: 'signed_in', at: later(-1) } as const;
    assert.deepEqual(await add(id, signedIn), { before: 'failed', after: 'signed_in', contradicts: true });
    assert.deepEqual(await add(id, { ...FAILED, at: later(1) }), {
      before: 'signed_in',
      after: 'signed_in',
      contradicts: false,
    });
  });

  it('count once, however often the same is read, and silence counts once for each reason', async () => {
    const { id } = await delivered();
    const both = await Promise.all([add(id, FAILED), add(id, FAILED)]);
    assert.equal(both.filter(Boolean).length, 1);
    const silence = { witness: 'sign_in_log', outcome: 'nothing' } as const;
    assert.ok(await add(id, { ...silence, at: later(30) }));
    assert.equal(await add(id, { ...silence, at: later(60) }), undefined);
    const unread = { witness: 'sign_in_log', outcome: 'unread', at: later(90) } as const;
    assert.ok(await add(id, { ...unread, unread: 'busy' }));
    assert.ok(await add(id, { ...unread, unread: 'no_permission' }));
    assert.equal(await add(id, { ...unread, at: later(95), unread: 'busy' }), undefined);
  });

  it('are of the release whose credential the console has, and go with a later one', async () => {
    const waiting = await ready(opened.store);
    assert.equal(await add(waiting.id, FAILED), undefined, 'before the delivery');
    const { id } = await delivered();
    const { release: first } = (await requestOf(id)) as Extract<ApprovalRequest, { status: 'delivered' }>;
    assert.ok(await add(id, { ...FAILED, release: first ?? assert.fail() }));
    await again(id);
    assert.equal(await add(id, { ...FAILED, release: first ?? assert.fail() }), undefined, 'of the release before');
    assert.deepEqual([(await requestOf(id)).signIn, await columnOf(id)], [undefined, null]);
  });

  it(`are ${MOST_SIGHTS} of a release, and the first of each witness and outcome besides`, async () => {
    const { id } = await delivered();
    for (let made = 0; made < MOST_SIGHTS; made += 1) assert.ok(await add(id, { ...FAILED, at: later(made) }));
    assert.equal(await add(id, { ...FAILED, at: later(99) }), undefined);
    assert.ok(await add(id, { witness: 'administrator', outcome: 'signed_in', at: later(100), by: ADMIN }));
    assert.equal((await requestOf(id)).signIn?.state, 'signed_in');
  });

  it('are told once of each kind, and anew after another release', async () => {
    const { id } = await delivered();
    const tell = (news: 'failed' | 'not_seen'): Promise<boolean> => within(id, (tx) => tx.sights.noteTold(id, news));
    assert.deepEqual([await tell('failed'), await tell('failed'), await tell('not_seen')], [true, false, true]);
    await again(id);
    assert.equal(await tell('failed'), true);
  });

  it('lose the name of a person who is forgotten', async () => {
    const { id } = await delivered();
    const by = { ...ADMIN, objectId: 'leaving' };
    await add(id, { witness: 'administrator', outcome: 'signed_in', at: AT, by });
    await opened.store.transaction((tx) => tx.people.forgetElsewhere('leaving'));
    assert.deepEqual((await requestOf(id)).sights?.[0]?.by, { ...by, displayName: 'leaving' });
  });

  it('and what consoles report give the column the verdict of the domain after any history', async () => {
    type Step = (id: string) => Promise<unknown>;
    const outside = fc.record({
      witness: fc.constantFrom('sign_in_log', 'resource_account_key', 'administrator'),
      outcome: fc.constantFrom('signed_in', 'failed', 'nothing', 'unread'),
      minute: fc.integer({ min: -20, max: 20 }),
    });
    const console = fc.record({
      stage: fc.constantFrom<ReportStage>('taken', 'not_taken', 'signed_in', 'sign_in_failed'),
      source: fc.constantFrom('event_log', 'installer'),
      detail: fc.constantFrom('AADSTS50126', 'AADSTS50076'),
    });
    const steps: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 4,
        arbitrary: outside.map(({ minute, ...said }): Step => {
          return (id) => add(id, { ...said, at: new Date(Date.now() + minute * 60_000) } as Said);
        }),
      },
      {
        weight: 3,
        arbitrary: console.map((said): Step => {
          return (requestId) => within(requestId, (tx) => tx.consoleReports.add({ requestId, ...said }));
        }),
      },
      { weight: 1, arbitrary: fc.constant<Step>(again) },
    );
    const { ids, expected } = { ids: [] as string[], expected: new Map<string, string | null>() };
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 8 }), async (history) => {
        const { id } = await delivered();
        for (const step of history) await step(id);
        ids.push(id);
        expected.set(id, (await requestOf(id)).signIn?.state ?? null);
      }),
      { numRuns: 25 },
    );
    const rows = await opened.rows<{ id: string; sign_in: string | null }>(
      `select id, sign_in from requests where id in (${ids.map((id) => `'${id}'`).join()})`,
    );
    assert.deepEqual(
      new Map(rows.map((row) => [row.id, row.sign_in])),
      new Map(ids.map((id) => [id, expected.get(id)])),
    );
    assert.ok(new Set(expected.values()).size > 2, 'the histories have different verdicts');
  });
});
