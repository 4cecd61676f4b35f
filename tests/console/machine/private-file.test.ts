import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { codeOf } from '../../../console/machine/private-file.ts';

const run = promisify(execFile);

describe('the code of a failure', () => {
  const failureOf = (work: Promise<unknown>) => work.then(() => assert.fail('it must fail'), codeOf);
  const node = (script: string, timeout = 0) => run(process.execPath, ['-e', script], { timeout });

  it('is the name that the system gives, or the number with which a command ended', async () => {
    assert.equal(await failureOf(run('/there/is/no/such/program')), 'ENOENT');
    assert.equal(await failureOf(node('process.exitCode = 5')), '5');
  });

  it('is missing for a command that was killed because it took too long', async () => {
    assert.equal(await failureOf(node('setInterval(() => {}, 1_000)', 1)), undefined);
  });

  it('is missing for what carries none', () => {
    assert.equal(codeOf(new Error('no code')), undefined);
    assert.equal(codeOf('ENOENT'), undefined);
  });
});
