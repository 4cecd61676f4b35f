import assert from 'node:assert/strict';
import fc from 'fast-check';
import { consoleTexts } from '../../../texts/console-texts.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import type { Trouble, TroubleKind } from '../../../console/device/trouble.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { retryDelayMs, untilAnswered } from '../../../console/enroll/retry.ts';
import { settableTimer, type SettableTimer } from '../settable-timer.ts';

const SERVER = 'https://rooms.contoso.com';
const trouble = (kind: TroubleKind, retryAfterSeconds?: number): Trouble => ({
  kind: 'trouble',
  trouble: kind,
  detail: () => 'it is away',
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});
type Answer = { readonly kind: 'answer' } | Trouble;

describe('retrying', () => {
  let timer: SettableTimer;
  let told: ConsoleEvent[];
  const deps = () => ({
    timer,
    random: () => 0.5,
    report: (event: ConsoleEvent) => void told.push(event),
    signal: new AbortController().signal,
    texts: consoleTexts('en'),
  });
  const answering =
    (...answers: Answer[]) =>
    async (): Promise<Answer> =>
      answers.length > 1 ? (answers.shift() ?? assert.fail()) : (answers[0] ?? assert.fail());
  beforeEach(() => {
    timer = settableTimer();
    told = [];
  });

  it('waits longer each time, up to a minute, never in step with others', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const delay = retryDelayMs(attempt, trouble('unreachable'), random);
        const most = Math.min(60_000, 1000 * 2 ** Math.min(attempt, 16));
        assert.ok(delay >= most / 2 && delay <= most);
      }),
    );
  });

  it('waits as long as the server asks, within five minutes', () => {
    assert.ok(retryDelayMs(0, trouble('busy', 30), 0) >= 30_000);
    assert.ok(retryDelayMs(0, trouble('busy', 86_400), 0) <= 301_000);
  });

  it('tells once that it is trying, each time when it tries next, and once that it worked', async () => {
    const away = trouble('unreachable');
    const call = answering(away, away, trouble('busy'), { kind: 'answer' });
    assert.deepEqual(await untilAnswered(SERVER, call, 600_000, deps()), { kind: 'answer' });
    assert.deepEqual(
      told.map(({ event }) => event),
      ['retrying', 'next_try', 'next_try', 'next_try', 'reconnected'],
    );
    assert.equal(timer.slept.length, 3);
  });

  it('stops at the deadline, and not long before', async () => {
    await assert.rejects(
      untilAnswered(SERVER, answering(trouble('unreachable')), 600_000, deps()),
      (error) => error instanceof ConsoleError && error.outcome === 'server',
    );
    assert.ok(timer.elapsed() <= 600_000 && timer.elapsed() > 500_000);
  });

  for (const hopeless of ['untrusted', 'misdirected'] as const) {
    it(`stops at once when the server is ${hopeless}`, async () => {
      await assert.rejects(untilAnswered(SERVER, answering(trouble(hopeless)), 600_000, deps()), ConsoleError);
      assert.deepEqual(timer.slept, []);
    });
  }

  it('stops after five answers in a row that make no sense', async () => {
    await assert.rejects(untilAnswered(SERVER, answering(trouble('unusable')), 600_000, deps()), ConsoleError);
    assert.equal(timer.slept.length, 4);
  });
});
