import assert from 'node:assert/strict';
import {
  APPROVALS_CHANNEL_ID,
  personalConversationId,
  PROJECTS_CHANNEL_ID,
  TEAM,
} from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, type SandboxPerson } from '../../../env/sandbox/tenant.ts';
import { answerTo, approvalCard, generateCode, openStage, type Stage, submit, textOf } from '../stage.ts';

const { adele, grady, megan } = SANDBOX_PEOPLE;
const CARD_MILLISECONDS = 60_000;

describe('a lost approval channel', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
    await answerTo(stage, megan, 'help');
    await answerTo(stage, grady, 'help');
  });
  after(() => stage.close());

  const cardIn = (conversationId: string, as: SandboxPerson, ...texts: readonly string[]): Promise<MessageView> =>
    stage.teams.waitFor(
      conversationId,
      as.objectId,
      (messages) => messages.find(({ cards }) => texts.every((text) => textOf(cards).includes(text))),
      CARD_MILLISECONDS,
    );
  const inChat = (as: SandboxPerson, ...texts: readonly string[]) =>
    cardIn(personalConversationId(as.objectId), as, ...texts);
  const useChannel = (conversationId: string) =>
    stage.teams.say({ as: grady.objectId, conversationId, text: 'use this channel', mention: true });

  it("leaves its requests to the approvers' own chats, where they are decided", async () => {
    const first = await submit(stage, await generateCode(stage, 1), 'SN-BEFORE');
    await approvalCard(stage, 'SN-BEFORE', 'Approve');
    await stage.teams.changeTeam({ change: 'delete', channelId: APPROVALS_CHANNEL_ID });
    const card = await inChat(megan, '"SN-BEFORE"', 'is lost: it was deleted', 'use this channel');
    await submit(stage, await generateCode(stage, 2), 'SN-AFTER');
    for (const as of [megan, grady]) await inChat(as, '"SN-AFTER"', 'is lost');
    const ofIssuer = await stage.teams.messages(personalConversationId(adele.objectId), adele.objectId);
    assert.equal(
      ofIssuer.some(({ cards }) => textOf(cards).includes('SN-BEFORE')),
      false,
      'a generator is no approver',
    );
    await stage.teams.press({
      as: megan.objectId,
      conversationId: personalConversationId(megan.objectId),
      activityId: card.id,
      action: 'Approve',
      inputs: { matchCode: first.matchCode },
    });
    assert.match(textOf((await inChat(grady, '"SN-BEFORE"', 'Approved by')).cards), /Megan Bowen/);
    assert.match(await answerTo(stage, megan, 'status'), /approval channel .*is lost.*approvers' personal chats/);
  });

  it('gives open requests to the next channel, and says so in the chats', async () => {
    await useChannel(PROJECTS_CHANNEL_ID);
    const card = await cardIn(PROJECTS_CHANNEL_ID, megan, '"SN-AFTER"', 'Reject');
    await inChat(megan, '"SN-AFTER"', 'also in the channel Projects');
    assert.doesNotMatch(await answerTo(stage, megan, 'status'), /is lost/);
    await stage.teams.press({
      as: megan.objectId,
      conversationId: PROJECTS_CHANNEL_ID,
      activityId: card.id,
      action: 'Reject',
      inputs: { reason: 'wrong_room' },
    });
    const told = await inChat(grady, '"SN-AFTER"', 'Rejected by');
    assert.doesNotMatch(textOf(told.cards), /is also in/);
  });

  it('is followed under its new name, and is not taken up again by itself when the app is back', async () => {
    await stage.teams.changeTeam({ change: 'rename', channelId: PROJECTS_CHANNEL_ID, name: 'Consoles' });
    await stage.teams.removeBot(TEAM.id);
    await submit(stage, await generateCode(stage, 3), 'SN-REMOVED');
    await inChat(megan, '"SN-REMOVED"', 'The approval channel Consoles is lost: the app was removed from its team');
    await stage.teams.installBot(TEAM.id);
    assert.match(await answerTo(stage, megan, 'status'), /Consoles is lost/);
    await useChannel(PROJECTS_CHANNEL_ID);
    await cardIn(PROJECTS_CHANNEL_ID, megan, '"SN-REMOVED"', 'Approve');
  });

  it('leaves alerts to the chats as well', async () => {
    await submit(stage, await generateCode(stage, 5), 'SN-STOLEN');
    const card = await cardIn(PROJECTS_CHANNEL_ID, megan, '"SN-STOLEN"', 'Approve');
    await stage.teams.removeBot(TEAM.id);
    const own = await inChat(megan, '"SN-STOLEN"', 'is lost');
    assert.notEqual(own.id, card.id);
    await stage.teams.press({
      as: megan.objectId,
      conversationId: personalConversationId(megan.objectId),
      activityId: own.id,
      action: 'Reject',
      inputs: { reason: 'lost_or_stolen_code' },
    });
    await inChat(grady, '⚠ Alert');
    await stage.teams.installBot(TEAM.id);
    await useChannel(PROJECTS_CHANNEL_ID);
  });

  it('is not missed before Teams refuses it when nobody told of it', async () => {
    await stage.teams.setFaults({
      add: [
        {
          effect: 'refuse',
          operation: 'create',
          conversationId: PROJECTS_CHANNEL_ID,
          status: 403,
          code: 'ForbiddenOperationException',
        },
      ],
    });
    await submit(stage, await generateCode(stage, 4), 'SN-REFUSED');
    const card = await inChat(megan, '"SN-REFUSED"', "doesn't accept messages");
    assert.match(textOf(card.cards), /Approvers get this request in their personal chats instead/);
  });
});
