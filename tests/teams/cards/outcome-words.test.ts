import assert from 'node:assert/strict';
import { needLine, outcomeSummary } from '../../../bot/teams/cards/outcomes/outcome.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { FRIENDLY, HOSTILE } from './every-card.ts';
import { everyOutcome } from './outcome-cards.ts';

describe('what a notification shows of the card about a code', () => {
  it('is the room and its state, without icons and times', () => {
    const texts = serverTexts('en');
    const summaries = Object.entries(everyOutcome(FRIENDLY)).map(([name, outcome]) => [
      name,
      outcomeSummary(texts, outcome),
    ]);
    assert.deepEqual(Object.fromEntries(summaries), {
      'pending request': 'Oslo 3.14: Awaiting OTP Approval',
      'rejected request': 'Oslo 3.14: Rejected',
      'unused code': 'Oslo 3.14: Expired',
      'revoked code': 'Oslo 3.14: Canceled',
      'replaced code': 'Oslo 3.14: Canceled',
      'rollout in need': 'Rollout of 7 rooms: 7 rooms need you',
      'rollout that goes on': 'Rollout of 7 rooms: In progress',
      'rollout that is in': 'Rollout of 1 rooms: Signed in',
    });
  });

  it('is one line in the chat where the activity feed takes nothing, with hostile names made harmless', () => {
    const lines = Object.values(everyOutcome(HOSTILE)).map((outcome) => needLine(serverTexts('de'), outcome));
    assert.equal(lines.filter((line) => line !== '').length, 5);
    for (const line of lines) assert.doesNotMatch(line, /(?<!\\)\]\(|(?<!\\)<at>|\n/u);
  });
});
