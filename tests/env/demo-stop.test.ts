import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { beforeAskingAgain } from '../support/pause.ts';
import { skipBecause } from '../support/skip.ts';

const DEMO = join(import.meta.dirname, '..', '..', 'env', 'demo.ts');

/** The processes that carry this mark in their environment, which children inherit. */
function processesWith(mark: string): readonly string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}

describe('a demo that is stopped while it starts', function suite() {
  this.timeout(60_000);
  before(function once() {
    if (!existsSync('/proc/self/environ')) skipBecause(this, 'it finds processes in /proc');
  });

  for (const [signal, when] of [
    ['SIGINT', 'Building the pages'],
    ['SIGTERM', 'Starting the sandbox'],
    ['SIGTERM', 'Starting the server'],
  ] as const) {
    it(`by ${signal} after "${when}" leaves nothing running`, async () => {
      const mark = `DEMO_MARK=${randomUUID()}`;
      const demo = spawn(process.execPath, [DEMO, '--no-open', '--empty'], {
        env: { ...process.env, PORT: '0', DEMO_MARK: mark.slice('DEMO_MARK='.length) },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = once(demo, 'exit') as Promise<[number | null, string | null]>;
      const lines = createInterface(demo.stdout);
      for await (const line of lines) if (line.includes(when)) break;
      while (processesWith(mark).length < 2) await beforeAskingAgain();
      demo.kill(signal);
      assert.deepEqual(await ended, [130, null]);
      assert.deepEqual(processesWith(mark), []);
    });
  }

  it('by a Ctrl-C, which its parts get as well, says nothing about them', async () => {
    const demo = spawn(process.execPath, [DEMO, '--no-open', '--empty'], {
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // The process is then the first of a group, as in a terminal.
    });
    const ended = once(demo, 'exit') as Promise<[number | null, string | null]>;
    const said = text(demo.stderr);
    for await (const line of createInterface(demo.stdout)) if (line.includes('Press Ctrl-C')) break;
    process.kill(-(demo.pid ?? assert.fail('the demo did not start')), 'SIGINT');
    assert.deepEqual(await ended, [0, null]);
    assert.equal(await said, '');
  });
});
