import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import sinon from 'sinon';
import { ROLLOUT_PATHS } from '../../contract/rollouts.ts';
import { PAGE_EVENT_PATHS } from '../../contract/page-events.ts';
import { CALENDAR_IMPORT_PATH } from '../../contract/calendar-processing.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { codePath, parseProblem } from '../../contract/tab-api.ts';
import { PREFERENCES_PATHS } from '../../contract/preferences.ts';
import { requestPath } from '../../contract/requests.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { sampleAccount, sampleOtp } from '../support/samples/requests.ts';
import { sendRaw } from './raw-request.ts';
import { startTabServer, type TabServer } from './tab-server.ts';

const { adele } = SANDBOX_PEOPLE;

describe('the tab API, in numbers', () => {
  let tab: TabServer;
  before(async () => {
    tab = await startTabServer();
  });
  after(() => tab.close());
  beforeEach(() => {
    tab.showCode.resolves({
      code: new Secret('K7QF-ABCD-2345'),
      otp: sampleOtp(),
      account: sampleAccount(),
      location: '',
      visibleSeconds: 900,
    });
  });

  /** The status of a call with a body of exactly so many bytes: a member that nobody knows fills it. */
  async function statusOf(path: string, bytes: number): Promise<number> {
    const body = `{"filler":"${'x'.repeat(bytes - '{"filler":""}'.length)}"}`;
    const authorization = `Bearer ${await tab.issuer.signTabToken(adele.objectId)}`;
    return (await sendRaw(tab.url, { path, headers: { authorization, 'content-type': 'application/json' }, body }))
      .status;
  }

  it('takes bodies of 16,384 bytes, and none that is one byte larger', async () => {
    const path = requestPath('request-1', 'approve');
    assert.notEqual(await statusOf(path, 16_384), 413);
    assert.equal(await statusOf(path, 16_385), 413);
  });

  it('takes bodies of 1,500,000 bytes where they carry a file, and none that is one byte larger', async () => {
    assert.notEqual(await statusOf(CALENDAR_IMPORT_PATH, 1_500_000), 413);
    assert.equal(await statusOf(CALENDAR_IMPORT_PATH, 1_500_001), 413);
  });

  it('takes 1,000 accounts for one run of the wizard, and not one more', async () => {
    const problemOf = async (count: number): Promise<string | undefined> => {
      const accountIds = Array.from({ length: count }, (_, index) => `account-${index}`);
      const { text } = await sendRaw(tab.url, {
        path: ROLLOUT_PATHS.list,
        headers: {
          authorization: `Bearer ${await tab.issuer.signTabToken(adele.objectId)}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({ selection: { accountIds }, passwordMode: 'reset', ttlHours: 8 }),
      });
      return parseProblem(JSON.parse(text))?.code;
    };
    assert.notEqual(await problemOf(1_000), 'input_invalid');
    assert.equal(await problemOf(1_001), 'input_invalid');
  });

  it('takes rules of 1 to 336 hours and of 1 to 1440 minutes, and none beyond', async () => {
    const isRefused = async (rule: 'ttlHours' | 'decisionMinutes', value: number): Promise<boolean> => {
      const { text } = await sendRaw(tab.url, {
        method: 'PUT',
        path: PREFERENCES_PATHS.preferences,
        headers: {
          authorization: `Bearer ${await tab.issuer.signTabToken(adele.objectId)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ revision: 1, [rule]: value }),
      });
      return parseProblem(JSON.parse(text))?.code === 'input_invalid';
    };
    for (const [rule, least, most] of [
      ['ttlHours', 1, 336],
      ['decisionMinutes', 1, 1440],
    ] as const) {
      for (const value of [least, most]) assert.equal(await isRefused(rule, value), false, `${rule} ${value}`);
      for (const value of [least - 1, most + 1]) assert.equal(await isRefused(rule, value), true, `${rule} ${value}`);
    }
  });

  it('ends the stream of changes of somebody who lost the permission, after 45 seconds at the latest', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      tab.api.watchPageEvents.resolves(() => undefined);
      tab.api.permissions.resolves(new Set());
      const authorization = `Bearer ${await tab.issuer.signTabToken(adele.objectId)}`;
      const answer = await fetch(tab.url + PAGE_EVENT_PATHS.changes, { headers: { authorization } });
      const lines = answer.body?.getReader() ?? assert.fail('there is no stream');
      assert.equal((await lines.read()).done, false);
      await clock.tickAsync(44_999);
      sinon.assert.notCalled(tab.api.permissions);
      await clock.tickAsync(1);
      sinon.assert.calledOnce(tab.api.permissions);
      while (!(await lines.read()).done);
    } finally {
      clock.restore();
    }
  });

  describe('by a clock that differs', () => {
    const NOW = Math.floor(Date.now() / 1000);
    afterEach(() => sinon.restore());

    /** What a token gets from a server whose clock is at `NOW`, to the second. */
    async function answerTo(claims: Readonly<Record<string, unknown>>): Promise<number> {
      const authorization = `Bearer ${await tab.issuer.signTabToken(adele.objectId, claims)}`;
      sinon.useFakeTimers({ now: NOW * 1000, toFake: ['Date'] });
      return (await sendRaw(tab.url, { method: 'GET', path: codePath('otp-1'), headers: { authorization } })).status;
    }

    it('takes a token up to 60 seconds after its end', async () => {
      const nbf = NOW - 3600;
      assert.equal(await answerTo({ nbf, exp: NOW - 59 }), 200);
      sinon.restore();
      assert.equal(await answerTo({ nbf, exp: NOW - 60 }), 401);
    });

    it('takes a token up to 60 seconds before its beginning', async () => {
      assert.equal(await answerTo({ nbf: NOW + 60, exp: NOW + 3600 }), 200);
      sinon.restore();
      assert.equal(await answerTo({ nbf: NOW + 61, exp: NOW + 3600 }), 401);
    });
  });
});
