import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { RefusedTimes } from '../../../bot/domain/audit/refused-act.ts';
import { openRefusalCounter } from '../../../bot/services/refusals/count-refusals.ts';
import type { Refusal } from '../../../bot/services/refusals/note-refusal.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { stubTransaction } from '../stubbed-store.ts';

const REFUSED: Refusal = {
  by: { kind: 'person', admin: ISSUER },
  via: 'card',
  act: 'approve',
  code: 'no_permission',
};
const from = (sourceAddress: string): Refusal => ({
  ...REFUSED,
  code: 'token_invalid',
  by: { kind: 'address', sourceAddress },
});

/** A counter over counts in memory, within one window that never ends. */
function open() {
  const used = new Map<string, number>();
  const tx = stubTransaction();
  const write = sinon.stub<[readonly RefusedTimes[]], Promise<void>>().resolves();
  const take = async (key: string, limit: number) => {
    const now = used.get(key) ?? 0;
    if (now >= limit) return { retryAfterSeconds: 1 };
    used.set(key, now + 1);
    return undefined;
  };
  const failed = sinon.stub<[unknown], void>();
  const transaction = (work: (given: never) => Promise<unknown>) => work(tx as never);
  const store = { rateLimits: { take }, refusedActs: { count: write }, transaction };
  const counter = openRefusalCounter({ store } as never, failed);
  const refuse = async (times: number, refusal: Refusal): Promise<void> => {
    for (let time = 0; time < times; time += 1) counter.count(refusal);
    await counter.settled();
  };
  const written = (): number => write.args.flatMap(([rows]) => rows).reduce((sum, { count }) => sum + count, 0);
  return { tx, write, failed, counter, refuse, written };
}

describe('the counter of refusals', () => {
  it('counts what the audit needs, and not what is only for the log', async () => {
    const { refuse, write } = open();
    await refuse(1, { ...REFUSED, why: 'a reason', isLogged: true });
    const { code: cause, ...rest } = REFUSED;
    assert.deepEqual(write.args, [[[{ ...rest, cause, count: 1 }]]]);
  });

  it('counts no conflict, and nothing that the audit has as an act of its own', async () => {
    const { refuse, write } = open();
    for (const code of ['request_changed', 'otp_refused', 'match_code_wrong'] as const)
      await refuse(1, { ...REFUSED, code });
    sinon.assert.notCalled(write);
  });

  it('has one write under way at most, and adds up what is refused meanwhile', async () => {
    const { refuse, write, written } = open();
    await refuse(500, from('203.0.113.7'));
    assert.deepEqual([write.callCount, written()], [2, 500]);
  });

  it('keeps a bounded number of addresses in memory, and loses no count', async () => {
    const { counter, write, written } = open();
    for (let address = 0; address < 3000; address += 1) counter.count(from(`address ${address}`));
    counter.count(REFUSED);
    await counter.settled();
    assert.equal(written(), 3001);
    const rows = write.args.flatMap(([batch]) => batch);
    assert.ok(rows.length < 1010, String(rows.length));
    assert.ok(rows.some(({ by }) => by.kind === 'person'));
    const others = rows.find(({ by }) => by.kind === 'address' && by.sourceAddress === 'others');
    assert.equal(others?.count, 1999);
  });

  it('goes on after a write that failed', async () => {
    const { refuse, write, failed } = open();
    const away = new Error('the database is away');
    write.onFirstCall().rejects(away);
    await refuse(1, REFUSED);
    await refuse(1, REFUSED);
    assert.deepEqual([failed.args, write.callCount], [[[away]], 2]);
  });

  it('raises one alert at the eleventh refusal of a person within a minute', async () => {
    const { tx, refuse } = open();
    await refuse(10, REFUSED);
    sinon.assert.notCalled(tx.jobs.send);
    await refuse(20, REFUSED);
    const alert = { name: 'raise-alert', kind: 'many_refusals', person: ISSUER.displayName } as const;
    assert.deepEqual(tx.jobs.send.args, [[alert]]);
  });

  it('raises one alert for all addresses together', async () => {
    const { tx, refuse } = open();
    for (const address of ['203.0.113.7', '203.0.113.8']) await refuse(11, from(address));
    const alert = { name: 'raise-alert', kind: 'many_refusals', sourceAddress: '203.0.113.7' } as const;
    assert.deepEqual(tx.jobs.send.args, [[alert]]);
  });

  for (const [cause, refusal] of [
    ['the client asked by itself', { ...REFUSED, isAutomatic: true }],
    ['an open page has an expired token', { ...REFUSED, code: 'token_expired' }],
  ] as const) {
    it(`raises no alert when ${cause}`, async () => {
      const { tx, refuse, written } = open();
      await refuse(30, refusal);
      assert.equal(written(), 30);
      sinon.assert.notCalled(tx.jobs.send);
    });
  }
});
