import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  rolloutPath,
  ROLLOUT_PATHS,
  parseRolloutCodes,
  parseRolloutItems,
  parseRolloutList,
  parseRolloutView,
  type StartRolloutBody,
} from '../../../contract/rollouts.ts';
import { CALENDAR_IMPORT_PATH, parseCalendarImportVerdict } from '../../../contract/calendar-processing.ts';
import { parseProblem } from '../../../contract/tab-api.ts';
import {
  parseSignInDataVerdict,
  SIGN_IN_DATA_CHECK_PATH,
  SIGN_IN_DATA_LIMITS,
} from '../../../contract/sign-in-data.ts';
import { checkReadiness } from '../../../bot/domain/accounts/account.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { sampleAccount } from '../../support/samples/requests.ts';
import { type RawAnswer, sendRaw } from '../raw-request.ts';
import { startTabServer, type TabServer } from '../tab-server.ts';
import { AT, KEY, ROLLOUT as SAMPLE } from '../operation-samples.ts';

const BODY: StartRolloutBody = { selection: { accountIds: ['a1'] }, passwordMode: 'reset', ttlHours: 8 };
const ROLLOUT = { ...SAMPLE, notBeforeAt: AT };

describe('the routes of the wizard', () => {
  let tab: TabServer;
  let authorization: string;
  before(async () => {
    tab = await startTabServer();
    authorization = `Bearer ${await tab.issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId)}`;
  });
  after(() => tab.close());
  beforeEach(() => {
    for (const stub of Object.values(tab.api)) stub.reset();
  });

  const get = (path: string): Promise<RawAnswer> =>
    sendRaw(tab.url, { method: 'GET', path, headers: { authorization } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    sendRaw(tab.url, {
      method: 'POST',
      path,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('start a batch once for each key: 201 for the first call, 200 for the same once more', async () => {
    for (const [isNew, status] of [
      [true, 201],
      [false, 200],
    ] as const) {
      tab.api.startRollout.resolves({ rollout: ROLLOUT, isNew });
      const answer = await post(ROLLOUT_PATHS.list, BODY, { 'idempotency-key': KEY.toUpperCase() });
      assert.equal(answer.status, status);
      assert.deepEqual(parseRolloutView(JSON.parse(answer.text)), {
        id: 'b1',
        status: 'running',
        total: 2,
        done: 1,
        failed: 0,
        issuedAt: AT.toISOString(),
        codesVisibleUntil: AT.toISOString(),
        passwordMode: 'reset',
        ttlHours: 8,
        notBeforeAt: AT.toISOString(),
      });
    }
    const [, body, key] = tab.api.startRollout.firstCall.args;
    assert.deepEqual([body, key], [BODY, KEY]);
  });

  it('start none without a key, with a key that is none, or with a body that is not usable', async () => {
    for (const key of [undefined, { 'idempotency-key': 'again' }]) {
      const { status, text } = await post(ROLLOUT_PATHS.list, BODY, key);
      assert.deepEqual([status, parseProblem(JSON.parse(text))?.code], [400, 'idempotency_key_missing']);
    }
    const { status, text } = await post(
      ROLLOUT_PATHS.list,
      { ...BODY, ttlHours: 400 },
      { 'idempotency-key': randomUUID() },
    );
    assert.deepEqual(
      [status, parseProblem(JSON.parse(text))?.facts],
      [400, { field: 'ttlHours', problem: 'too_large' }],
    );
    assert.equal(tab.api.startRollout.callCount, 0);
  });

  it('take a CSV of the largest size, with every line break escaped, and none that is much larger', async () => {
    tab.api.checkSignInData.resolves({ rows: 0, matches: [], mistakes: [] });
    assert.equal(
      (await post(SIGN_IN_DATA_CHECK_PATH, { csv: '\r\n'.repeat(SIGN_IN_DATA_LIMITS.bytes / 2) })).status,
      200,
    );
    const { status, text } = await post(SIGN_IN_DATA_CHECK_PATH, { csv: 'x'.repeat(1_500_001) });
    assert.deepEqual([status, parseProblem(JSON.parse(text))?.code], [413, 'body_too_large']);
  });

  it('tell each mistake of a CSV in words, and no password', async () => {
    const account = sampleAccount();
    tab.api.checkSignInData.resolves({
      rows: 2,
      matches: [
        { account, row: { line: 2, upn: account.upn, password: new Secret('hunter2'), expectedSerialNumber: 'SN-1' } },
      ],
      mistakes: [{ line: 3, column: 'userPrincipalName', problem: 'account_twice', detail: '2' }],
    });
    const { text } = await post(SIGN_IN_DATA_CHECK_PATH, { csv: '' });
    assert.ok(!text.includes('hunter2'));
    assert.deepEqual(parseSignInDataVerdict(JSON.parse(text)), {
      rows: 2,
      errorCount: 1,
      errors: [
        {
          line: 3,
          column: 'userPrincipalName',
          problem: 'account_twice',
          text: 'The account is already on line 2. Remove one of the two lines.',
        },
      ],
      accounts: [
        { accountId: account.id, displayName: account.displayName, upn: account.upn, expectedSerialNumber: 'SN-1' },
      ],
    });
  });

  it('import calendar settings, and tell each mistake in words', async () => {
    tab.api.importCalendarProcessing.resolves({
      imported: 0,
      needAction: 0,
      mistakes: [{ line: 3, column: 'DeleteComments', problem: 'value_wrong', detail: 'True, False' }],
    });
    const { status, text } = await post(CALENDAR_IMPORT_PATH, { csv: 'x' });
    assert.equal(status, 200);
    assert.deepEqual(parseCalendarImportVerdict(JSON.parse(text)), {
      imported: 0,
      needAction: 0,
      errorCount: 1,
      errors: [
        { line: 3, column: 'DeleteComments', problem: 'value_wrong', text: 'The value must be one of True, False.' },
      ],
    });
    assert.equal(tab.api.importCalendarProcessing.firstCall.args[1], 'x');
    const refused = await post(CALENDAR_IMPORT_PATH, { file: 'x' });
    assert.deepEqual(
      [refused.status, parseProblem(JSON.parse(refused.text))?.facts],
      [400, { field: 'csv', problem: 'missing' }],
    );
  });

  it('list what became of each account, with the remedy for what failed', async () => {
    const account = { ...sampleAccount(), usageLocation: '' };
    const failedChecks = checkReadiness(account).filter(({ name }) => name === 'usage_location');
    tab.api.rolloutItems.resolves({
      total: 3,
      items: [
        {
          accountId: account.id,
          account,
          status: 'failed',
          problem: 'account_not_ready',
          location: 'Oslo, 3',
          failedChecks,
        },
        { accountId: 'gone', status: 'failed', problem: 'account_unknown', location: '', failedChecks: [] },
        {
          accountId: account.id,
          account,
          status: 'done',
          otp: { id: 'o1', selector: 'K7QF', expiresAt: AT, state: 'Approved', isUnseen: false },
          location: '',
          failedChecks: [],
        },
      ],
    });
    const { text } = await get(rolloutPath('b1', 'items', { offset: 100, failed: true }));
    const [notReady, unknown, done] = parseRolloutItems(JSON.parse(text)).items;
    assert.match(notReady?.remedy ?? '', /^Usage location is set: Set the usage location/);
    assert.deepEqual(
      [unknown?.displayName, unknown?.remedy],
      ['', 'This account no longer exists. Refresh the accounts and select again.'],
    );
    assert.deepEqual(
      [done?.otpId, done?.selector, done?.expiresAt, done?.state, done?.unseen],
      ['o1', 'K7QF', AT.toISOString(), 'Approved', undefined],
    );
    assert.deepEqual(tab.api.rolloutItems.firstCall.args.slice(1), ['b1', 100, true]);
  });

  it("show codes, the person's batches and one batch, and start the failed ones again", async () => {
    const account = { ...sampleAccount(), building: 'Oslo' };
    tab.api.rolloutCodes.resolves({
      items: [
        {
          account,
          location: 'Oslo, 3',
          code: new Secret('K7QF-ABCD-2345'),
          state: 'OTP generated',
          expiresAt: AT,
          sheetId: 's'.repeat(22),
        },
        { account, location: 'Oslo, 3', state: 'Provisioned', expiresAt: AT, sheetId: 's'.repeat(22) },
      ],
      more: true,
    });
    const codes = parseRolloutCodes(JSON.parse((await get(rolloutPath('b1', 'codes'))).text));
    assert.deepEqual([codes.more, codes.items[0]?.code, codes.items[0]?.building], [true, 'K7QF-ABCD-2345', 'Oslo']);
    assert.deepEqual([codes.items[1]?.code, codes.items[1]?.state], [undefined, 'Provisioned']);
    assert.equal(codes.items[0]?.sheetId, 's'.repeat(22));
    tab.api.rollouts.resolves([ROLLOUT]);
    assert.equal(parseRolloutList(JSON.parse((await get(ROLLOUT_PATHS.list)).text)).items[0]?.id, 'b1');
    tab.api.rollout.resolves(ROLLOUT);
    assert.equal((await get(rolloutPath('b1'))).status, 200);
    tab.api.retryRollout.resolves(ROLLOUT);
    assert.equal((await post(rolloutPath('b1', 'retry'), {})).status, 200);
    assert.deepEqual(tab.api.retryRollout.firstCall.args[1], 'b1');
  });

  it('refuse by what the act says', async () => {
    for (const [code, expected] of [
      ['idempotency_key_reused', 409],
      ['selection_too_large', 422],
      ['sign_in_data_invalid', 422],
    ] as const) {
      tab.api.startRollout.rejects(new DomainError(code));
      const { status, text } = await post(ROLLOUT_PATHS.list, BODY, { 'idempotency-key': KEY });
      assert.deepEqual([status, parseProblem(JSON.parse(text))?.code], [expected, code]);
    }
  });
});
