import assert from 'node:assert/strict';
import { parsePreferencesView, PREFERENCES_PATHS, ruleChangePath } from '../../../contract/preferences.ts';
import type { PreferencesChange, PreferencesView } from '../../../contract/preferences.ts';
import { parseRequestList, REQUEST_PATHS, requestPath } from '../../../contract/requests.ts';
import {
  APPROVALS_CHANNEL_ID,
  GENERAL_CHANNEL_ID,
  personalConversationId,
} from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, type SandboxPerson } from '../../../env/sandbox/tenant.ts';
import { answerTo, generateCode, openStage, pressLast, type Stage, submit, textOf } from '../stage.ts';
import { callTab } from '../tab-calls.ts';

const { adele, diego, grady, lidia, megan } = SANDBOX_PEOPLE;
const CARD_MILLISECONDS = 45_000;

describe('a change of the rules that waits for a second approver, over HTTP', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({ FOUR_EYES: 'on' });
    await answerTo(stage, megan, 'help');
  });
  after(() => stage.close());

  const show = async (as: SandboxPerson = lidia): Promise<PreferencesView> =>
    parsePreferencesView((await callTab(stage, as, PREFERENCES_PATHS.preferences)).body);
  const ask = async (
    wishes: Omit<PreferencesChange, 'revision'>,
    as: SandboxPerson = megan,
  ): Promise<PreferencesView> => {
    const body = { revision: (await show()).revision, ...wishes };
    return parsePreferencesView(
      (await callTab(stage, as, PREFERENCES_PATHS.preferences, { method: 'PUT', body })).body,
    );
  };
  const cardIn = (conversationId: string, as: SandboxPerson, ...texts: readonly string[]) =>
    stage.teams.waitFor(
      conversationId,
      as.objectId,
      (messages) => messages.find(({ cards }) => texts.every((text) => textOf(cards).includes(text))),
      CARD_MILLISECONDS,
    );
  const inChannel = (...texts: readonly string[]) => cardIn(APPROVALS_CHANNEL_ID, grady, ...texts);
  const toldInChat = (as: SandboxPerson, ...texts: readonly string[]) =>
    cardIn(personalConversationId(as.objectId), as, ...texts);

  it('has a card with the difference, which another approver confirms, and never who asked', async () => {
    const asked = await ask({ matchCode: 'shown', ttlHours: 24 });
    assert.deepEqual([asked.matchCode, asked.ttlHours, asked.pending[0]?.viewer], ['typed', 8, 'asker']);
    const { id: activityId } = await inChannel(
      'Waiting for another approver',
      'verification digits from typed to shown',
      'codes are valid for 24 hours instead of 8',
      megan.displayName,
    );
    const press = async (as: SandboxPerson, action: string): Promise<string> =>
      textOf(
        (await stage.teams.press({ as: as.objectId, conversationId: APPROVALS_CHANNEL_ID, activityId, action })).value,
      );
    assert.match(await press(megan, 'Confirm'), /You asked for this change/);
    assert.match(await press(adele, 'Confirm'), /don't have permission/);
    assert.equal((await show()).matchCode, 'typed');
    assert.match(await press(diego, 'Confirm'), /The change is in effect/);
    const { matchCode, ttlHours, pending } = await show();
    assert.deepEqual([matchCode, ttlHours, pending], ['shown', 24, []]);
    await inChannel('Confirmed', 'Decided by', diego.displayName);
    await toldInChat(megan, `${diego.displayName} confirmed your change`);
    const id = asked.pending[0]?.id ?? assert.fail();
    const late = await callTab(stage, grady, ruleChangePath('reject', id), { method: 'POST' });
    assert.deepEqual([late.status, late.body['code']], [409, 'rules_change_over']);
  });

  it('does not let one approver switch the four-eyes rule off, decide, and switch it on again', async () => {
    const { matchCode } = await submit(stage, await generateCode(stage, 1, grady), 'SN-ALONE');
    const [request] = parseRequestList((await callTab(stage, lidia, REQUEST_PATHS.list)).body).items;
    const { id: requestId, revision } = request ?? assert.fail();
    const decision = async (): Promise<unknown> =>
      (await callTab(stage, grady, requestPath(requestId, 'approve'), { body: { revision, matchCode } })).body['code'];
    assert.equal(await decision(), 'four_eyes');
    const { pending, fourEyes } = await ask({ fourEyes: false }, grady);
    assert.equal(fourEyes, true);
    assert.equal(await decision(), 'four_eyes');
    const id = pending[0]?.id ?? assert.fail();
    await callTab(stage, grady, ruleChangePath('confirm', id), { method: 'POST' });
    assert.equal(await decision(), 'four_eyes');
    await callTab(stage, grady, ruleChangePath('reject', id), { method: 'POST' });
  });

  it('is rejected in the tab, and its card and the person who asked hear of it', async () => {
    const { pending } = await ask({ decisionMinutes: 120 });
    await inChannel('Waiting for another approver', 'approvers have 120 minutes');
    const id = pending[0]?.id ?? assert.fail();
    const refused = await callTab(stage, lidia, ruleChangePath('reject', id), { method: 'POST' });
    assert.deepEqual([refused.status, refused.body['code']], [403, 'no_permission']);
    const own = await callTab(stage, megan, ruleChangePath('confirm', id), { method: 'POST' });
    assert.deepEqual([own.status, own.body['code']], [403, 'rules_change_own']);
    const answer = await callTab(stage, grady, ruleChangePath('reject', id), { method: 'POST' });
    assert.deepEqual(parsePreferencesView(answer.body).pending, []);
    await inChannel('Rejected', 'approvers have 120 minutes', grady.displayName);
    await toldInChat(megan, `${grady.displayName} rejected your change`);
  });

  it('is shown by the command "rules", with the same buttons', async () => {
    assert.match(await answerTo(stage, diego, 'rules'), /No change to the rules is waiting/);
    await ask({ decisionMinutes: 150 });
    assert.match(await answerTo(stage, diego, 'rules'), /approvers have 150 minutes to decide instead of 60/);
    assert.match(textOf((await pressLast(stage, diego, 'Confirm')).value), /The change is in effect/);
    assert.equal((await show()).decisionMinutes, 150);
  });

  it('can be another channel, and cards of changes that still wait move there with it', async () => {
    await ask({ ttlHours: 48 });
    await inChannel('Waiting for another approver', 'codes are valid for 48 hours');
    const mention = { as: megan.objectId, conversationId: GENERAL_CHANNEL_ID, mention: true };
    await stage.teams.say({ ...mention, text: 'use this channel' });
    await cardIn(GENERAL_CHANNEL_ID, megan, 'Another approver has to confirm');
    assert.equal((await show()).approvalChannel?.channel, 'Room approvals');
    const { id: activityId } = await inChannel('Waiting for another approver', 'approval channel from Room approvals');
    await stage.teams.press({
      as: diego.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      activityId,
      action: 'Confirm',
    });
    await cardIn(GENERAL_CHANNEL_ID, grady, 'Waiting for another approver', 'codes are valid for 48 hours');
    await inChannel('The approval channel has changed');
    await inChannel('Confirmed', 'approval channel from Room approvals');
  });
});
