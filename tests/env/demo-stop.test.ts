import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
      const demo = spawn(process.execPath, [DEMO, '--no-open'], {
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
});
