import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkArguments, scheduleCheck } from '../../../console/after-restart/schedule-check.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import { posixAccess, type FileAccess } from '../../../console/machine/file-access.ts';
import type { RunningProgram } from '../../../console/machine/program-copy.ts';
import { quoteArgument, windowsRestartTask } from '../../../console/machine/restart-task.ts';
import { parseArguments } from '../../../console/words/arguments.ts';
import { recordedWindows } from './recorded-windows.ts';

describe('the task after the restart', () => {
  let root: string;
  let state: string;
  let program: RunningProgram;
  let apart: Readonly<Record<string, string>>[];
  let access: Pick<FileAccess, 'keepToAdministrators' | 'refuseForeign'>;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rooms-otp-task-'));
    state = join(root, 'my state');
    mkdirSync(join(root, 'stick'));
    writeFileSync(join(root, 'stick', 'node.exe'), 'node');
    writeFileSync(join(root, 'stick', 'console.mjs'), 'script');
    program = {
      executable: join(root, 'stick', 'node.exe'),
      nodeArguments: ['--use-system-ca'],
      script: join(root, 'stick', 'console.mjs'),
    };
    apart = [];
    access = posixAccess;
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const task = (outputs: readonly (string | Error)[], running = program) => {
    const { command, calls } = recordedWindows(...outputs);
    const surroundings = {
      ...{ ownFolder: state, access },
      program: running,
      processId: 42,
      startApart: (_script: string, environment: Readonly<Record<string, string>>) => void apart.push(environment),
    };
    return { calls, task: windowsRestartTask(command, surroundings) };
  };
  const copies = () => (existsSync(state) ? readdirSync(state).filter((name) => name.startsWith('program-')) : []);
  const copied = (name: string) => join(state, copies()[0] ?? '', name);

  it('starts a copy of the program, since a stick may be gone after the restart', async () => {
    const { calls, task: one } = task(['{"registered":true}']);
    await one.schedule(['--after-restart', '--state', state]);
    rmSync(join(root, 'stick'), { recursive: true });
    assert.deepEqual(readdirSync(copied('.')).sort(), ['console.mjs', 'node.exe']);
    assert.equal(readFileSync(copied('console.mjs'), 'utf8'), 'script');
    assert.deepEqual(calls[0]?.environment, {
      ROOMS_OTP_PROGRAM: copied('node.exe'),
      ROOMS_OTP_ARGUMENTS: `--use-system-ca "${copied('console.mjs')}" --after-restart --state "${state}"`,
    });
  });

  it('passes on no option of Node that opens a debugger or loads a file from elsewhere', async () => {
    const nodeArguments = [
      '--inspect',
      '--use-env-proxy',
      '--import',
      'file:///C:/temp/x.mjs',
      '--env-file=C:\\temp\\x',
    ];
    const { calls, task: one } = task(['{"registered":true}'], { ...program, nodeArguments });
    await one.schedule([]);
    assert.equal(calls[0]?.environment['ROOMS_OTP_ARGUMENTS'], `--use-env-proxy "${copied('console.mjs')}"`);
  });

  it('has a constant script, so that no value can become a command', async () => {
    const { calls, task: one } = task(['{"registered":true}', '{"registered":false}']);
    await one.schedule(['--state', "x'; Remove-Item C:\\ #"]);
    await one.remove();
    for (const { args } of calls) assert.doesNotMatch(args.join(' '), /Remove-Item C|node\.exe|"/);
    assert.match(calls[0]?.args.at(-1) ?? '', /-UserId 'S-1-5-18'[^]*-AtStartup|-AtStartup[^]*-UserId 'S-1-5-18'/);
  });

  it('copies no program of several files, and leaves nothing behind when Windows refuses', async () => {
    const sources = { ...program, script: join(root, 'stick', 'main.ts') };
    await assert.rejects(task(['{"registered":true}'], sources).task.schedule([]), /several files/);
    for (const output of ['{"registered":false}', '', new Error('exit code 1')]) {
      await assert.rejects(task([output]).task.schedule([]), /did not register/);
      assert.deepEqual(copies(), []);
    }
  });

  it('starts nothing from a folder that somebody else has made, and leaves its own to administrators before it copies', async () => {
    mkdirSync(state, { mode: 0o777 });
    chmodSync(state, 0o777);
    await assert.rejects(task(['{"registered":true}']).task.schedule([]), /belongs to another user/);
    assert.deepEqual(readdirSync(state), []);
    rmSync(state, { recursive: true });
    const kept: (readonly string[])[] = [];
    access = { ...posixAccess, keepToAdministrators: async (path) => void kept.push([path, ...readdirSync(path)]) };
    await task(['{"registered":true}']).task.schedule([]);
    assert.deepEqual(kept, [[state]]);
    const refused = new Error('exit code 5');
    access = { ...posixAccess, keepToAdministrators: () => Promise.reject(refused) };
    rmSync(state, { recursive: true });
    await assert.rejects(task(['{"registered":true}']).task.schedule([]), refused);
    assert.deepEqual(readdirSync(state), []);
  });

  it('removes itself with its copy, at once or when the copy has ended', async () => {
    const { task: one } = task(['{"registered":true}', '{"registered":false}']);
    await one.schedule([]);
    await one.remove();
    assert.deepEqual(copies(), []);
    assert.deepEqual(apart, []);

    await task(['{"registered":true}']).task.schedule([]);
    const fromCopy = { ...program, executable: copied('node.exe') };
    await task(['{"registered":false}'], fromCopy).task.remove();
    assert.deepEqual(apart, [{ ROOMS_OTP_PROCESS: '42', ROOMS_OTP_PATH: join(state, copies()[0] ?? '') }]);
    await assert.rejects(task(['{"registered":true}']).task.remove(), /did not remove/);
  });

  it('makes a new copy beside one that runs, and removes those that nothing starts any more', async () => {
    await task(['{"registered":true}']).task.schedule([]);
    const running = { ...program, executable: copied('node.exe') };
    await task([new Error('exit code 1')])
      .task.schedule([])
      .catch(() => {});
    assert.deepEqual(
      copies().map((name) => join(state, name, 'node.exe')),
      [running.executable],
    );

    mkdirSync(join(state, 'program-of-somebody'));
    const { calls, task: second } = task(['{"registered":true}']);
    await second.schedule([]);
    const started = calls[0]?.environment['ROOMS_OTP_PROGRAM'] ?? '';
    assert.notEqual(started, running.executable);
    assert.ok(existsSync(started));
    assert.equal(existsSync(running.executable), false);
    assert.ok(existsSync(join(state, 'program-of-somebody')));
  });

  it('quotes its arguments as the C runtime reads them', () => {
    for (const [argument, quoted] of [
      ['--json', '--json'],
      ['', '""'],
      ['a b', '"a b"'],
      [String.raw`C:\a b\\`.slice(0, -1), String.raw`"C:\a b\\"`],
      ['say "x"', String.raw`"say \"x\""`],
      [String.raw`a\"b`, String.raw`"a\\\"b"`],
    ] as const) {
      assert.equal(quoteArgument(argument), quoted);
    }
  });

  it('gets a command line that the program understands, without a secret', () => {
    const args = checkArguments({ stateFolder: '/s', language: 'de', log: '/l', outcome: '/o' });
    const { afterRestart, state: folder, log, outcome, otp } = parseArguments(args);
    assert.deepEqual([afterRestart, folder, log, outcome, otp], [true, '/s', '/l', '/o', undefined]);
  });

  it('never ends a run: trouble is reported, and a person confirms the sign-in', async () => {
    const told: ConsoleEvent[] = [];
    const options = { stateFolder: state, language: 'en', log: 'l' };
    const report = (event: ConsoleEvent) => void told.push(event);
    assert.equal(await scheduleCheck(task(['']).task, options, { report }), false);
    assert.deepEqual(told, [{ event: 'check_not_scheduled', reason: 'Windows did not register the task' }]);
    assert.equal(await scheduleCheck(undefined, options, { report }), false);
    assert.equal(await scheduleCheck(task(['{"registered":true}']).task, options, { report }), true);
    assert.equal(told.length, 1);
  });
});
