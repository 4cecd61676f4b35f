import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { bundleConsole } from '../../../tools/console-package/bundle.ts';
import type { NpmArchive } from '../../../tools/console-package/npm-archive.ts';
import { packageFiles } from '../../../tools/console-package/package-files.ts';
import { settingsText } from '../../../tools/console-package/settings-text.ts';
import { singleExecutable } from '../../../tools/console-package/single-executable.ts';
import { lockedNode, windowsNode } from '../../../tools/console-package/windows-node.ts';
import { FACTS } from '../../console/console-process.ts';
import { approvalCard, decide, generateCode, openStage, type Stage } from '../../e2e/stage.ts';
import { unpackOn, whyNoWindows, windowsMachine, type WindowsMachine } from '../../support/consoles/windows-machine.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { skipBecause } from '../../support/skip.ts';

const { megan } = SANDBOX_PEOPLE;
const CACHE = join('build', 'cache');
const POLICY = String.raw`HKEY_LOCAL_MACHINE\Software\Policies\RoomsOTP`;

/**
 * Answers what the console program asks PowerShell, as an elevated Windows with the user of the Teams Rooms app and without
 * device facts does. It keeps the scheduled task in a file, and reads the app's log from one.
 */
const POWERSHELL = String.raw`
  const fs = require('node:fs');
  const script = process.argv.at(-1);
  const { ROOMS_OTP_PROGRAM, ROOMS_OTP_ARGUMENTS, ROOMS_OTP_PATH } = process.env;
  const tell = (value) => console.log(JSON.stringify(value));
  if (/IsInRole/.test(script)) tell({ elevated: true });
  else if (/ProfileList/.test(script)) tell({ sid: 'S-1-5-21-1004336348-1177238915-682003330-1003', profile: 'C:\\users\\Skype' });
  else if (/Unregister-ScheduledTask/.test(script)) {
    fs.rmSync('C:\\task.json', { force: true });
    tell({ registered: false });
  } else if (/Register-ScheduledTask/.test(script)) {
    fs.writeFileSync('C:\\task.json', JSON.stringify([ROOMS_OTP_PROGRAM, ROOMS_OTP_ARGUMENTS]));
    tell({ registered: true });
  } else if (/Get-WinEvent/.test(script)) console.log(fs.readFileSync('C:\\rooms-log.json', 'utf8'));
  else if (/Wait-Process/.test(script))
    setTimeout(() => fs.rmSync(ROOMS_OTP_PATH, { recursive: true, force: true }), 3000);
  else if (/GetCurrent|GetOwner/.test(script)) console.log('S-1-5-21-1004336348-1177238915-682003330-1001');
`;
const APP_FOLDER = 'users/Skype/AppData/Local/Packages/Microsoft.SkypeRoomSystem_8wekyb3d8bbwe/LocalState';

describe('the package of the console program on Windows', function suite() {
  this.timeout(600_000);
  let machine: WindowsMachine;
  let stage: Stage;
  let safe: string;
  let single: string;

  before(async function () {
    const reason = whyNoWindows();
    if (reason !== undefined) skipBecause(this, reason);
    const download = ({ name }: NpmArchive): never =>
      skipBecause(this, `tests reach no network, so ${name} has to be there: npm run console:package -- --single`);
    const locked = lockedNode();
    const node = windowsNode(locked, CACHE, download);
    const executable = (code: string) =>
      singleExecutable({ node, version: locked.version, code, cache: CACHE, download });
    machine = windowsMachine(process.platform === 'win32' ? undefined : await executable(POWERSHELL));
    stage = await openStage();
    const [esm, cjs] = [await bundleConsole(process.cwd(), 'esm'), await bundleConsole(process.cwd(), 'cjs')];
    const common = { version: '1.2.3', node: locked, settings: settingsText({ server: stage.url }) };
    const scripts = new Map([
      ['RoomsOTP.mjs', Buffer.from(esm.code)],
      ['node.exe', node],
    ] as const);
    safe = unpackOn(machine, 'safe form', packageFiles({ ...common, bundle: esm, program: scripts }));
    const program = new Map([['RoomsOTP.exe', await executable(cjs.code)]]);
    single = unpackOn(machine, 'single', packageFiles({ ...common, bundle: cjs, program }));
  });
  after(async () => {
    await stage?.close();
    machine?.remove();
  });

  async function outputOf(program: string, args: readonly string[]): Promise<readonly [number | null, string]> {
    const run = machine.run(program, args);
    return [await run.ended, run.output()];
  }

  async function signIn(program: string, room: number, serialNumber: string): Promise<void> {
    const [out, state] = [`out-${room}`, `state-${room}`];
    mkdirSync(join(machine.folder, out));
    const facts = FACTS.with(-1, serialNumber).map((fact) => fact.replaceAll(' ', '_'));
    const where = ['--state', `${machine.windowsFolder}\\${state}`, '--json'];
    const args = [...facts, '--otp', '-', '--out', `${machine.windowsFolder}\\${out}`, ...where];
    const run = machine.run(program, args, `${await generateCode(stage, room)}\r\n`);
    const { matchCode, isBound } = await run.told('otp_accepted');
    assert.equal(isBound, true);
    const card = await approvalCard(stage, serialNumber, 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
    assert.equal(await run.ended, 0, run.output());
    assert.match(readFileSync(join(machine.folder, out, 'SkypeSettings.xml'), 'utf8'), /<Password>/);
    const confirmation = machine.run(program, ['--confirm=signed_in', ...where]);
    assert.equal(await confirmation.ended, 0, confirmation.output());
    assert.equal((await approvalCard(stage, serialNumber, 'Signed in')).id, card.id);
  }

  for (const [name, program] of [
    ['as Node and a script', () => `${safe}\\RoomsOTP.cmd`],
    ['as one executable', () => `${single}\\RoomsOTP.exe`],
  ] as const) {
    it(`${name} says its version, and ends with its exit codes`, async () => {
      const [code, version] = await outputOf(program(), ['--version']);
      assert.deepEqual([code, /^\d+\.\d+\.\d+\r?$/m.test(version)], [0, true], version);
      assert.equal((await outputOf(program(), ['--no-such-option']))[0], 2);
    });
  }

  it('as Node and a script brings a room to signed in, by its settings file', () =>
    signIn(`${safe}\\RoomsOTP.cmd`, 1, 'SN-1001'));

  it('as one executable brings a room to signed in, by its settings file', () =>
    signIn(`${single}\\RoomsOTP.exe`, 2, 'SN-1002'));

  it('finds the app by its user, and a copy of it tells the server after the restart what the app did', async function () {
    if (!machine.isWine) skipBecause(this, 'it needs the stand-in for PowerShell, which only wine gets');
    const onDrive = (path: string): string => join(machine.drive, ...path.split('/'));
    const [settings, state] = [onDrive(`${APP_FOLDER}/SkypeSettings.xml`), onDrive('ProgramData/RoomsOTP/run.json')];
    mkdirSync(onDrive(APP_FOLDER), { recursive: true });
    writeFileSync(onDrive('otp.txt'), await generateCode(stage, 3));
    const facts = FACTS.with(-1, 'SN-1003').map((fact) => fact.replaceAll(' ', '_'));
    const given = [...facts, '--unattended', '--otp-file', String.raw`C:\otp.txt`, '--json'];
    const run = machine.run(`${safe}\\RoomsOTP.cmd`, given);
    const { matchCode } = await run.told('otp_accepted');
    const card = await approvalCard(stage, 'SN-1003', 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
    assert.equal(await run.ended, 0, run.output());
    assert.equal((await run.told('delivered'))['checksItself'], true);
    assert.deepEqual([settings, onDrive('otp.txt')].map(existsSync), [true, false]);

    // Wine can't restart, so the file is from before its start, and the app is played by hand.
    rmSync(settings);
    const before = JSON.parse(readFileSync(state, 'utf8')) as object;
    writeFileSync(state, JSON.stringify({ ...before, writtenAt: '2020-01-01T00:00:00.000Z' }));
    const text = JSON.stringify({ OperationName: 'Heartbeat', Alias: sandboxRoom(3).userPrincipalName });
    const entries = [{ id: 2000, at: new Date().toISOString(), text }];
    writeFileSync(onDrive('rooms-log.json'), JSON.stringify({ log: true, entries }));
    const [program = '', line = ''] = JSON.parse(readFileSync(onDrive('task.json'), 'utf8')) as string[];
    assert.match(program, /^C:\\ProgramData\\RoomsOTP\\program-[\da-f]{8}\\node\.exe$/);
    const check = machine.run(program, line.split(' '));
    assert.equal(await check.ended, 0, check.output());
    await approvalCard(stage, 'SN-1003', 'The console reported the sign-in.');
    assert.deepEqual([state, onDrive('task.json')].map(existsSync), [false, false]);
    const own = onDrive('ProgramData/RoomsOTP');
    const hasCopy = (): boolean => existsSync(own) && readdirSync(own).some((name) => name.startsWith('program-'));
    while (hasCopy()) await beforeAskingAgain();
  });

  it('takes its settings from the policy of the machine before those of the file', async () => {
    const add = async (...value: readonly string[]) =>
      assert.equal((await outputOf('reg', ['add', POLICY, ...value, '/f']))[0], 0);
    try {
      await add('/v', 'Language', '/d', 'de');
      await add('/v', 'SupportText', '/d', 'Hotline 4711');
      await add('/v', 'Pin', '/t', 'REG_MULTI_SZ', '/d', `${'A'.repeat(43)}\\0${'A'.repeat(42)}E`);
      const [code, said] = await outputOf(`${safe}\\RoomsOTP.cmd`, ['--pin', `${'A'.repeat(42)}I`]);
      assert.equal(code, 2);
      assert.match(said, /^--pin enthält einen Pin, der nicht in HKLM\\Software\\Policies\\RoomsOTP steht/m);
      assert.match(said, /^Ihr Kontakt: Hotline 4711\r?$/m);
      await add('/v', 'Server', '/t', 'REG_DWORD', '/d', '1');
      assert.match((await outputOf(`${safe}\\RoomsOTP.cmd`, ['--json']))[1], /HKLM.*Server/);
    } finally {
      await outputOf('reg', ['delete', POLICY, '/f']);
    }
  });

  it('is installed to Program Files with its version in the registry, and removed without a trace', async () => {
    const folder = join(machine.drive, 'Program Files', 'RoomsOTP');
    const key = String.raw`HKLM\SOFTWARE\RoomsOTP`;
    const [code, said] = await outputOf(`${safe}\\install.cmd`, []);
    assert.equal(code, 0, said);
    assert.deepEqual(
      readdirSync(folder).toSorted(),
      readdirSync(join(machine.folder, 'safe form'))
        .filter((name) => name !== 'install.cmd')
        .toSorted(),
    );
    assert.match((await outputOf('reg', ['query', key, '/v', 'Version', '/reg:64']))[1], /REG_SZ\s+1\.2\.3/);
    assert.equal((await outputOf(String.raw`C:\Program Files\RoomsOTP\RoomsOTP.cmd`, ['--version']))[0], 0);
    const state = join(machine.drive, 'ProgramData', 'RoomsOTP');
    mkdirSync(state, { recursive: true });
    assert.equal((await outputOf(String.raw`C:\Program Files\RoomsOTP\uninstall.cmd`, []))[0], 0);
    assert.deepEqual([folder, state].map(existsSync), [false, false]);
    assert.notEqual((await outputOf('reg', ['query', key, '/reg:64']))[0], 0);
  });
});
