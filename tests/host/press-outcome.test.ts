import assert from 'node:assert/strict';
import { outcomeOf, outcomeOfFailure } from '../../env/sandbox/host/page/cards/press-outcome.ts';
import { RequestFailed } from '../../env/sandbox/host/page/teams/teams-api.ts';

describe('what comes of a pressed button', () => {
  const answer = (type: string, value: unknown, statusCode = 200) =>
    outcomeOf({ statusCode, type, value, problems: [] });

  it('is a private line for a message, an error or a limit', () => {
    assert.deepEqual(answer('application/vnd.microsoft.activity.message', 'No.'), {
      kind: 'notice',
      notice: { kind: 'information', text: 'No.' },
    });
    assert.deepEqual(answer('application/vnd.microsoft.error', { code: 'x', message: 'Broken.' }, 400), {
      kind: 'notice',
      notice: { kind: 'error', text: 'Broken.' },
    });
    assert.match(JSON.stringify(answer('application/vnd.microsoft.activity.retryAfter', 7, 429)), /in 7 seconds/);
  });

  it("is nothing to tell for a card, which comes as the person's own view", () => {
    assert.deepEqual(answer('application/vnd.microsoft.card.adaptive', {}), { kind: 'done' });
  });

  it('is a dialog with a page or with a card, of the size that was asked for', () => {
    assert.deepEqual(
      answer('task/continue', { title: 'T', url: 'http://127.0.0.1/tab/', width: 'medium', height: 300 }),
      {
        kind: 'dialog',
        dialog: { title: 'T', url: 'http://127.0.0.1/tab/', width: 600, height: 300 },
      },
    );
    assert.deepEqual(answer('task/continue', { title: 'T', card: { content: { type: 'AdaptiveCard' } } }), {
      kind: 'dialog',
      dialog: { title: 'T', card: { type: 'AdaptiveCard' }, width: 400, height: 400 },
    });
  });

  it('is a word of regret when the bot gave no usable answer, or nobody did', () => {
    assert.match(
      JSON.stringify(outcomeOf({ statusCode: 502, type: '', value: undefined, problems: ['HTTP 502'] })),
      /Something went wrong/,
    );
    assert.match(JSON.stringify(outcomeOfFailure(new RequestFailed(0, 'fetch failed'))), /can't reach Teams/);
    assert.match(
      JSON.stringify(outcomeOfFailure(new RequestFailed(422, 'Verification digits: required'))),
      /Verification digits: required/,
    );
  });
});
