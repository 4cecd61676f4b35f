import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEVICE_PATHS, OPENING_PATHS } from '../../contract/device-api.ts';
import { FACTS, OTHER_OTP, OTP, startConsole, type Folders } from './console-process.ts';
import { consoleStage } from './console-stage.ts';
import { failure, never, pending, type Handler, type ScriptedDeviceApi } from './scripted-device-api.ts';

describe('the console program, stopped and started again', () => {
  const { where, whole, settings, release, ...stage } = consoleStage();
  let api: ScriptedDeviceApi;
  let folders: Folders;
  let opening: Handler;
  beforeEach(() => {
    api = stage.api();
    opening = api.answers.opening;
    folders = stage.folders();
  });

  describe('when it is killed with -9', () => {
    const kill = async (run: ReturnType<typeof startConsole>) => {
      run.child.kill('SIGKILL');
      assert.equal(await run.ended, 'SIGKILL');
    };

    it('while the code is being sent, sends the same code, key and commitment again without asking', async () => {
      api.answers.opening = never;
      const run = startConsole(whole());
      await api.arrived(({ path }) => path === OPENING_PATHS.opening);
      await kill(run);
      api.answers.opening = opening;
      release();
      assert.equal(await startConsole(where()).ended, 0);
      const [first, second] = api.to(OPENING_PATHS.opening);
      assert.deepEqual(second?.form, first?.form);
    });

    for (const [what, isHeard] of [
      ['before the server heard its nonce', false],
      ['after the server heard its nonce', true],
    ] as const) {
      it(`${what}, reveals the same nonce to the same opening and shows the same digits`, async () => {
        api.answers.authorization = (request) => {
          if (isHeard) void api.accept(request);
          return never(request);
        };
        const run = startConsole(whole());
        await api.arrived(({ path }) => path === DEVICE_PATHS.authorization);
        await kill(run);
        const before = api.openings.digits();
        api.answers.authorization = api.accept;
        release();
        const again = startConsole(where());
        const { matchCode } = await again.told('otp_accepted');
        assert.equal(matchCode, api.openings.digits());
        if (isHeard) assert.equal(matchCode, before);
        assert.equal(await again.ended, 0);
        const [first, second] = api.to(DEVICE_PATHS.authorization);
        assert.deepEqual(second?.form, first?.form);
        assert.equal(api.to(OPENING_PATHS.opening).length, 1);
      });
    }

    it('while it waits, goes on with the same device code and shows the same match code', async () => {
      const run = startConsole(whole());
      await api.arrived(({ path }) => path === DEVICE_PATHS.token);
      await kill(run);
      const again = startConsole(where());
      assert.equal((await again.told('otp_accepted'))['matchCode'], api.openings.digits());
      release();
      assert.equal(await again.ended, 0);
      assert.equal(api.to(DEVICE_PATHS.authorization).length, 1);
      assert.equal(new Set(api.to(DEVICE_PATHS.token).map(({ form }) => form['device_code'])).size, 1);
    });

    it('while the credential is coming, collects it again', async () => {
      api.answers.token = never;
      const run = startConsole(whole());
      await api.arrived(({ path }) => path === DEVICE_PATHS.token);
      await kill(run);
      release();
      assert.equal(await startConsole(where()).ended, 0);
      assert.equal(existsSync(settings()), true);
    });

    it('after the file is written, only tells the server', async () => {
      release();
      api.answers.acknowledgement = never;
      const run = startConsole(whole());
      await api.arrived(({ path }) => path === DEVICE_PATHS.acknowledgement);
      await kill(run);
      api.answers.acknowledgement = () => ({ status: 204 });
      api.answers.token = () => failure('invalid_grant');
      const again = startConsole(where());
      assert.equal(await again.ended, 0);
      await again.told('delivered');
      assert.equal(api.to(DEVICE_PATHS.token).length, 1);
    });

    it('after the file is written too late, says so, and still reports the sign-in', async () => {
      release();
      api.answers.acknowledgement = () => failure('expired_token', { reason: 'pick_up_over' }, 409);
      const run = startConsole(whole());
      assert.equal(await run.ended, 5);
      assert.match(run.output(), /The time to use this password is over/);
      api.answers.acknowledgement = () => ({ status: 204 });
      assert.equal(await startConsole(['--confirm=signed_in', '--state', folders.state, '--json']).ended, 0);
      assert.equal(api.to(DEVICE_PATHS.acknowledgement).at(-1)?.form['stage'], 'signed_in');
    });

    it('after the password was released again, polls for it and writes it', async () => {
      release();
      assert.equal(await startConsole(whole()).ended, 0);
      const before = api.to(DEVICE_PATHS.acknowledgement).length;
      assert.equal(await startConsole(where()).ended, 0);
      assert.equal(api.to(DEVICE_PATHS.acknowledgement).length, before + 1, 'the new one is delivered too');
      api.answers.token = () => failure('invalid_grant');
      const again = startConsole(where());
      assert.equal(await again.ended, 0);
      await again.told('delivered');
      assert.equal(api.to(DEVICE_PATHS.acknowledgement).length, before + 1);
    });

    it('while it confirms, confirms again', async () => {
      release();
      assert.equal(await startConsole(whole()).ended, 0);
      api.answers.acknowledgement = never;
      const run = startConsole(['--confirm=signed_in', '--state', folders.state, '--json']);
      await api.arrived(({ form }) => form['stage'] === 'signed_in');
      await kill(run);
      api.answers.acknowledgement = () => ({ status: 204 });
      assert.equal(await startConsole(['--confirm=signed_in', '--state', folders.state, '--json']).ended, 0);
    });
  });

  it('says on Ctrl-C how to go on, and keeps the run', async () => {
    const run = startConsole(whole());
    await api.arrived(({ path }) => path === DEVICE_PATHS.token);
    run.child.kill('SIGINT');
    assert.equal(await run.ended, 130);
    assert.equal(run.events().at(-1)?.event, 'stopped');
    assert.equal(existsSync(join(folders.state, 'run.json')), true);
  });

  it('leaves a setup alone that another program works with, and takes it over when that one is killed', async () => {
    const first = startConsole(whole());
    await first.told('waiting');
    const calls = api.seen.length;
    for (const args of [
      [...where(), ...FACTS, '--otp', OTHER_OTP],
      [...where(), '--restart'],
      [...where(), '--confirm=failed'],
    ]) {
      const second = startConsole(args);
      assert.equal(await second.ended, 10);
      assert.match(second.output(), /already running on this console/);
    }
    assert.equal(api.seen.slice(calls).filter(({ path }) => path !== DEVICE_PATHS.token).length, 0);
    first.child.kill('SIGKILL');
    await first.ended;
    release();
    assert.equal(await startConsole(where()).ended, 0);
  });

  it('stops on Ctrl-C while it asks', async () => {
    const args = ['--server', api.url, '--out', folders.out, '--state', folders.state];
    const run = startConsole(args, { silence: true });
    await run.printed('One-time password');
    run.child.kill('SIGINT');
    assert.equal(await run.ended, 130);
  });

  describe('an earlier run', () => {
    const earlier = async () => {
      const run = startConsole(whole());
      await run.told('waiting');
      run.child.kill('SIGKILL');
      await run.ended;
    };

    it('with another server is not mixed up with this one', async () => {
      await earlier();
      const run = startConsole([
        '--server',
        'https://rooms.contoso.com',
        '--state',
        folders.state,
        '--out',
        folders.out,
        '--json',
      ]);
      assert.equal(await run.ended, 10);
      assert.match(run.output(), /--restart/);
    });

    it('that reached no server gives way when the address is put right', async () => {
      api.answers.opening = () => ({ status: 307, headers: { location: '/' } });
      assert.equal(await startConsole(whole()).ended, 6);
      api.answers.opening = opening;
      release();
      const other = api.url.replace('127.0.0.1', 'localhost');
      const run = startConsole([...whole(), '--server', other]);
      await run.told('otp_accepted');
      run.child.kill('SIGKILL');
      await run.ended;
    });

    it('gives way to a new code, with a new key', async () => {
      await earlier();
      release();
      const run = startConsole([...where(), '--otp', OTHER_OTP, ...FACTS]);
      await run.told('otp_accepted');
      assert.equal((await run.told('stale'))['reason'], 'another_code');
      run.child.kill('SIGKILL');
      await run.ended;
      const [first, second] = api.to(OPENING_PATHS.opening);
      assert.equal(second?.form['otp'], OTHER_OTP);
      assert.notEqual(second?.form['key'], first?.form['key']);
      assert.notEqual(second?.form['commitment'], first?.form['commitment']);
    });

    it('that is over in the meantime is explained, and a new code is asked for', async () => {
      await earlier();
      let polls = 0;
      api.answers.token = () => {
        polls += 1;
        return polls === 1
          ? failure('expired_token')
          : failure('access_denied', { error_description: 'Not scheduled' });
      };
      const run = startConsole([...where().filter((arg) => arg !== '--json'), ...FACTS], `${OTHER_OTP}\n`);
      assert.equal(await run.ended, 4);
      assert.match(run.output(), /its request has ended[^]*Not scheduled/);
    });

    it('that was delivered and never confirmed names the option that begins anew, which asks for the new code', async () => {
      release();
      assert.equal(await startConsole(whole()).ended, 0);
      const plain = where().filter((arg) => arg !== '--json');
      const again = startConsole(plain);
      assert.equal(await again.ended, 0);
      assert.match(
        again.output().replaceAll(/\s+/g, ' '),
        /delivered but never confirmed.*with --restart.*Delivered\. Restart the console now/,
      );
      api.answers.token = () => failure('access_denied');
      await startConsole([...plain, '--restart', ...FACTS], `${OTHER_OTP}\n`).ended;
      assert.deepEqual(
        api.to(OPENING_PATHS.opening).map(({ form }) => form['otp']),
        [OTP, OTHER_OTP],
      );
    });

    it('that was delivered can be confirmed as failed, and then collects a new password', async () => {
      release();
      assert.equal(await startConsole(whole()).ended, 0);
      const confirm = startConsole(['--confirm=failed', '--state', folders.state, '--json']);
      assert.equal(await confirm.ended, 9);
      assert.doesNotMatch(confirm.output(), /approval is still valid/, 'the server has not said so');
      assert.equal(existsSync(settings()), false);
      assert.equal(await startConsole(where()).ended, 0);
      assert.equal(existsSync(settings()), true);
      assert.equal(api.to(DEVICE_PATHS.authorization).length, 1);
    });

    it('that failed hears from the server whether a new password comes, and waits or ends accordingly', async () => {
      release();
      const confirmFailed = async (body: object) => {
        api.answers.acknowledgement = () => ({ status: 200, body });
        const run = startConsole(['--confirm=failed', '--state', folders.state, '--json']);
        const code = await run.ended;
        return [code, String(run.events().at(-1)?.['reason'])] as const;
      };
      assert.equal(await startConsole(whole()).ended, 0);
      const [waits, attention] = await confirmFailed({ next: 'attention' });
      assert.equal(waits, 9);
      assert.match(attention, /administrator must check.*Then try again here/);
      assert.equal(existsSync(join(folders.state, 'run.json')), true);
      assert.equal(await startConsole(where()).ended, 0);
      const [ends, over] = await confirmFailed({ next: 'over' });
      assert.equal(ends, 5);
      assert.match(over, /no longer releases a password/);
      assert.equal(existsSync(join(folders.state, 'run.json')), false);
    });

    it('is needed to confirm anything', async () => {
      const none = startConsole(['--confirm=signed_in', '--state', folders.state, '--json']);
      assert.equal(await none.ended, 10);
      api.answers.token = pending;
      await earlier();
      const early = startConsole(['--confirm=signed_in', '--state', folders.state, '--json']);
      assert.equal(await early.ended, 10);
    });

    it('is asked about in words after the restart', async () => {
      release();
      assert.equal(await startConsole(whole()).ended, 0);
      const run = startConsole(['--confirm', '--state', folders.state], 'perhaps\nyes\n');
      assert.equal(await run.ended, 0);
      assert.match(run.output(), /still there[^]*Did the room sign in\?[^]*Did the room sign in\?[^]*is signed in/);
    });
  });
});
