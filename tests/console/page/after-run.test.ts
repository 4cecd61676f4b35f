import assert from 'node:assert/strict';
import { afterRun, type Restarts } from '../../../console/page/after-run.ts';
import { inLanguage } from '../../../console/page/every-language.ts';
import { PageSession } from '../../../console/page/page-session.ts';
import type { Press } from '../../../console/page/page-view.ts';
import { readerOf } from '../../../console/words/reader.ts';

const PATH = '/out/SkypeSettings.xml';

/** Plays a person who presses one button after the other, and then goes. */
function played(machine: Restarts, presses: readonly Press[], isFresh = true) {
  const session = new PageSession({ reader: readerOf('en', 'en-GB'), locale: 'en-GB', now: () => new Date() });
  if (isFresh) session.report({ event: 'credential_written', path: PATH });
  session.report({ event: 'delivered', path: PATH, checksItself: false });
  const seen: string[] = [];
  const left = [...presses];
  const person = async (): Promise<Press | 'gone'> => {
    const { title, lines } = session.view();
    seen.push([title, ...lines].join(' '));
    return left.shift() ?? 'gone';
  };
  return { seen, next: afterRun('done', { session, machine, person }) };
}

describe('the end of a run in a window', () => {
  it('restarts the console when a person says so, and waits until the restart ends the program', async () => {
    let restarts = 0;
    const { next, seen } = played({ restart: async () => void (restarts += 1) }, ['restart']);
    assert.equal(await next, undefined);
    assert.equal(restarts, 1);
    assert.equal(seen.at(-1), 'Restarting');
  });

  it('leaves the console alone when a person stops the countdown, or closes the window', async () => {
    const restart = () => assert.fail('it restarted');
    for (const presses of [['later'], []] as const) assert.equal(await played({ restart }, presses).next, undefined);
  });

  it('tells that Windows refused to restart, and tries again', async () => {
    let attempts = 0;
    const restart = async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('Access is denied');
    };
    const { next, seen } = played({ restart }, ['restart', 'restart']);
    assert.equal(await next, undefined);
    assert.equal(attempts, 2);
    assert.match(seen[1] ?? '', /Windows didn't restart: Access is denied\. Restart the console yourself\./);
  });

  it('goes on with the question whether the room signed in where nothing restarts, and says what came instead', async () => {
    const plain = await played({}, ['restart']).next;
    assert.equal(plain?.confirm, 'ask');
    assert.match(inLanguage(plain?.note ?? '', 'de'), /keine Teams-Rooms-Konsole/);
    const rehearseRestart =
      async () =>
      ({ language }: { readonly language: string }) =>
        `played in ${language}`;
    const rehearsed = await played({ rehearseRestart }, ['restart']).next;
    assert.equal(inLanguage(rehearsed?.note ?? '', 'en'), 'played in en');
  });

  it('never restarts by itself what an earlier run has delivered', async () => {
    const { next, seen } = played({ restart: () => assert.fail('it restarted') }, ['restarted'], false);
    assert.deepEqual(await next, { confirm: 'ask' });
    assert.match(seen[0] ?? '', /Has the console restarted since\?/);
  });
});
