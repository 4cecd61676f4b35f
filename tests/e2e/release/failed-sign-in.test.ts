import assert from 'node:assert/strict';
import { startOnEmbedded } from '../servers/servers.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { deliverTo } from '../deliver-to.ts';
import { answerTo, approvalCard, openStage, type Stage, textOf } from '../stage.ts';

const { adele, lidia, megan } = SANDBOX_PEOPLE;
const ROOM = 2;
const SERIAL_NUMBER = 'SN-NO-SIGN-IN';

describe('a room that could not sign in', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  let cardId: string;
  before(async () => {
    stage = await openStage({}, startOnEmbedded);
    const report = await deliverTo(stage, ROOM, SERIAL_NUMBER);
    await report({ stage: 'sign_in_failed', source: 'event_log', detail: 'AADSTS50079' });
    cardId = (await approvalCard(stage, SERIAL_NUMBER, '✕ Sign-in failed', 'New code')).id;
  });
  after(() => stage.close());

  const press = async (as: SandboxPerson, action: string): Promise<string> => {
    const at = { conversationId: APPROVALS_CHANNEL_ID, activityId: cardId };
    return textOf((await stage.teams.press({ as: as.objectId, ...at, action })).value);
  };

  it('is named with its cause by pending, status, and status with the room', async () => {
    const cause = 'AADSTS50079: the account must register for multifactor authentication.';
    for (const command of ['pending', 'status', `status ${sandboxRoom(ROOM).userPrincipalName}`])
      assert.ok((await answerTo(stage, megan, command)).includes(cause), command);
  });

  it('gets a new code from its card, by a person who may generate one', async () => {
    assert.match(await press(adele, 'New code'), /One-time password for /);
    await approvalCard(stage, SERIAL_NUMBER, 'A newer one-time password replaced this one.');
    assert.doesNotMatch(await answerTo(stage, megan, 'pending'), /AADSTS50079/);
  });

  it('offers none to a person who may only read', async () => {
    const serialNumber = `${SERIAL_NUMBER}-2`;
    const report = await deliverTo(stage, ROOM + 1, serialNumber);
    await report({ stage: 'not_taken' });
    await approvalCard(stage, serialNumber, '✕ Sign-in failed', 'New code');
    await stage.teams.waitFor(APPROVALS_CHANNEL_ID, lidia.objectId, (messages) =>
      messages.find(({ cards }) => {
        const text = textOf(cards);
        return text.includes(serialNumber) && text.includes('✕ Sign-in failed') && !text.includes('New code');
      }),
    );
  });
});
