import assert from 'node:assert/strict';
import sinon from 'sinon';
import { DEVICE_ERROR_CODES } from '../../../contract/device-api.ts';
import { PROBLEM_CODES } from '../../../contract/problem-codes.ts';
import { countRefusal, leavesLine, type Refusal } from '../../../bot/services/refusals/note-refusal.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { stubTransaction } from '../stubbed-store.ts';

const REFUSED: Refusal = {
  by: { kind: 'person', admin: ISSUER },
  via: 'card',
  act: 'approve',
  code: 'no_permission',
};

/** Counts in memory, within one window that never ends. */
function counters() {
  const used = new Map<string, number>();
  const tx = stubTransaction();
  const count = sinon.stub().resolves();
  const take = async (key: string, limit: number) => {
    const now = used.get(key) ?? 0;
    if (now >= limit) return { retryAfterSeconds: 1 };
    used.set(key, now + 1);
    return undefined;
  };
  const transaction = (work: (given: never) => Promise<unknown>) => work(tx as never);
  return { tx, count, deps: { store: { rateLimits: { take }, refusedActs: { count }, transaction } } as never };
}

async function refuse(times: number, refusal: Refusal, { deps }: ReturnType<typeof counters>): Promise<void> {
  for (let time = 0; time < times; time += 1) await countRefusal(deps, refusal);
}

describe('a refusal', () => {
  it('is counted without what is only for the log', async () => {
    const stage = counters();
    await refuse(1, { ...REFUSED, why: 'a reason', isLogged: true }, stage);
    const { code: cause, ...rest } = REFUSED;
    assert.deepEqual(stage.count.args, [[{ ...rest, cause }]]);
  });

  it('raises one alert when it is the eleventh of a person within a minute', async () => {
    const stage = counters();
    await refuse(10, REFUSED, stage);
    sinon.assert.notCalled(stage.tx.jobs.send);
    await refuse(20, REFUSED, stage);
    assert.equal(stage.count.callCount, 30);
    const person = ISSUER.displayName;
    assert.deepEqual(stage.tx.jobs.send.args, [[{ name: 'raise-alert', kind: 'many_refusals', person }]]);
  });

  it('raises one alert for all addresses together', async () => {
    const stage = counters();
    for (const sourceAddress of ['203.0.113.7', '203.0.113.8'])
      await refuse(11, { ...REFUSED, code: 'token_invalid', by: { kind: 'address', sourceAddress } }, stage);
    const alert = { name: 'raise-alert', kind: 'many_refusals', sourceAddress: '203.0.113.7' } as const;
    assert.deepEqual(stage.tx.jobs.send.args, [[alert]]);
  });

  for (const [cause, refusal] of [
    ['the client asked by itself', { ...REFUSED, isAutomatic: true }],
    ['an open page has an expired token', { ...REFUSED, code: 'token_expired' }],
  ] as const) {
    it(`is counted and raises no alert when ${cause}`, async () => {
      const stage = counters();
      await refuse(30, refusal, stage);
      assert.equal(stage.count.callCount, 30);
      sinon.assert.notCalled(stage.tx.jobs.send);
    });
  }

  it('leaves a trace exactly when it denies a right', async () => {
    const traced = [...PROBLEM_CODES, ...DEVICE_ERROR_CODES].filter((code) => leavesLine({ ...REFUSED, code }));
    assert.deepEqual(traced.toSorted(), [
      'export_gone',
      'four_eyes',
      'guest_refused',
      'invalid_client',
      'invalid_grant',
      'invalid_token',
      'match_code_wrong',
      'no_permission',
      'not_issuer',
      'otp_refused',
      'throttled',
      'token_expired',
      'token_invalid',
      'token_missing',
    ]);
    const stage = counters();
    for (const code of ['request_changed', 'otp_refused', 'match_code_wrong'] as const)
      await refuse(1, { ...REFUSED, code }, stage);
    sinon.assert.notCalled(stage.count);
  });
});
