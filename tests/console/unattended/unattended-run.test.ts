import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPENING_PATHS } from '../../../contract/device-api.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { FACTS, OTP, startConsole } from '../console-process.ts';
import { consoleStage } from '../console-stage.ts';
import { failure, PASSWORD } from '../scripted-device-api.ts';

describe('a run that nobody attends', () => {
  const { where, settings, release, ...stage } = consoleStage();
  const file = (name: string) => join(stage.folders().out, '..', name);
  const plain = () => where().filter((arg) => arg !== '--json');
  const unattended = (): string[] => [
    ...plain(),
    ...FACTS,
    ...['--unattended', '--otp-file', file('otp.txt'), '--log', file('run.log'), '--outcome', file('outcome.json')],
  ];
  const outcome = () => JSON.parse(readFileSync(file('outcome.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  beforeEach(() => writeFileSync(file('otp.txt'), OTP));

  it('takes the code from a file, shows the digits in log and outcome file, and ends with the state', async () => {
    const run = startConsole(unattended(), { silence: true });
    while (!existsSync(file('outcome.json')) || outcome()['state'] !== 'waiting_for_decision')
      await beforeAskingAgain();
    assert.partialDeepStrictEqual(outcome(), {
      version: 1,
      digits: stage.api().openings.digits(),
      digitsProveKey: true,
      serialNumber: 'SN-0042',
    });
    assert.equal('exitCode' in outcome(), false);
    assert.equal(existsSync(file('otp.txt')), false);
    release();
    assert.equal(await run.ended, 0);
    const { state, exitCode, startedAt, endedAt, ...others } = outcome();
    assert.deepEqual([state, exitCode, 'digits' in others], ['delivered', 0, false]);
    assert.ok(Date.parse(String(startedAt)) <= Date.parse(String(endedAt)));
    const log = readFileSync(file('run.log'), 'utf8');
    assert.match(log, new RegExp(`^\\S+Z Verification digits: ${stage.api().openings.digits()}$`, 'm'));
    assert.match(log, /^\S+Z Delivered\./m);
    assert.equal(existsSync(settings()), true);
  });

  it('keeps code, password, key and token out of log and outcome file', async () => {
    release();
    await startConsole(unattended()).ended;
    const written = readFileSync(file('run.log'), 'utf8') + readFileSync(file('outcome.json'), 'utf8');
    assert.match(written, /starts with AB12/);
    for (const secret of [OTP, OTP.replaceAll('-', ''), PASSWORD.slice(0, 8), 'PRIVATE KEY', 'at-1'])
      assert.equal(written.includes(secret), false, secret);
  });

  it('goes on when the same command is started again, although the file is gone', async () => {
    const run = startConsole(unattended());
    while (!existsSync(file('outcome.json')) || outcome()['state'] !== 'waiting_for_decision')
      await beforeAskingAgain();
    run.child.kill('SIGKILL');
    await run.ended;
    release();
    assert.equal(await startConsole(unattended()).ended, 0);
    assert.equal(stage.api().to(OPENING_PATHS.opening).length, 1);
    assert.equal(outcome()['state'], 'delivered');
  });

  it('says by its exit code and the outcome file how it ended otherwise', async () => {
    stage.api().answers.token = () => failure('access_denied', { reason: 'wrong_room' });
    assert.equal(await startConsole(unattended()).ended, 4);
    assert.partialDeepStrictEqual(outcome(), { state: 'rejected', exitCode: 4, problem: 'Wrong room' });

    assert.equal(await startConsole(unattended()).ended, 2, 'there is neither a file nor a run');
    assert.partialDeepStrictEqual(outcome(), { state: 'usage', exitCode: 2 });
    assert.match(String(outcome()['problem']), /no earlier setup to continue/);
  });

  it('asks nothing, and names the option for a fact that it cannot read', async () => {
    const args = unattended().filter((arg) => !FACTS.includes(arg));
    const run = startConsole([...args, '--make', 'Contoso', '--model', 'Room Hub 2', '--serial', ' '], {
      silence: true,
    });
    assert.equal(await run.ended, 2);
    assert.match(run.output(), /--serial/);
    assert.equal(stage.api().seen.length, 0);
  });

  it('does not start when it cannot be recorded, or should restart a machine that it must not restart', async () => {
    const missing = startConsole([...plain(), '--unattended', '--otp', '-', '--log', join(file('missing'), 'x.log')]);
    assert.equal(await missing.ended, 2);
    assert.match(missing.output(), /couldn't write the file for --log \(ENOENT\)/);
    const restarting = startConsole([...unattended(), '--restart-now']);
    assert.equal(await restarting.ended, 2);
    assert.equal(existsSync(file('otp.txt')), true, 'the code was not used up');
    assert.equal(stage.api().seen.length, 0);
  });
});
