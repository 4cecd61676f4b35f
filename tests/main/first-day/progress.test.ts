import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import { tellingProgress } from '../../../bot/main/first-day/progress.ts';

describe('The progress of check-config', () => {
  it('says each second what is waited for, and nothing about work that ends sooner', async () => {
    const clock = useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const lines: string[] = [];
      const during = tellingProgress((line) => void lines.push(line));
      const work = Promise.withResolvers<string>();
      const waiting = during('asking Microsoft Graph', work.promise);
      clock.tick(999);
      assert.deepEqual(lines, []);
      clock.tick(1_001);
      work.resolve('done');
      assert.equal(await waiting, 'done');
      clock.tick(5_000);
      assert.deepEqual(lines, ['asking Microsoft Graph … 1 s\n', 'asking Microsoft Graph … 2 s\n']);
    } finally {
      clock.restore();
    }
  });
});
