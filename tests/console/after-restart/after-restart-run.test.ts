import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { RECORDED_LOG_VARIABLE } from '../../../console/machine/this-machine.ts';
import { startConsole } from '../console-process.ts';
import { consoleStage } from '../console-stage.ts';
import { CREDENTIAL } from '../scripted-device-api.ts';

describe('the program, after a delivery', () => {
  const { where, whole, settings, release, ...stage } = consoleStage();
  const stages = () =>
    stage
      .api()
      .to(DEVICE_PATHS.acknowledgement)
      .map(({ form }) => form['stage']);
  beforeEach(async () => {
    release();
    assert.equal(await startConsole(whole()).ended, 0);
  });

  it('is run by the task, tells what the log says, and forgets the run', async () => {
    const log = join(stage.folders().out, '..', 'rooms-log.json');
    const outcome = join(stage.folders().out, '..', 'outcome.json');
    rmSync(settings());
    const at = new Date().toISOString();
    const text = JSON.stringify({ OperationName: 'Heartbeat', Alias: CREDENTIAL.upn });
    writeFileSync(log, JSON.stringify({ startedAt: at, log: true, entries: [{ id: 2000, at, text }] }));
    const args = ['--after-restart', '--state', stage.folders().state, '--outcome', outcome];
    const run = startConsole(args, '', { [RECORDED_LOG_VARIABLE]: log });
    assert.equal(await run.ended, 0);
    assert.match(run.output(), /reports that the room is signed in/);
    assert.deepEqual(stages(), ['delivered', 'taken', 'signed_in']);
    assert.equal(existsSync(stage.folders().state), false);
    assert.partialDeepStrictEqual(JSON.parse(readFileSync(outcome, 'utf8')), { state: 'signed_in', exitCode: 0 });
  });

  it('refuses the check before the restart', async () => {
    const run = startConsole(['--after-restart', '--state', stage.folders().state, '--json']);
    assert.equal(await run.ended, 10);
    assert.equal(existsSync(settings()), true);
  });

  it('says when it is started again that the app has taken the file, and not to restart once more', async () => {
    rmSync(settings());
    stage.api().answers.token = () => ({ status: 400, body: { error: 'invalid_grant' } });
    const run = startConsole(where());
    assert.equal(await run.ended, 0);
    assert.deepEqual(
      run.events().map(({ event }) => event),
      ['resumed', 'file_taken', 'not_confirmed'],
    );
  });

  it('deletes its own file with the run when a person starts over', async () => {
    const run = startConsole([...where(), '--restart']);
    assert.equal(await run.ended, 2, 'nobody types a code');
    assert.equal(existsSync(settings()), false);
  });

  it('overwrites no settings that somebody else has left, before or after the code is sent, unless a person says so', async () => {
    const again = [...whole(), '--restart'];
    const before = stage.api().seen.length;
    writeFileSync(settings(), '<Theirs/>');
    const run = startConsole(again);
    assert.equal(await run.ended, 8);
    assert.match(run.output(), /--replace-settings/);
    assert.equal(stage.api().seen.length, before, 'nothing was sent');
    assert.equal(readFileSync(settings(), 'utf8'), '<Theirs/>');
    assert.equal(await startConsole([...again, '--replace-settings']).ended, 0);
    assert.match(readFileSync(settings(), 'utf8'), /SkypeSignInAddress/);
  });
});
