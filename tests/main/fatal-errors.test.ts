import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serverSettings } from '../../env/demo/start-demo.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { newDataFolder } from '../support/begun-databases.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';

const NOWHERE = {
  graph: 'http://127.0.0.1:1',
  issuer: 'http://127.0.0.1:1',
  connector: 'http://127.0.0.1:1',
  host: 'http://127.0.0.1:1',
};
const ENTRY = join(import.meta.dirname, '..', '..', 'bot', 'main', 'serve.ts');

/** Makes a process fail when it gets a signal, at a place where nobody catches the error. */
const FAILURES = {
  uncaughtException: `process.on('SIGUSR2', () => { throw new Error('nobody caught this'); });`,
  unhandledRejection: `process.on('SIGUSR2', () => void Promise.reject(new Error('nobody caught this')));`,
};

/** Milliseconds after which a server is ended that did not end in order. */
const FORCED_MILLISECONDS = 10_000;

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly event?: string;
}

describe('a server with an error that nobody catches', function () {
  this.timeout(120_000);
  before(buildPages);

  for (const [event, failure] of Object.entries(FAILURES)) {
    it(`logs an ${event} as fatal, ends in order without draining, and has the exit code 1`, async () => {
      const dataDir = await newDataFolder();
      const server = spawn(process.execPath, ['--import', `data:text/javascript,${failure}`, ENTRY], {
        env: {
          ...COMPILE_CACHE,
          ...serverSettings(NOWHERE, dataDir),
          DATA_DIR: dataDir,
          PORT: '0',
          LOG_LEVEL: 'info',
          DRAIN_SECONDS: '60',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(server, 'exit');
      const lines: Line[] = [];
      let failedAt = 0;
      createInterface(server.stdout).on('line', (text) => {
        const line = JSON.parse(text) as Line;
        lines.push(line);
        if (line.msg !== 'listening') return;
        failedAt = performance.now();
        server.kill('SIGUSR2');
      });
      const [code] = (await ended) as [number | null];
      assert.equal(code, 1);
      assert.ok(performance.now() - failedAt < FORCED_MILLISECONDS, 'the end was forced');
      const fatal = lines.filter(({ level }) => level === 60);
      assert.deepEqual(
        fatal.map((line) => line.event),
        [event],
      );
      await rm(dataDir, { recursive: true });
    });
  }

  it('logs an error of the start as fatal, too', async () => {
    const dataDir = await newDataFolder();
    const failure = `process.once('newListener', function failLater(event) {
      if (event === 'uncaughtException') setImmediate(() => { throw new Error('nobody caught this'); });
      else process.once('newListener', failLater);
    });`;
    const server = spawn(process.execPath, ['--import', `data:text/javascript,${failure}`, ENTRY], {
      env: {
        ...COMPILE_CACHE,
        ...serverSettings(NOWHERE, dataDir),
        DATA_DIR: dataDir,
        PORT: '0',
        LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(server, 'exit');
    const lines: Line[] = [];
    createInterface(server.stdout).on('line', (text) => lines.push(JSON.parse(text) as Line));
    const [code] = (await ended) as [number | null];
    assert.equal(code, 1);
    assert.deepEqual(
      lines.filter(({ level }) => level === 60).map((line) => line.event),
      ['uncaughtException'],
    );
    assert.ok(!lines.some(({ msg }) => msg === 'listening'));
    await rm(dataDir, { recursive: true });
  });
});
