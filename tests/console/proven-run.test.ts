import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeConsoleKey, publicKeyOf } from '../../console/enroll/console-key.ts';
import { DEVICE_PATHS, OPENING_PATHS } from '../../contract/device-api.ts';
import { FACTS, OTHER_OTP, OTP, startConsole, type Folders } from './console-process.ts';
import { consoleStage } from './console-stage.ts';
import { failure, never, PLAIN_DIGITS, REQUEST_ID, tokenReply, type ScriptedDeviceApi } from './scripted-device-api.ts';

describe('the console program and the proof of its key', () => {
  const { where, whole, settings, release, ...stage } = consoleStage();
  let api: ScriptedDeviceApi;
  let folders: Folders;
  beforeEach(() => {
    api = stage.api();
    folders = stage.folders();
  });
  const clearCodes = () => api.seen.map(({ form }) => form['otp']).filter((otp) => otp !== undefined);
  const kept = () => join(folders.state, 'run.json');

  it('with a pin sends no code in clear, also when it goes on without the option after a kill', async () => {
    const pin = api.keys.pins[0] ?? '';
    const { opening } = api.answers;
    api.answers.opening = never;
    const run = startConsole([...whole(), `--pin=${pin}`]);
    await api.arrived(({ path }) => path === OPENING_PATHS.opening);
    run.child.kill('SIGKILL');
    await run.ended;
    api.answers.opening = opening;
    release();
    assert.equal(await startConsole(where()).ended, 0);
    assert.deepEqual(clearCodes(), []);
    assert.deepEqual(
      api.openings.all.map(({ otp }) => otp),
      [OTP],
    );
  });

  it('keeps its pin for the new code that it asks for after an earlier run is over', async () => {
    const pinned = [`--pin=${api.keys.pins[0]}`];
    const run = startConsole([...whole(), ...pinned]);
    await api.arrived(({ path }) => path === DEVICE_PATHS.token);
    run.child.kill('SIGKILL');
    await run.ended;
    let polls = 0;
    api.answers.token = () => {
      polls += 1;
      return failure(polls === 1 ? 'expired_token' : 'access_denied');
    };
    const again = startConsole([...where().filter((arg) => arg !== '--json'), ...FACTS], `${OTHER_OTP}\n`);
    assert.equal(await again.ended, 4);
    assert.deepEqual(
      api.openings.all.map(({ otp }) => otp),
      [OTP, OTHER_OTP],
    );
    assert.deepEqual(clearCodes(), []);
  });

  it('takes its pin from the environment, and shows no digits for a server with another key', async () => {
    const run = startConsole(whole(), '', { ROOMS_OTP_PIN: '00'.repeat(32) });
    assert.equal(await run.ended, 6);
    assert.equal(run.events().at(-1)?.event, 'error');
    assert.deepEqual([clearCodes(), api.to(OPENING_PATHS.opening)], [[], []]);
  });

  it('ends at a server without the extension, and goes on there only with --allow-unbound, saying what it means', async () => {
    api.lackOpenings();
    release();
    const run = startConsole(whole());
    assert.equal(await run.ended, 6);
    assert.equal(api.to(DEVICE_PATHS.authorization).length, 0);
    assert.equal(await startConsole(where()).ended, 6, 'nothing is remembered of a choice that nobody made');
    const again = startConsole([...where().filter((arg) => arg !== '--json'), '--allow-unbound']);
    assert.equal(await again.ended, 0);
    assert.match(again.output(), /These digits don't prove this console's key/);
    assert.deepEqual(
      api.to(DEVICE_PATHS.authorization).map(({ form }) => form['otp']),
      [OTP],
    );
    assert.equal(existsSync(settings()), true);
  });

  it('starts again with the same code when its opening is over, without asking', async () => {
    api.answers.authorization = (request) => {
      api.answers.authorization = api.accept;
      api.openings.end();
      return api.accept(request);
    };
    release();
    const run = startConsole(whole());
    assert.equal(await run.ended, 0);
    await run.told('opening_over');
    const [first, second] = api.to(OPENING_PATHS.opening);
    assert.equal(second?.form['otp'], first?.form['otp']);
    assert.notEqual(second?.form['key'], first?.form['key']);
  });

  describe('goes on with a run that version 0.1.0 began', () => {
    let begun: { readonly version: 1; readonly selector: string; readonly privateKey: string };
    before(async () => {
      begun = { version: 1, selector: OTP.slice(0, 4), privateKey: await makeConsoleKey() };
    });
    const begin = (state: object): void => {
      mkdirSync(folders.state, { mode: 0o700 });
      const run = { ...begun, server: api.url, folder: folders.out, ...state };
      writeFileSync(kept(), JSON.stringify(run), { mode: 0o600 });
    };

    it('and had not sent its code yet, with an opening for its key', async () => {
      const device = { make: 'Contoso', model: 'Room Hub 2', serialNumber: 'SN-0042' };
      begin({ stage: 'submitting', otp: OTP, device });
      release();
      const run = startConsole(where());
      assert.equal(await run.ended, 0);
      assert.equal((await run.told('otp_accepted'))['isBound'], true);
      assert.equal(
        run.events().some(({ event }) => event === 'key_started'),
        false,
      );
    });

    it('and was waiting, with the digits of that time', async () => {
      begin({
        stage: 'submitted',
        deviceCode: 'dc-of-the-earlier-program',
        matchCode: PLAIN_DIGITS,
        submittedAt: new Date().toISOString(),
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
        intervalSeconds: 0,
        requestId: REQUEST_ID,
      });
      const key = publicKeyOf(begun.privateKey);
      const run = startConsole(where());
      const told = await run.told('otp_accepted');
      api.answers.token = ({ form }) =>
        form['device_code'] === 'dc-of-the-earlier-program' ? tokenReply(key) : failure('invalid_grant');
      assert.equal(await run.ended, 0);
      assert.deepEqual([told['matchCode'], told['isBound']], [PLAIN_DIGITS, false]);
      assert.equal(existsSync(settings()), true);
    });
  });
});
