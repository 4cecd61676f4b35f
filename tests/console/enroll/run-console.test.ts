import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import { FACTS, OTP, startConsole, type Folders } from '../console-process.ts';
import { consoleStage } from '../console-stage.ts';
import { CREDENTIAL, failure, PASSWORD, sentKey, tokenReply, type ScriptedDeviceApi } from '../scripted-device-api.ts';

describe('the console program', () => {
  const { where, whole, settings, release, ...stage } = consoleStage();
  let api: ScriptedDeviceApi;
  let folders: Folders;
  beforeEach(() => {
    api = stage.api();
    folders = stage.folders();
  });

  describe('from the code to the signed-in room', () => {
    it('submits, waits, writes the file, says delivered, and after the restart says signed_in', async () => {
      const run = startConsole(whole());
      const accepting = await run.told('otp_accepted');
      assert.equal(accepting['matchCode'], api.openings.digits());
      assert.equal(accepting['isBound'], true);
      assert.equal((await run.told('waiting'))['for'], 'decision');
      release();
      assert.equal(await run.ended, 0);
      assert.match(
        readFileSync(settings(), 'utf8'),
        new RegExp(`<Password>${PASSWORD.replaceAll('+', '\\+')}</Password>`),
      );

      const confirm = startConsole(['--confirm=signed_in', '--state', folders.state, '--json']);
      assert.equal(await confirm.ended, 0);
      assert.deepEqual(
        api.to(DEVICE_PATHS.acknowledgement).map(({ form }) => form['stage']),
        ['delivered', 'signed_in'],
      );
      assert.deepEqual(
        api.to(DEVICE_PATHS.acknowledgement).map(({ bearer }) => bearer),
        ['at-1', 'at-1'],
      );
      assert.equal(existsSync(folders.state), false);
    });

    it('sends what the contract asks for, and a key of 3072 bits', async () => {
      const run = startConsole(whole());
      await run.told('otp_accepted');
      run.child.kill('SIGKILL');
      await run.ended;
      const [{ form } = assert.fail('nothing was sent')] = api.to(OPENING_PATHS.opening);
      const { key, ...rest } = form;
      assert.partialDeepStrictEqual(rest, {
        client_id: 'rooms-console',
        otp: OTP,
        device_make: 'Contoso',
        device_model: 'Room Hub 2',
        device_serial_number: 'SN-0042',
        app_version: '0.1.0',
      });
      const jwk = JSON.parse(key ?? '') as Record<string, string>;
      assert.deepEqual(Object.keys(jwk).sort(), ['e', 'kty', 'n']);
      assert.equal(Buffer.from(jwk['n'] ?? '', 'base64url').length * 8, 3072);
    });

    it('confirms at once for a rehearsal, in plain words too', async () => {
      release();
      const args = whole().filter((arg) => arg !== '--json');
      const run = startConsole([...args, '--confirm-now=signed_in']);
      assert.equal(await run.ended, 0);
      assert.match(run.output(), /██/);
      const digits = api.openings.digits().replace(/(?=...$)/, ' ');
      assert.match(run.output(), new RegExp(`Read these 6 digits to them: ${digits}`));
      assert.doesNotMatch(run.output(), /don't prove/);
      assert.match(run.output(), /signed in/);
      assert.doesNotMatch(run.output(), new RegExp(PASSWORD.slice(0, 8)));
    });

    it('leaves files that only their user can read', async () => {
      const run = startConsole(whole());
      await run.told('waiting');
      assert.equal(statSync(folders.state).mode & 0o777, 0o700);
      assert.equal(statSync(join(folders.state, 'run.json')).mode & 0o777, 0o600);
      release();
      await run.ended;
      assert.equal(statSync(settings()).mode & 0o777, 0o600);
    });

    it('never prints or keeps the password, and never prints the key', async () => {
      release();
      const run = startConsole(whole());
      await run.ended;
      const kept = readFileSync(join(folders.state, 'run.json'), 'utf8');
      assert.doesNotMatch(run.output() + kept, new RegExp(PASSWORD.slice(0, 8)));
      assert.doesNotMatch(run.output(), /PRIVATE KEY|at-1/);
      assert.doesNotMatch(run.output(), new RegExp(OTP));
    });

    it('sends device text as it is and shows it without control characters', async () => {
      const make = 'A&B "x" ${x} [link](http://x) \u001B[31m\u202Eevil=1&otp=2';
      const run = startConsole([...where(), '--otp', OTP, '--make', make, '--model', '<b>', '--serial', "'; DROP--"]);
      await run.told('otp_accepted');
      run.child.kill('SIGKILL');
      await run.ended;
      const [{ form } = assert.fail('nothing was sent')] = api.to(OPENING_PATHS.opening);
      assert.equal(form['device_make'], 'A&B "x" ${x} [link](http://x) [31mevil=1&otp=2');
      assert.equal(form['otp'], OTP);
      assert.equal(form['device_serial_number'], "'; DROP--");
    });
  });

  it('names the flag when it has to ask and nobody answers', async () => {
    const run = startConsole(['--server', api.url, '--out', folders.out, '--state', folders.state]);
    assert.equal(await run.ended, 2);
    assert.match(run.output(), /--otp/);
    assert.equal(api.seen.length, 0);
  });

  describe('when the request ends otherwise', () => {
    it('tells the reason of a rejection and forgets the run', async () => {
      api.answers.token = () => failure('access_denied', { error_description: 'Wrong room\u001B[2J' });
      const run = startConsole(whole());
      assert.equal(await run.ended, 4);
      assert.equal((await run.told('rejected'))['reason'], 'Wrong room[2J');
      assert.equal(existsSync(folders.state), false);
      assert.equal(existsSync(settings()), false);
    });

    it('tells that it has expired and forgets the run', async () => {
      api.answers.token = () => failure('expired_token');
      const run = startConsole(whole());
      assert.equal(await run.ended, 5);
      assert.equal(existsSync(folders.state), false);
    });

    it('tells that the code was refused, in the words of the server', async () => {
      api.answers.opening = () => failure('invalid_grant', { error_description: "This code can't be used." });
      const run = startConsole(whole());
      assert.equal(await run.ended, 3);
      assert.equal((await run.told('code_refused'))['reason'], "This code can't be used.");
      assert.equal(existsSync(folders.state), false);
    });
  });

  describe('what is never sent', () => {
    it('a mistyped code', async () => {
      const wrong = OTP.slice(0, -1) + (OTP.endsWith('0') ? '1' : '0');
      const typed = startConsole(
        ['--server', api.url, '--out', folders.out, '--state', folders.state],
        `${wrong}\nABC\nUUUU-UUUU-UUUU\n`,
      );
      assert.equal(await typed.ended, 3);
      assert.match(typed.output(), /typo: a wrong letter[^]*more or fewer[^]*never the letter U[^]*three times/);
      const flag = startConsole([...where(), '--otp', wrong, ...FACTS]);
      assert.equal(await flag.ended, 3);
      assert.equal(api.seen.length, 0);
    });

    it('a blank device fact', async () => {
      const run = startConsole([...where(), '--otp', OTP, '--make', 'Contoso', '--model', ' ', '--serial', 'x1']);
      assert.equal(await run.ended, 2);
      assert.match(run.output(), /--model/);
      assert.equal(api.seen.length, 0);
    });

    it('anything, when the folder for the file is not there', async () => {
      const args = ['--server', api.url, '--state', folders.state, '--json', '--otp', OTP, ...FACTS];
      const run = startConsole([...args, '--out', join(folders.out, 'missing')]);
      assert.equal(await run.ended, 8);
      assert.match(run.output(), /doesn't exist/);
      const nowhere = startConsole(args);
      assert.equal(await nowhere.ended, process.platform === 'win32' ? 8 : 2);
      assert.equal(api.seen.length, 0);
    });

    it('anything, when the run cannot be kept', async () => {
      const run = startConsole(['--server', api.url, '--out', folders.out, '--state', '/dev/null']);
      assert.equal(await run.ended, 10);
      assert.doesNotMatch(run.output(), /One-time password/);
      assert.equal(api.seen.length, 0);
    });

    it('anything by plain http to another machine', async () => {
      const run = startConsole(['--server', 'http://rooms.contoso.com', '--otp', OTP, '--json']);
      assert.equal(await run.ended, 2);
      assert.match(run.output(), /https/);
    });
  });

  describe('a server that answers badly', () => {
    it('is asked again after a passing error, and the installer is told once', async () => {
      let times = 0;
      api.answers.token = () => {
        times += 1;
        return times <= 2 ? { status: 503, body: '<html>', headers: { 'retry-after': '0' } } : tokenReply(sentKey(api));
      };
      const run = startConsole(whole());
      assert.equal(await run.ended, 0);
      assert.equal(run.events().filter(({ event }) => event === 'retrying').length, 1);
      assert.equal(run.events().filter(({ event }) => event === 'reconnected').length, 1);
    });

    it('is given up when it sends to another address, and the run is kept', async () => {
      api.answers.opening = () => ({ status: 307, headers: { location: 'http://127.0.0.1:1/' } });
      const run = startConsole(whole());
      assert.equal(await run.ended, 12);
      assert.equal(existsSync(join(folders.state, 'run.json')), true);
    });

    it('cannot pass a field off that is not what it should be', async () => {
      api.answers.opening = () => failure('invalid_request', { error_description: 'device_make is too long' });
      const run = startConsole(whole());
      assert.equal(await run.ended, 6);
      assert.match(run.output(), /device_make is too long/);
      assert.equal(existsSync(folders.state), false);
    });
  });

  it('reads the code from its input when that is wished, so that it stands in no list of processes', async () => {
    release();
    const args = [...where(), '--otp', '-', ...FACTS];
    const run = startConsole(args, `${OTP}\n`);
    assert.equal(await run.ended, 0);
    assert.equal(api.to(OPENING_PATHS.opening)[0]?.form['otp'], OTP);
    assert.equal(run.output().includes(OTP), false);
    assert.equal(await startConsole([...args, '--restart']).ended, 2, 'nothing was typed');
  });

  describe('a credential that cannot be used', () => {
    const stages = () => api.to(DEVICE_PATHS.acknowledgement).map(({ form }) => form['stage']);

    it('is acknowledged as failed when it was changed, and a run afterwards takes the next one', async () => {
      api.answers.token = async () => {
        const reply = await tokenReply(sentKey(api));
        const body = reply.body as { credential: string };
        const [header, key, iv, text = '', tag] = body.credential.split('.');
        const bytes = Buffer.from(text, 'base64url');
        bytes[3] = (bytes[3] ?? 0) ^ 1;
        return {
          ...reply,
          body: { ...body, credential: [header, key, iv, bytes.toString('base64url'), tag].join('.') },
        };
      };
      const run = startConsole(whole());
      assert.equal(await run.ended, 7);
      assert.deepEqual(stages(), ['failed']);
      assert.equal(existsSync(settings()), false);
      release();
      assert.equal(await startConsole(where()).ended, 0);
      assert.deepEqual(stages(), ['failed', 'delivered']);
    });

    it('is acknowledged as failed when it is for another request than the one that was submitted', async () => {
      api.answers.token = () => tokenReply(sentKey(api), CREDENTIAL, { request_id: 'req_0002' });
      const run = startConsole(whole());
      assert.equal(await run.ended, 7);
      assert.deepEqual(stages(), ['failed']);
      assert.match(run.output(), /for another request/);
      assert.equal(existsSync(settings()), false);
    });

    it('is acknowledged as failed when it has expired', async () => {
      api.answers.token = () => tokenReply(sentKey(api), CREDENTIAL, { exp: 1_700_000_000 });
      assert.equal(await startConsole(whole()).ended, 7);
      assert.deepEqual(stages(), ['failed']);
    });

    it('is acknowledged as failed when the file cannot be written', async () => {
      api.answers.token = () => tokenReply(sentKey(api), { ...CREDENTIAL, password: 'a\u0001b' });
      const run = startConsole(whole());
      assert.equal(await run.ended, 8);
      assert.deepEqual(stages(), ['failed']);
      assert.match(run.output(), /Fix the problem, and then try again/);
    });
  });
});
