import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
}

/** Runs the test command on one file with this content, without a database. */
async function testCommand(folder: string, content: string): Promise<Run> {
  const file = join(folder, 'sample.test.ts');
  writeFileSync(file, content);
  const { ROOMS_OTP_TEST_RESULTS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['tools/test.ts', file], {
    env: { ...inherited, TEST_DATABASE_URL: 'postgres://127.0.0.1:1/none' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const text = (await child.stdout.setEncoding('utf8').toArray()).join('');
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)));
  return { code, lines: text.trimEnd().split('\n') };
}

describe('The test command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-command-'));
  const skip = pathToFileURL('tests/support/skip.ts').href;
  after(() => rmSync(folder, { recursive: true, force: true }));

  const cases = [
    {
      name: 'a good run',
      content: "it('is fine', () => {});",
      last: '1 passed, 0 failed',
      code: 0,
    },
    {
      name: 'a failure',
      content: "it('is fine', () => {}); it('is not', () => { throw new Error('no way'); });",
      last: '1 passed, 1 failed',
      code: 1,
      says: /FAILED: is not\nError: no way\n[^]+\n1 passed, 1 failed$/,
    },
    {
      name: 'a skip with its reason',
      content: `import { skipBecause } from '${skip}';
        it('is fine', () => {}); it('waits', function () { skipBecause(this, 'full moon'); });`,
      last: '1 passed, 0 failed, 1 skipped',
      code: 0,
      says: /full moon/,
    },
    {
      name: 'a skip without a reason, as failed',
      content: "it('is fine', () => {}); it.skip('waits', () => {});",
      last: '1 passed, 1 failed',
      code: 1,
    },
    {
      name: 'a file that does not load',
      content: "import './missing.ts';",
      last: '0 passed, 1 failed',
      code: 1,
    },
    {
      name: 'a process that dies half-way',
      content: "it('is fine', () => {}); it('dies', () => process.kill(process.pid, 'SIGKILL'));",
      last: '1 passed, 1 failed',
      code: 1,
    },
    {
      name: 'a title that two tests have',
      content: "it('is fine', () => {}); it('is fine', () => {});",
      last: '2 passed, 1 failed',
      code: 1,
      says: /FAILED: 2 tests have the same title: is fine/,
    },
    {
      name: 'a run without tests',
      content: 'describe("nothing", () => {});',
      last: '0 passed, 1 failed',
      code: 1,
    },
    {
      name: 'a test that leaves loopback and swallows the error, and goes on',
      content: `it('leaves', async () => { await fetch('http://example.com/').catch(() => undefined); });
        it('stays', () => {});`,
      last: '1 passed, 1 failed',
      code: 1,
    },
  ];
  for (const { name, content, last, code, says } of cases) {
    it(`counts ${name}`, async () => {
      const run = await testCommand(folder, content);
      assert.equal(run.lines.at(-1), last);
      assert.equal(run.code, code);
      if (says !== undefined) assert.match(run.lines.join('\n'), says);
    });
  }
});
