import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import { accountPath } from '../../contract/accounts.ts';
import { parseAccountDetail } from '../../contract/pages/account-detail.ts';
import { DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../contract/device-api.ts';
import { AUDIT_PATHS, auditQuery } from '../../contract/audit.ts';
import { codePath, parseCodeAnswer } from '../../contract/tab-api.ts';
import { PREFERENCES_PATHS } from '../../contract/preferences.ts';
import { parseRequestView, requestPath, type RequestView } from '../../contract/requests.ts';
import type { AuditAct } from '../../contract/pages/audit-acts.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../support/pause.ts';
import { CONSOLE_KEY, consoleForm, generateCode, type JsonAnswer, openStage, type Stage, textOf } from './stage.ts';
import { callTab, confirmRules } from './tab-calls.ts';
import { startOnEmbedded } from './servers/servers.ts';
import { openTab, type TabClient } from './tab-client.ts';

const { adele, alex, diego, megan } = SANDBOX_PEOPLE;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
const SETTLE_SECONDS = 600;
const WORK_MILLISECONDS = 45_000;

interface Console {
  readonly requestId: string;
  readonly deviceCode: string;
  readonly matchCode: string;
}

/** Checks every clock and every count of a request as a console and an administrator see them, on the real server. */
describe('a request, in numbers', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  let tab: TabClient;
  let issuerTab: TabClient;
  let ahead = 0;
  before(async () => {
    stage = await openStage({ SETTLE_SECONDS: String(SETTLE_SECONDS) }, startOnEmbedded);
    tab = await openTab(stage, megan);
    issuerTab = await openTab(stage, adele);
  });
  after(() => stage.close());

  async function pass(seconds: number): Promise<void> {
    ahead += seconds;
    assert.ok(stage.setClock);
    await stage.setClock(ahead);
  }

  async function post(path: string, form: Readonly<Record<string, string>>, bearer = ''): Promise<JsonAnswer> {
    const answer = await fetch(stage.url + path, {
      method: 'POST',
      headers: bearer === '' ? {} : { authorization: `Bearer ${bearer}` },
      body: new URLSearchParams({ client_id: 'rooms-console', ...form }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as JsonAnswer['body']) };
  }

  const submit = (otp: string, serialNumber: string): Promise<JsonAnswer> =>
    post(DEVICE_PATHS.authorization, consoleForm(otp, serialNumber));
  const poll = (deviceCode: string, wait = 0): Promise<JsonAnswer> =>
    post(DEVICE_PATHS.token, { grant_type: DEVICE_CODE_GRANT, device_code: deviceCode, wait: String(wait) });
  const acknowledge = (token: string, stageName: string): Promise<JsonAnswer> =>
    post(DEVICE_PATHS.acknowledgement, { stage: stageName }, token);
  const view = (requestId: string): Promise<RequestView> => tab.get(requestPath(requestId), parseRequestView);

  async function submitted(room: number): Promise<Console> {
    const { status, body } = await submit(await generateCode(stage, room), `SN-FACT-${room}`);
    assert.equal(status, 200, textOf(body));
    return {
      requestId: String(body['request_id']),
      deviceCode: String(body['device_code']),
      matchCode: String(body['user_code']),
    };
  }

  async function approve({ requestId, matchCode }: Console): Promise<void> {
    const { revision } = await view(requestId);
    await tab.post(requestPath(requestId, 'approve'), { revision, matchCode }, parseRequestView);
  }

  /** Returns how many audit entries have this act. */
  async function audited(act: AuditAct): Promise<number> {
    const { body } = await callTab(stage, megan, AUDIT_PATHS.list + auditQuery({ act }));
    return (body['items'] as readonly unknown[]).length;
  }

  /** Does something, and waits until the work that follows has written its audit entry. */
  async function until(act: AuditAct, cause: () => Promise<unknown>): Promise<void> {
    const before = await audited(act);
    await cause();
    const end = performance.now() + WORK_MILLISECONDS;
    while ((await audited(act)) === before) {
      assert.ok(performance.now() < end, `there is no ${act}`);
      await beforeAskingAgain();
    }
  }

  /** Waits for the answer with the credential. The password must be set and have settled first. */
  async function collected({ deviceCode }: Console): Promise<JsonAnswer> {
    await pass(SETTLE_SECONDS);
    const end = performance.now() + WORK_MILLISECONDS;
    for (;;) {
      const answer = await poll(deviceCode);
      if (answer.status === 200) return answer;
      assert.ok(performance.now() < end, textOf(answer.body));
      await pass(MINUTE);
      await beforeAskingAgain();
    }
  }

  async function released(console: Console): Promise<JsonAnswer> {
    await until('password_reset', () => approve(console));
    return collected(console);
  }

  it('has a device code of 256 bits, six digits, and five seconds from an answer to the next poll', async () => {
    const { status, body } = await submit(await generateCode(stage, 1), 'SN-FACT-1');
    assert.equal(status, 200);
    assert.match(String(body['device_code']), /^[\w-]{43}$/);
    assert.equal(Buffer.from(String(body['device_code']), 'base64url').length, 32);
    assert.match(String(body['user_code']), /^\d{6}$/);
    assert.equal(body['interval'], 5);
  });

  it('gives an administrator 60 minutes, and the console 45 more for release and pick-up', async () => {
    const otp = await generateCode(stage, 2);
    const from = performance.now();
    const { body } = await submit(otp, 'SN-FACT-2');
    const waited = (performance.now() - from) / 1000;
    const decision = Number(body['decision_expires_in']);
    assert.ok(decision <= HOUR && decision + waited >= HOUR - 1, `${decision} s`);
    const rest = Number(body['expires_in']) - decision;
    assert.ok(rest === 45 * MINUTE || rest === 45 * MINUTE + 1, `${rest} s`);
  });

  it('can be decided 60 minutes past the end of its code, and no longer, however long a decision may take', async () => {
    const { revision } = (await callTab(stage, megan, PREFERENCES_PATHS.preferences)).body;
    const change = async (decisionMinutes: number, known: unknown): Promise<unknown> => {
      const call = { method: 'PUT', body: { revision: known, decisionMinutes } } as const;
      const { status, body } = await callTab(stage, megan, PREFERENCES_PATHS.preferences, call);
      assert.equal(status, 200, textOf(body));
      await confirmRules(stage, diego);
      return (await callTab(stage, megan, PREFERENCES_PATHS.preferences)).body['revision'];
    };
    const changed = await change(1440, revision);
    const otp = await generateCode(stage, 3);
    await pass(8 * HOUR - 2 * MINUTE);
    const { status, body } = await submit(otp, 'SN-FACT-3');
    assert.equal(status, 200, textOf(body));
    const decision = Number(body['decision_expires_in']);
    assert.ok(decision > 60 * MINUTE - 1 && decision <= 62 * MINUTE, `${decision} s`);
    await change(60, changed);
  });

  it('is for polls with five seconds between them, five more after each that came too early, up to 60', async () => {
    const { deviceCode } = await submitted(4);
    assert.equal((await poll(deviceCode)).body['error'], 'authorization_pending');
    const intervals: unknown[] = [];
    for (let early = 0; early < 13; early += 1) {
      const { body } = await poll(deviceCode);
      assert.equal(body['error'], 'slow_down');
      intervals.push(body['interval']);
    }
    assert.deepEqual(intervals, [10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 60, 60]);
    await pass(30);
    assert.equal((await poll(deviceCode)).body['error'], 'slow_down', 'the distance that was told is kept');
    await pass(60);
    assert.equal((await poll(deviceCode)).body['error'], 'authorization_pending');
  });

  it('is rejected by the third wrong match code, whoever typed them', async () => {
    const console = await submitted(5);
    const wrong = console.matchCode === '000000' ? '000001' : '000000';
    for (const left of [2, 1, 0]) {
      assert.equal((await view(console.requestId)).status, 'pending', `${left + 1} are left`);
      const { revision } = await view(console.requestId);
      const problem = await tab.refusal('POST', requestPath(console.requestId, 'approve'), {
        revision,
        matchCode: wrong,
      });
      assert.equal(problem.code, 'match_code_wrong');
    }
    const { body } = await poll(console.deviceCode);
    assert.deepEqual([body['error'], body['reason']], ['access_denied', 'match_code_mismatch']);
  });

  it('waits until the password has settled, then for 15 minutes, with a password of 24 characters', async () => {
    const console = await submitted(6);
    await until('password_reset', () => approve(console));
    await pass(SETTLE_SECONDS / 2);
    // This poll waits some seconds, because work that would release the credential too early needs time as well.
    const early = await poll(console.deviceCode, 5);
    assert.deepEqual([early.body['error'], early.body['waiting_for']], ['authorization_pending', 'release']);
    const from = performance.now();
    const before = ahead;
    const { body } = await collected(console);
    const waited = (performance.now() - from) / 1000 + ahead - before;
    const left = Number(body['expires_in']);
    assert.ok(left <= 15 * MINUTE && left + waited >= 15 * MINUTE - 1, `${left} s after ${waited} s`);
    assert.equal(Buffer.from(String(body['access_token']), 'base64url').length, 32);
    const { plaintext } = await compactDecrypt(String(body['credential']), CONSOLE_KEY.privateKey);
    const { password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { readonly password: string };
    assert.match(password, /^[-+=.:#_A-Za-z2-9]{24}$/);
    await pass(16 * MINUTE);
    const late = await poll(console.deviceCode);
    assert.deepEqual([late.body['error'], late.body['reason']], ['expired_token', 'not_collected']);
  });

  it('gets another password twice after a failed one, and the third time an administrator has to look, for 24 hours', async () => {
    const console = await submitted(7);
    const { body } = await released(console);
    const token = String(body['access_token']);
    for (const next of ['release', 'release', 'attention']) {
      const fail = async (): Promise<void> => assert.deepEqual((await acknowledge(token, 'failed')).body, { next });
      if (next === 'attention') await fail();
      else {
        await until('password_reset', fail);
        await collected(console);
      }
    }
    assert.equal((await view(console.requestId)).status, 'needs_attention');
    await pass(23 * HOUR);
    assert.equal((await view(console.requestId)).status, 'needs_attention');
    await pass(HOUR);
    assert.equal((await view(console.requestId)).status, 'expired');
    const { body: end } = await poll(console.deviceCode);
    assert.deepEqual([end['error'], end['reason']], ['expired_token', 'password_not_set']);
  });

  it('takes the word of a console for 30 days, and for 30 days more after that end', async () => {
    const [first, second, third] = [await submitted(8), await submitted(9), await submitted(11)];
    const tokens: string[] = [];
    for (const console of [first, second, third]) {
      const token = String((await released(console)).body['access_token']);
      assert.equal((await acknowledge(token, 'delivered')).status, 204);
      tokens.push(token);
    }
    const laterBy = (days: number): Promise<void> =>
      until('otp_expired', async () => {
        await generateCode(stage, 10);
        await pass(days * DAY);
      });
    await laterBy(29);
    assert.equal((await acknowledge(tokens[0] ?? '', 'signed_in')).status, 204);
    await laterBy(2);
    assert.equal((await view(second.requestId)).status, 'expired');
    assert.equal((await acknowledge(tokens[1] ?? '', 'signed_in')).status, 204);
    await laterBy(31);
    assert.deepEqual((await acknowledge(tokens[2] ?? '', 'signed_in')).body['error'], 'invalid_token');
  });

  it('is about a code that its issuer sees for 15 minutes', async () => {
    await generateCode(stage, 11);
    const account = await issuerTab.get(accountPath(sandboxRoom(11).objectId), parseAccountDetail);
    const path = codePath(account.otp?.id ?? assert.fail('there is no code'));
    await pass(14 * MINUTE);
    assert.ok((await issuerTab.get(path, parseCodeAnswer)).visibleSeconds <= MINUTE);
    await pass(MINUTE);
    assert.equal((await issuerTab.refusal('GET', path)).code, 'code_gone');
  });

  it('keeps 20 device codes: the oldest one gives way to the next', async () => {
    const otp = await generateCode(stage, 12);
    const codes: string[] = [];
    for (let started = 0; started < 21; started += 1) {
      if (started % 8 === 7) await pass(MINUTE);
      const { status, body } = await submit(otp, 'SN-FACT-12');
      assert.equal(status, 200, textOf(body));
      codes.push(String(body['device_code']));
    }
    const errorOf = async (deviceCode = ''): Promise<unknown> => (await poll(deviceCode)).body['error'];
    assert.equal(await errorOf(codes[0]), 'invalid_grant');
    assert.equal(await errorOf(codes[1]), 'authorization_pending');
  });

  it('that somebody may not see is refused, and the audit counts that once its minute is over', async () => {
    const { requestId } = await submitted(13);
    await generateCode(stage, 14);
    await until('act_refused', async () => {
      assert.equal((await callTab(stage, alex, requestPath(requestId))).status, 403);
      // The job that ends this code also brings counts of past minutes into the audit.
      await pass(9 * HOUR);
    });
    const { body } = await callTab(stage, megan, AUDIT_PATHS.list + auditQuery({ act: 'act_refused' }));
    const [entry] = body['items'] as readonly unknown[];
    assert.match(textOf(entry), new RegExp(alex.objectId));
    assert.match(textOf(entry), /no_permission/);
  });
});
