import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_PATHS, auditQuery } from '../../../contract/audit.ts';
import { DEVICE_PATHS, type DeviceErrorAnswer } from '../../../contract/device-api.ts';
import type { AuditAct } from '../../../contract/pages/audit-acts.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { FACTS, makeFolders, startConsole, type Folders } from '../../console/console-process.ts';
import { answerTo, approvalCard, decide, generateCode, openStage, poll, type Stage, submit, textOf } from '../stage.ts';
import { callTab } from '../tab-calls.ts';

const { megan } = SANDBOX_PEOPLE;
const SERIAL_NUMBER = FACTS.at(-1) ?? '';

describe('a failed delivery', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  let folders: Folders;
  before(async () => {
    stage = await openStage();
    folders = makeFolders();
  });
  after(async () => {
    await stage.close();
    folders.remove();
  });

  const file = (): string => join(folders.out, 'SkypeSettings.xml');
  const where = (): string[] => ['--server', stage.url, '--out', folders.out, '--state', folders.state, '--json'];
  const confirm = (word: string): Promise<number | NodeJS.Signals> =>
    startConsole([`--confirm=${word}`, '--state', folders.state, '--json']).ended;

  function writtenPassword(): string {
    return /<Password>([^<]+)</.exec(readFileSync(file(), 'utf8'))?.[1] ?? assert.fail('no password was written');
  }

  it('gets a new password under the same approval, also when that is told after the pick-up clock', async () => {
    const run = startConsole([...where(), '--otp', await generateCode(stage, 1), ...FACTS]);
    const { matchCode } = await run.told('otp_accepted');
    const card = await approvalCard(stage, SERIAL_NUMBER, 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
    assert.equal(await run.ended, 0);
    const first = writtenPassword();
    assert.ok(stage.setClock);
    await stage.setClock(3600);
    assert.equal(await confirm('failed'), 9);
    assert.equal(existsSync(file()), false);
    assert.equal(await startConsole(where()).ended, 0);
    const second = writtenPassword();
    assert.notEqual(second, first);
    assert.deepEqual(stage.sandbox.parts.graph.signIn(sandboxRoom(1).userPrincipalName, second), { signedIn: true });
    assert.equal(await confirm('signed_in'), 0);
    assert.equal((await approvalCard(stage, SERIAL_NUMBER, 'Signed in')).id, card.id);
  });

  describe('or a sign-in that the console reports', () => {
    let token: string;
    before(async () => {
      const submitted = await submit(stage, await generateCode(stage, 2), 'SN-REPORTS');
      const card = await approvalCard(stage, 'SN-REPORTS', 'Approve');
      await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
      token = String((await poll(stage, submitted)).body['access_token']);
    });

    async function report(form: Readonly<Record<string, string>>, bearer = token): Promise<string> {
      const answer = await fetch(stage.url + DEVICE_PATHS.acknowledgement, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}` },
        body: new URLSearchParams(form),
      });
      const text = await answer.text();
      const { error = '', error_description: said = '' } = text === '' ? {} : (JSON.parse(text) as DeviceErrorAnswer);
      return [answer.status, error, said].filter(Boolean).join(' ');
    }

    /** The acts about reports in the audit of the room, in the order of their names. */
    async function acts(): Promise<readonly string[]> {
      const path = AUDIT_PATHS.list + auditQuery({ accountId: sandboxRoom(2).objectId });
      const items = (await callTab(stage, megan, path)).body['items'] as readonly { readonly act: AuditAct }[];
      return items
        .map(({ act }) => act)
        .filter((act) => /^(settings|sign_in|credential_signed)_/.test(act))
        .toSorted((a, b) => a.localeCompare(b));
    }

    /** The replies in the thread of the card that begin so. */
    async function replies(beginning: string): Promise<number> {
      const { threadId } = await approvalCard(stage, 'SN-REPORTS');
      const messages = await stage.teams.messages(APPROVALS_CHANNEL_ID, megan.objectId);
      return messages.filter((one) => one.threadId === threadId && one.text.startsWith(beginning)).length;
    }

    const passwordChanges = (): number =>
      stage.sandbox.parts.graph
        .requests()
        .filter(({ method, path }) => method === 'PATCH' && path.endsWith(sandboxRoom(2).objectId)).length;

    it('counts after the delivery only, with the token of the console and fields that fit', async () => {
      assert.equal(await report({ stage: 'not_taken' }), '204', 'before the delivery');
      assert.equal(await report({ stage: 'delivered' }), '204');
      assert.equal(await report({ stage: 'taken' }, 'another'), '401 invalid_token');
      assert.equal(
        await report({ stage: 'sign_in_failed', teams: 'perhaps' }),
        '400 invalid_request teams is none of ok, failed, unknown.',
      );
      assert.deepEqual(await acts(), []);
    });

    it('is told with cause and remedy on the card and once in its thread, and changes no password', async () => {
      assert.ok(stage.setClock);
      await stage.setClock(26 * 3600);
      const failed = { stage: 'sign_in_failed', source: 'event_log', teams: 'ok', exchange: 'failed' };
      const saidAtOnce = Array.from({ length: 4 }, () => report({ ...failed, detail: 'status : AADSTS50076' }));
      assert.deepEqual(await Promise.all([report({ stage: 'taken' }), ...saidAtOnce]), Array(5).fill('204'));
      await approvalCard(
        stage,
        'SN-REPORTS',
        'Taken by the Teams Rooms app.',
        'AADSTS50076: multifactor',
        'Release again',
      );
      const reply = 'Sign-in failed. Teams: signed in. Exchange: failed. AADSTS50076: multifactor';
      await stage.teams.waitFor(APPROVALS_CHANNEL_ID, megan.objectId, (messages) =>
        messages.find(({ text }) => text.startsWith(reply)),
      );
      assert.equal(await replies(reply), 1);
      assert.deepEqual(await acts(), ['settings_taken', 'sign_in_failed']);
      assert.equal(passwordChanges(), 1);
      assert.match(
        await answerTo(stage, megan, `status ${sandboxRoom(2).userPrincipalName}`),
        /⚠ Sign-in failed\. .*Exclude the resource account/,
      );
    });

    it('ends with a sign-in by the event log, and a later failure stands beside that', async () => {
      assert.equal(await report({ stage: 'signed_in', source: 'event_log', teams: 'ok', exchange: 'ok' }), '204');
      const card = await approvalCard(stage, 'SN-REPORTS', 'Signed in', 'Console event log: Signed in.');
      assert.doesNotMatch(textOf(card), /⚠ Sign-in failed/);
      assert.equal(await report({ stage: 'sign_in_failed', source: 'event_log', detail: 'AADSTS50126' }), '204');
      await approvalCard(
        stage,
        'SN-REPORTS',
        'Signed in',
        '⚠ A later sign-in failed',
        'AADSTS50126: the password is wrong.',
      );
      assert.deepEqual(await acts(), [
        'credential_signed_in',
        'settings_taken',
        'sign_in_failed',
        'sign_in_failed',
        'sign_in_reported',
      ]);
      assert.equal(passwordChanges(), 1);
    });
  });
});
