import assert from 'node:assert/strict';
import { Cleanup } from '../../env/demo/cleanup.ts';
import { startDemo } from '../../env/demo/start-demo.ts';
import { WEEK } from '../../env/demo/week/week.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';

describe('the week before the demo', () => {
  it('leaves a card for each request, as it ended', async function week() {
    this.timeout(300_000);
    const cleanup = new Cleanup();
    try {
      const demo = await startDemo({ replicas: 1, cleanup, say: () => undefined, withWeek: true });
      const { objectId } = SANDBOX_PEOPLE.megan;
      const messages = await demo.teams.messages(APPROVALS_CHANNEL_ID, objectId);
      const texts = messages.map(({ cards }) => JSON.stringify(cards));
      for (const [end, word] of [
        ['signed in', '● Signed in'],
        ['rejected', '✕ Rejected'],
      ] as const)
        assert.equal(
          texts.filter((text) => text.includes(word)).length,
          WEEK.filter((code) => code.end === end).length,
        );
    } finally {
      await cleanup.stop();
    }
  });
});
