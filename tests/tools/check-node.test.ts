import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

interface Verdict {
  readonly exitCode: number | undefined;
  readonly message: string;
}

function verdictOn(version: string): Verdict {
  let exitCode: number | undefined;
  let message = '';
  runInNewContext(readFileSync('tools/check-node.cjs', 'utf8'), {
    process: {
      versions: { node: version },
      execPath: '/usr/bin/node',
      stderr: { write: (text: string) => (message += text) },
      exit: (code: number) => (exitCode = code),
    },
  });
  return { exitCode, message };
}

describe('The check of the Node version', () => {
  for (const version of ['0.12.18', '8.17.0', '20.20.2', '22.17.1']) {
    it(`stops Node ${version}, and says what to do`, () => {
      const { exitCode, message } = verdictOn(version);
      assert.equal(exitCode, 1);
      assert.match(message, /needs Node 22\.18 or newer/);
      assert.ok(message.includes(version) && message.includes('npm ci') && message.includes('https://nodejs.org'));
    });
  }

  for (const version of ['22.18.0', '22.21.1', '24.21.0', '26.0.0']) {
    it(`lets Node ${version} pass in silence`, () => {
      assert.deepEqual(verdictOn(version), { exitCode: undefined, message: '' });
    });
  }

  it('comes first in every script that runs our own files', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Record<string, string>;
    };
    for (const [name, script] of Object.entries(scripts)) {
      if (/\.ts\b/.test(script)) assert.ok(script.startsWith('node -r ./tools/check-node.cjs '), name);
    }
  });
});
