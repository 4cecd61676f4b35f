import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONSOLE_VERSION } from '../../console/machine/version.ts';
import { bundleConsole } from '../../tools/console-package/bundle.ts';
import { packagedConsole, type PackagedConsole } from '../support/consoles/packaged-console.ts';
import { makeAuthority } from '../support/authority.ts';
import { FACTS, OTP, startConsole, type ConsoleRun } from './console-process.ts';
import { consoleStage } from './console-stage.ts';
import { CREDENTIALS, startCompanyProxy } from './network/company-proxy.ts';
import { passTo, startTlsFront } from './network/tls-front.ts';
import { trusting } from './network/trusting.ts';

describe('the packaged console program, alone in a folder', () => {
  const { api, folders, settings, release } = consoleStage();
  let packaged: PackagedConsole;
  before(async () => (packaged = await packagedConsole()));
  after(() => packaged.remove());

  const start = (args: readonly string[], typed: Parameters<typeof startConsole>[1] = ''): ConsoleRun =>
    startConsole([...args, '--state', folders().state], typed, {}, packaged.program);

  it('is one file that needs nothing but Node, and the same text each time', async () => {
    const code = readFileSync(join(packaged.folder, 'RoomsOTP.mjs'), 'utf8');
    const imports = [...code.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name = '']) => name);
    assert.ok(imports.length > 5);
    assert.deepEqual(
      imports.filter((name) => !name.startsWith('node:')),
      [],
    );
    assert.equal((await bundleConsole(process.cwd(), 'esm')).code, code);
    assert.deepEqual(readdirSync(packaged.folder), ['RoomsOTP.mjs']);
    assert.ok(!code.includes(process.cwd()), 'names the folder of its sources');
  });

  it('says its version, and in its help how it is started', async () => {
    const version = start(['--version']);
    assert.equal(await version.ended, 0);
    assert.equal(version.output(), `${CONSOLE_VERSION}\n`);
    const help = start(['--help']);
    assert.equal(await help.ended, 0);
    assert.match(help.output(), /\n {2}RoomsOTP --server https:\/\/rooms\.contoso\.com\n/);
    assert.doesNotMatch(help.output(), /npm run/);
  });

  it('takes the server from the file beside it, goes to delivered, and confirms', async () => {
    packaged.prepare({ server: api().url, language: 'de', supportText: 'Hotline 4711' });
    release();
    const run = start([...FACTS, '--out', folders().out], `${OTP}\n`);
    assert.equal(await run.ended, 0, run.output());
    assert.match(run.output(), /\nIhr Kontakt: Hotline 4711\n/);
    assert.ok(existsSync(settings()));
    const confirm = start(['--confirm=signed_in']);
    assert.equal(await confirm.ended, 0);
    assert.equal(existsSync(folders().state), false);
  });

  it('works unattended, with the code from a file that it deletes, and writes how it ended', async () => {
    packaged.prepare({ server: api().url });
    release();
    const [otpFile, log, outcome] = ['otp.txt', 'run.log', 'outcome.json'].map((name) =>
      join(packaged.folder, name),
    ) as [string, string, string];
    writeFileSync(otpFile, `${OTP}\r\n`);
    const files = ['--otp-file', otpFile, '--log', log, '--outcome', outcome];
    const run = start(['--unattended', ...files, ...FACTS, '--out', folders().out]);
    assert.equal(await run.ended, 0, run.output());
    assert.equal(existsSync(otpFile), false);
    const ended = JSON.parse(readFileSync(outcome, 'utf8')) as Readonly<Record<string, unknown>>;
    assert.deepEqual([ended['state'], ended['exitCode']], ['delivered', 0]);
    assert.doesNotMatch(run.output() + readFileSync(log, 'utf8') + readFileSync(outcome, 'utf8'), new RegExp(OTP));
    for (const file of [log, outcome]) rmSync(file);
  });

  it('reaches a server behind a private authority and a proxy that wants a password', async () => {
    const company = makeAuthority('Contoso Root');
    const system = trusting(company.root);
    const front = await startTlsFront(
      company.issue(),
      passTo(() => api().url),
    );
    const proxy = await startCompanyProxy({ asks: true });
    try {
      packaged.prepare({ server: front.url, pins: api().keys.pins.slice(0, 1), tlsRoots: [company.fingerprint] });
      release();
      const environment = { ...system.environment, HTTPS_PROXY: `http://${CREDENTIALS}@${proxy.address}` };
      const args = [...FACTS, '--out', folders().out, '--state', folders().state, '--otp', OTP];
      const run = startConsole(args, '', environment, packaged.program);
      assert.equal(await run.ended, 0, run.output());
      assert.ok(existsSync(settings()));
      assert.notEqual(proxy.tunnels.length, 0);
    } finally {
      await proxy.close();
      await front.close();
      system.remove();
    }
  });

  it('with a file that broke meanwhile loses nothing, and goes on when the file is whole', async () => {
    packaged.prepare({ server: api().url });
    const first = start([...FACTS, '--out', folders().out, '--json', '--otp', OTP]);
    const { matchCode } = await first.told('otp_accepted');
    first.child.kill('SIGKILL');
    await first.ended;

    writeFileSync(join(packaged.folder, 'RoomsOTP.json'), '{"server": ');
    const broken = start([]);
    assert.equal(await broken.ended, 2);
    assert.match(broken.output(), /RoomsOTP\.json isn't valid JSON.*Nothing is lost/);

    packaged.prepare({ server: api().url });
    const second = start(['--json']);
    assert.equal((await second.told('otp_accepted'))['matchCode'], matchCode);
    release();
    assert.equal(await second.ended, 0);
  });
});
