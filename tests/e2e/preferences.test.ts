import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sheetPath } from '../../contract/pages/status-page.ts';
import {
  parseRolloutCodes,
  parseRolloutView,
  type RolloutCode,
  ROLLOUT_PATHS,
  rolloutPath,
} from '../../contract/rollouts.ts';
import { parsePreferencesView, PREFERENCES_PATHS, type PreferencesChange } from '../../contract/preferences.ts';
import { parseRequestList, REQUEST_PATHS } from '../../contract/requests.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../support/pause.ts';
import {
  answerTo,
  approvalCard,
  generateCode,
  type JsonAnswer,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
} from './stage.ts';
import { callTab, confirmRules } from './tab-calls.ts';

const { adele, diego, grady, lidia, megan } = SANDBOX_PEOPLE;
const ISSUED_MILLISECONDS = 60_000;

describe('preferences, over HTTP with tokens of Teams', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({ DECISION_MINUTES: '45' });
  });
  after(() => stage.close());

  const show = async () => parsePreferencesView((await callTab(stage, lidia, PREFERENCES_PATHS.preferences)).body);
  const change = async (wishes: Omit<PreferencesChange, 'revision'>, as = megan): Promise<JsonAnswer> =>
    callTab(stage, as, PREFERENCES_PATHS.preferences, {
      method: 'PUT',
      body: { revision: (await show()).revision, ...wishes },
    });

  async function codeExpecting(room: number, serialNumber: string): Promise<string> {
    return (await rolloutCodeOf(sandboxRoom(room).objectId, serialNumber)).code ?? assert.fail();
  }

  async function rolloutCodeOf(accountId: string, serialNumber?: string): Promise<RolloutCode> {
    const body = {
      selection: { accountIds: [accountId] },
      passwordMode: 'reset',
      ttlHours: 8,
      ...(serialNumber !== undefined && { expectedSerialNumbers: [{ accountId, serialNumber }] }),
    };
    const started = parseRolloutView(
      (await callTab(stage, adele, ROLLOUT_PATHS.list, { body, headers: { 'idempotency-key': randomUUID() } })).body,
    );
    const end = performance.now() + ISSUED_MILLISECONDS;
    for (;;) {
      const answer = await callTab(stage, adele, rolloutPath(started.id, 'codes'));
      if (answer.status === 200) return parseRolloutCodes(answer.body).items[0] ?? assert.fail();
      assert.ok(performance.now() < end, textOf(answer.body));
      await beforeAskingAgain();
    }
  }

  it('begin with the environment, are for everybody to read and for approvers to change', async () => {
    const { decisionMinutes, autoApproval, approvalChannel } = await show();
    assert.deepEqual([decisionMinutes, autoApproval, approvalChannel?.channel], [45, 'off', 'Room approvals']);
    const refused = await change({ ttlHours: 2 }, adele);
    assert.deepEqual([refused.status, refused.body['code']], [403, 'no_permission']);
    const stale = await callTab(stage, megan, PREFERENCES_PATHS.preferences, {
      method: 'PUT',
      body: { revision: 99, ttlHours: 2 },
    });
    assert.deepEqual([stale.status, stale.body['code']], [409, 'preferences_changed']);
  });

  it('hold for chat and cards at once: the life of a code, a reason that is switched off, a match code that is shown', async () => {
    await change({ ttlHours: 3, matchCode: 'shown', rejectionReasons: [{ code: 'not_scheduled', enabled: false }] });
    await confirmRules(stage, diego);
    const changed = await show();
    assert.deepEqual([changed.ttlHours, changed.changedBy?.displayName], [3, diego.displayName]);
    const submitted = await submit(stage, await generateCode(stage, 1), 'SN-PREFERENCES');
    const card = textOf(await approvalCard(stage, 'SN-PREFERENCES', 'Approve'));
    assert.ok(card.includes(submitted.matchCode));
    assert.ok(card.includes('wrong_room') && !card.includes('not_scheduled'));
    const [waiting] = parseRequestList((await callTab(stage, lidia, REQUEST_PATHS.list)).body).items;
    const answer = await answerTo(stage, grady, `reject ${waiting?.id} 4`);
    assert.match(answer, /Choose a reason for rejection/);
    const help = await answerTo(stage, megan, 'help');
    assert.ok(help.includes('3 Wrong room, 5 Lost or stolen code'), help);
  });

  it('let a rule approve the expected console, with an alert when it is switched on; another console waits', async () => {
    assert.equal(
      (await change({ autoApproval: 'expected-serial', autoApprovalNetworks: ['127.0.0.0/8'] })).status,
      200,
    );
    await confirmRules(stage, diego);
    await stage.teams.waitFor(
      APPROVALS_CHANNEL_ID,
      grady.objectId,
      (messages) =>
        messages.find(({ cards }) =>
          textOf(cards).includes('automatic approval, without verification digits, from off to expected'),
        ),
      ISSUED_MILLISECONDS,
    );
    const submitted = await submit(stage, await codeExpecting(2, 'SN-EXPECTED'), 'sn-expected');
    let answer = await poll(stage, submitted);
    while (answer.body['error'] === 'authorization_pending') answer = await poll(stage, submitted);
    assert.equal(typeof answer.body['credential'], 'string', textOf(answer.body));
    await approvalCard(stage, 'sn-expected', 'the rule for expected serial numbers');
    await submit(stage, await codeExpecting(3, 'SN-OTHER'), 'SN-UNEXPECTED');
    await approvalCard(stage, 'SN-UNEXPECTED', 'Approve', 'SN-OTHER');
  });

  it('name whom installers call on the page of a sheet, and switch that page off, without a second approver', async () => {
    const { objectId: accountId } = sandboxRoom(4);
    const { code = assert.fail(), sheetId = '' } = await rolloutCodeOf(accountId);
    const look = async (): Promise<readonly [number, string]> => {
      const answer = await fetch(stage.url + sheetPath(sheetId), { headers: { 'accept-language': 'de' } });
      return [answer.status, await answer.text()];
    };
    assert.equal((await change({ installerContact: ' Service desk, 100 ' })).status, 200);
    const [status, page] = await look();
    assert.equal(status, 200);
    for (const words of [sandboxRoom(4).displayName, 'Wartet auf den Code', 'Service desk, 100'])
      assert.ok(page.includes(words), page);
    assert.ok(!page.includes(code) && !page.includes(code.slice(0, 4)));
    await submit(stage, code, 'SN-SHEET');
    assert.ok((await look())[1].includes('Wartet auf Genehmigung'));
    const shown = await show();
    assert.deepEqual([shown.installerContact, shown.pending], ['Service desk, 100', []]);
    assert.equal((await change({ statusPage: false })).status, 200);
    const [off, unknown] = [await look(), await fetch(`${stage.url}${sheetPath('A'.repeat(22))}`)];
    assert.deepEqual([off[0], unknown.status], [404, 404]);
    assert.ok(!off[1].includes(sandboxRoom(4).displayName));
  });

  it('refuse a rule beside the four-eyes rule', async () => {
    const { status, body } = await change({ fourEyes: true });
    assert.deepEqual([status, body['code']], [422, 'preferences_conflict']);
    assert.equal((await change({ fourEyes: true, autoApproval: 'off' })).status, 200);
  });
});
