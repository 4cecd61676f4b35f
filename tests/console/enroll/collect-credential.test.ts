import assert from 'node:assert/strict';
import type { Language } from '../../../contract/language.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { type Asked, collectCredential } from '../../../console/enroll/collect-credential.ts';
import type { Refused } from '../../../console/device/answers.ts';
import type { Collected, DeviceClient } from '../../../console/device/device-client.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import type { Trouble } from '../../../console/device/trouble.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import type { RunDeps } from '../../../console/enroll/run-deps.ts';
import type { Submitted } from '../../../console/enroll/run-state.ts';
import { settableTimer, type SettableTimer } from '../settable-timer.ts';

const collected: Collected = { kind: 'collected', accessToken: 'at', acknowledgeInSeconds: 900, envelope: 'e' };
const refused = (error: string, extra: Partial<Refused> = {}): Refused => ({
  kind: 'refused',
  error,
  description: '',
  ...extra,
});
const pending = refused('authorization_pending');
type Answer = Collected | Refused | Trouble;

describe('waiting for the credential', () => {
  let timer: SettableTimer;
  let told: ConsoleEvent[];
  let waits: number[];
  const state = (): Submitted => ({
    version: 2,
    stage: 'submitted',
    server: 'https://rooms.contoso.com',
    privateKey: '',
    folder: '/out',
    selector: 'AB12',
    deviceCode: 'dc',
    matchCode: '123456',
    isBound: true,
    pins: [],
    intervalSeconds: 5,
    requestId: 'r',
    submittedAt: '2026-03-04T13:58:00.000Z',
    expiresAt: new Date(timer.now().getTime() + 5_400_000).toISOString(),
  });
  /** Answers in turn, the last one for ever. */
  const collect = (...answers: Answer[]) => collectIn('en', ...answers);
  const collectIn = (language: Language, ...answers: Answer[]) => collectAs({ language }, ...answers);
  const resume = (...answers: Answer[]) => collectAs({ asked: 'not_yet' }, ...answers);
  const collectAs = (
    { language = 'en', asked = 'submitted' }: { language?: Language; asked?: Asked },
    ...answers: Answer[]
  ) => {
    const client: Pick<DeviceClient, 'poll'> = {
      poll: async (_code, waitSeconds) => {
        waits.push(waitSeconds);
        return (answers.length > 1 ? answers.shift() : answers[0]) ?? assert.fail();
      },
    };
    const report = (event: ConsoleEvent): void => void told.push(event);
    const deps = {
      timer,
      random: () => 0,
      report,
      signal: new AbortController().signal,
      connect: () => client,
      texts: consoleTexts(language),
    };
    return collectCredential(state(), asked, deps as unknown as RunDeps);
  };
  const names = () => told.map(({ event }) => event);
  beforeEach(() => {
    timer = settableTimer();
    told = [];
    waits = [];
  });

  it('counts the time from the submission, also when the program was stopped in between', async () => {
    await collect(collected);
    const [, first] = told;
    assert.equal(first?.event === 'waiting' && first.since, '2026-03-04T13:58:00.000Z');
  });

  it('leaves the interval between an answer and the next poll, from the first on', async () => {
    assert.equal(await collect(pending, pending, collected), collected);
    assert.equal(timer.slept.length, 3);
    for (const pause of timer.slept) assert.ok(pause >= 5_000 && pause < 6_000);
  });

  it('asks the server to hold its answer', async () => {
    await collect(pending, collected);
    assert.deepEqual(waits, [25, 25]);
  });

  it('slows down by five seconds for good, or to what the server says', async () => {
    await collect(
      pending,
      refused('slow_down'),
      pending,
      refused('slow_down', { intervalSeconds: 30 }),
      refused('slow_down', { intervalSeconds: 1 }),
      collected,
    );
    assert.deepEqual(
      timer.slept.map((pause) => Math.floor(pause / 1000)),
      [5, 5, 10, 10, 30, 35],
    );
    assert.deepEqual(
      told.flatMap((event) => (event.event === 'slow_down' ? [event.intervalSeconds] : [])),
      [10, 30, 35],
    );
  });

  it('tells what is awaited once for each new thing', async () => {
    const since = new Date('2026-03-04T14:00:00Z');
    const decision = refused('authorization_pending', { waitingFor: 'decision', waitingSince: since });
    const release = refused('authorization_pending', { waitingFor: 'release', waitingSince: since });
    await collect(decision, decision, decision, release, release, collected);
    assert.deepEqual(told.slice(2), [
      { event: 'waiting', for: 'decision', since: since.toISOString(), matchCode: '123456' },
      { event: 'waiting', for: 'release', since: since.toISOString(), matchCode: '123456' },
    ]);
  });

  describe('that an earlier run waited for', () => {
    const approved = refused('authorization_pending', { waitingFor: 'release', waitingSince: new Date() });

    it('is asked for at once, without a hold, and the digits come after the answer', async () => {
      await resume(pending, pending, collected);
      assert.deepEqual(waits, [0, 25, 25]);
      assert.equal(timer.slept.length, 2);
      assert.deepEqual(names(), ['otp_accepted', 'waiting']);
    });

    it('shows no digits that nobody needs any more', async () => {
      await resume(approved, collected);
      assert.deepEqual(names(), ['waiting']);
      told = [];
      await resume(collected);
      assert.deepEqual(names(), []);
      const end = await resume(refused('access_denied', { reason: 'wrong_room' }));
      assert.equal('outcome' in end && end.outcome, 'rejected');
      assert.deepEqual(names(), []);
    });

    it('is not asked for at once again after the server was just asked', async () => {
      await collectAs({ asked: 'just_now' }, approved, collected);
      assert.deepEqual(waits, [0, 25]);
      assert.equal(timer.slept.length, 2);
      assert.deepEqual(names(), ['waiting']);
    });

    it('shows nothing until the server says more than that it was asked too early', async () => {
      await resume(refused('slow_down'), pending, collected);
      assert.deepEqual(waits, [0, 0, 25]);
      assert.deepEqual(names(), ['slow_down', 'otp_accepted', 'waiting']);
    });
  });

  it('keeps asking through troubles', async () => {
    const away: Trouble = { kind: 'trouble', trouble: 'unreachable', detail: () => 'it is away' };
    assert.equal(await collect(pending, away, away, pending, collected), collected);
    assert.deepEqual(names(), ['otp_accepted', 'waiting', 'retrying', 'next_try', 'next_try', 'reconnected']);
  });

  it('ends when the request is over, with the reason', async () => {
    for (const [error, outcome] of [
      ['access_denied', 'rejected'],
      ['expired_token', 'expired'],
      ['invalid_grant', 'expired'],
    ] as const) {
      assert.deepEqual(await collect(pending, refused(error, { description: 'Wrong room' })), {
        outcome,
        event: { event: outcome, reason: 'Wrong room' },
      });
    }
  });

  it('says the reason in its own language when the server gives it as a code, with the words of the administrator', async () => {
    for (const [extra, reason] of [
      [{ reason: 'wrong_room' }, 'Falscher Raum'],
      [{ reason: 'wrong_room', reasonText: 'Stockholm' }, 'Falscher Raum: Stockholm'],
      [{ reason: 'other', reasonText: 'Bis Montag' }, 'Bis Montag'],
      [{ reason: 'other' }, 'Anderer Grund'],
      [{}, 'As an older server says it'],
      [{ description: '' }, 'Es wurde kein Grund genannt.'],
    ] as const) {
      const end = await collectIn(
        'de',
        refused('access_denied', { description: 'As an older server says it', ...extra }),
      );
      assert.deepEqual(end, { outcome: 'rejected', event: { event: 'rejected', reason } });
    }
  });

  it('ends a little after the end of the request when the server never says so', async () => {
    const end = await collect(pending);
    assert.equal('outcome' in end && end.outcome, 'expired');
    assert.ok(timer.elapsed() > 5_400_000 && timer.elapsed() < 5_600_000);
  });

  it('asks the server even when our clock says that the request is over', async () => {
    const late = state();
    timer.pass(30 * 24 * 3_600_000);
    const client = { poll: async () => collected };
    const deps = {
      timer,
      random: () => 0,
      report: () => {},
      signal: new AbortController().signal,
      connect: () => client,
      texts: consoleTexts('en'),
    };
    assert.equal(await collectCredential(late, 'not_yet', deps as unknown as RunDeps), collected);
  });

  it('throws for an answer that no console should see', async () => {
    await assert.rejects(
      collect(refused('invalid_client')),
      (error) => error instanceof ConsoleError && error.outcome === 'server',
    );
  });
});
