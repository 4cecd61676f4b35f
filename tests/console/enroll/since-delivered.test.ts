import assert from 'node:assert/strict';
import type { Refused } from '../../../console/device/answers.ts';
import type { Collected } from '../../../console/device/device-client.ts';
import type { Trouble } from '../../../console/device/trouble.ts';
import type { RunDeps } from '../../../console/enroll/run-deps.ts';
import type { Delivered } from '../../../console/enroll/run-state.ts';
import { sinceDelivered } from '../../../console/enroll/since-delivered.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { settableTimer } from '../settable-timer.ts';

const delivered: Delivered = {
  ...{ version: 2, stage: 'delivered', server: 'https://rooms.contoso.com', privateKey: 'PEM', folder: '/out' },
  ...{ selector: 'AB12', pins: [], deviceCode: 'dc', matchCode: '123456', isBound: true, intervalSeconds: 5 },
  ...{ submittedAt: '2026-03-04T13:02:00Z', expiresAt: '2026-03-04T14:02:00Z', requestId: 'r' },
  ...{ accessToken: 'at', path: '/out/SkypeSettings.xml' },
};
const refused = (error: string, extra: Partial<Refused> = {}): Refused => ({
  ...{ kind: 'refused', error, description: '' },
  ...extra,
});

describe('a delivery that is continued', () => {
  const since = async (...answers: readonly (Collected | Refused | Trouble)[]) => {
    const timer = settableTimer();
    const asked: number[] = [];
    const poll = async () => {
      asked.push(timer.elapsed());
      return answers[Math.min(asked.length, answers.length) - 1] ?? assert.fail();
    };
    const deps = {
      ...{ timer, random: () => 0, report: () => {}, texts: consoleTexts('en') },
      signal: new AbortController().signal,
      connect: () => ({ poll }),
    };
    const state = await sinceDelivered(delivered, deps as unknown as RunDeps);
    return { stage: state.stage, asked, elapsed: timer.elapsed() };
  };

  it('waits for a password that was released again', async () => {
    assert.equal((await since(refused('authorization_pending'))).stage, 'submitted');
    assert.equal((await since(refused('invalid_grant'))).stage, 'delivered');
  });

  it('asks again when it asked too early, since that answer says nothing', async () => {
    const early = refused('slow_down', { intervalSeconds: 10 });
    const { stage, asked } = await since(early, refused('authorization_pending'));
    assert.deepEqual([stage, asked], ['submitted', [0, 10_000]]);
    assert.equal((await since(early)).asked.length, 3);
  });

  it('shows what this console knows when the server cannot be reached for half a minute', async () => {
    const away: Trouble = { kind: 'trouble', trouble: 'unreachable', detail: () => 'it is away' };
    const { stage, elapsed } = await since(away);
    assert.equal(stage, 'delivered');
    assert.ok(elapsed <= 30_000);
  });
});
