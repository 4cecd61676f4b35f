import assert from 'node:assert/strict';
import fc from 'fast-check';
import { useFakeTimers } from 'sinon';
import { NotSentError, SendPace } from '../../../bot/teams/notify/send-pace.ts';
import { CONVERSATION_LIMITS, SendLimiter, TENANT_LIMITS } from '../../../env/sandbox/connector/bot/send-limits.ts';

interface Sent {
  /** When it is asked for, how long it travels, and how long its answer travels. */
  readonly atMs: number;
  readonly thereMs: number;
  readonly backMs: number;
  readonly conversation: number;
}

const SEND = fc.record({ atMs: fc.nat(20_000), thereMs: fc.nat(900), backMs: fc.nat(900), conversation: fc.nat(9) });

describe('the pace of sends', () => {
  /** What Teams would have refused, and how many arrived. */
  async function play(sends: readonly Sent[]): Promise<{ refused: number; arrived: number }> {
    const clock = useFakeTimers();
    try {
      const pace = new SendPace();
      const conversations = new SendLimiter(CONVERSATION_LIMITS);
      const tenant = new SendLimiter(TENANT_LIMITS);
      const seen = { refused: 0, arrived: 0 };
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const all = sends.map(async ({ atMs, thereMs, backMs, conversation }) => {
        await wait(atMs);
        const send = async (): Promise<void> => {
          await wait(thereMs);
          seen.arrived += 1;
          if (!conversations.admit(String(conversation), Date.now()) || !tenant.admit('tenant', Date.now()))
            seen.refused += 1;
          await wait(backMs);
        };
        await pace
          .send(String(conversation), false, send)
          .catch((error: unknown) => assert.ok(error instanceof NotSentError));
      });
      await clock.tickAsync(60_000);
      await Promise.all(all);
      return seen;
    } finally {
      clock.restore();
    }
  }

  it('never exceeds the limits of Teams, however long messages travel', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(SEND, { maxLength: 150 }), async (sends) => {
        assert.equal((await play(sends)).refused, 0);
      }),
      { numRuns: 30 },
    );
  });

  it('holds nothing back that Teams would take', async () => {
    const seven = Array.from({ length: 7 });
    const clock = useFakeTimers();
    const pace = new SendPace();
    const sent = await Promise.all(seven.map((_, index) => pace.send('one', false, () => Promise.resolve(index))));
    assert.deepEqual([sent.length, clock.now], [7, 0]);
    clock.restore();
  });

  it('lets what a person waits for go first', async () => {
    const clock = useFakeTimers();
    const pace = new SendPace();
    const order: string[] = [];
    const send = (name: string, isUrgent: boolean) =>
      pace.send('one', isUrgent, () => Promise.resolve(order.push(name)));
    const all = [...Array.from({ length: 9 }, (_, index) => send(`card ${index}`, false)), send('answer', true)];
    await clock.tickAsync(10_000);
    await Promise.all(all);
    clock.restore();
    assert.equal(order.indexOf('answer'), 7);
  });

  it('gives up on what would wait too long, unsent', async () => {
    const clock = useFakeTimers();
    const pace = new SendPace();
    const all = Promise.allSettled(Array.from({ length: 100 }, () => pace.send('one', false, () => Promise.resolve())));
    await clock.tickAsync(21_000);
    const refused = (await all).filter((result) => result.status === 'rejected');
    clock.restore();
    assert.equal(refused.length, 40);
    assert.ok(refused.every(({ reason }) => reason instanceof NotSentError));
  });
});
