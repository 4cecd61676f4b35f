import assert from 'node:assert/strict';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { answerTo, approvalCard, decide, generateCode, openStage, type Stage, submit, textOf } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;
/** Ready rooms: one more than get cards of their own, and another one. */
const ROOMS = [...Array.from({ length: 15 }, (_, index) => index + 1), 24, 25, 26, 27, 28, 29, 30];
const DIGEST_MILLISECONDS = 60_000;
const serialOf = (room: number): string => `SN-CROWD-${room}`;

describe('the digest for a crowd of consoles', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  const digest = (text: string): Promise<MessageView> =>
    stage.teams.waitFor(
      APPROVALS_CHANNEL_ID,
      megan.objectId,
      (messages) => messages.find(({ cards }) => textOf(cards).includes(text)),
      DIGEST_MILLISECONDS,
    );
  const cardsOf = async (room: number): Promise<number> =>
    (await stage.teams.messages(APPROVALS_CHANNEL_ID, megan.objectId)).filter(({ cards }) =>
      textOf(cards).includes(`"${serialOf(room)}"`),
    ).length;

  it('leads to one digest in place of more cards, until few enough wait again', async () => {
    for (const room of ROOMS) await submit(stage, await generateCode(stage, room), serialOf(room));
    await digest('22 requests are waiting for approval');
    assert.equal(await cardsOf(ROOMS.at(-1) ?? 0), 0);
    assert.match(await answerTo(stage, megan, 'pending'), /22 requests are/);
    for (const room of ROOMS.slice(0, 2)) {
      const card = await approvalCard(stage, serialOf(room), 'Device information');
      assert.match(
        textOf((await decide(stage, card, megan, 'Reject', { reason: 'not_scheduled' })).value),
        /Rejected by Megan Bowen/,
      );
    }
    await digest('Fewer requests waiting');
    for (const room of ROOMS.slice(-2)) await approvalCard(stage, serialOf(room), 'Awaiting OTP Approval');
    assert.equal(await cardsOf(ROOMS.at(-1) ?? 0), 1);
  });
});
