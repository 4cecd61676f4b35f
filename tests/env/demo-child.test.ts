import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../env/demo/child.ts';

describe('a program of the demo', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-child-'));
    file = join(folder, 'program.mjs');
    await writeFile(
      file,
      "console.log(1); if (process.argv[2] === 'fails') process.exitCode = 3; else setInterval(() => {}, 60_000);",
    );
  });
  after(() => rm(folder, { recursive: true }));

  it('tells that it ended by itself, and how', async () => {
    assert.equal(
      await startChild('the server', file, {}, ['fails']).crashed,
      'the server stopped unexpectedly (exit code 3).',
    );
  });

  it('tells of no crash when it was stopped', async () => {
    const child = startChild('the server', file, {});
    await child.line((value) => value === 1);
    await child.stop('SIGKILL');
    assert.equal(await Promise.race([child.crashed, Promise.resolve('none')]), 'none');
  });
});
