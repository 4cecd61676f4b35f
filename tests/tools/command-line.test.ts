import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMANDS = [
  'env/chat.ts',
  'env/demo.ts',
  'tools/console-package.ts',
  'tools/local-keys.ts',
  'tools/manifest.ts',
].map((file) => join(import.meta.dirname, '..', '..', file));

describe('a command that does not understand what is typed behind it', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'rooms-otp-typed-'))));
  after(() => rmSync(folder, { recursive: true }));

  for (const command of COMMANDS) {
    const run = (...typed: readonly string[]) =>
      spawnSync(process.execPath, [command, ...typed], { encoding: 'utf8', cwd: folder });

    it(`says so in one line, and does nothing: ${command.split(/[/\\]/).slice(-2).join('/')}`, () => {
      for (const [typed, words] of [
        ['--nonsense', /^Unknown option '--nonsense'\. See --help\.\n$/],
        ['extra', /^Unexpected argument 'extra'\. See --help\.\n$/],
      ] as const) {
        const { status, stdout, stderr } = run(typed);
        assert.match(stderr, words);
        assert.deepEqual([status, stdout], [2, '']);
      }
      assert.match(run('--help').stdout, /^npm run /);
      assert.deepEqual(readdirSync(folder), []);
    });
  }
});
