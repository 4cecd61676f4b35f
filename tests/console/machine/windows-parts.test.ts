import assert from 'node:assert/strict';
import { demandAppFolder, windowsAppFolder } from '../../../console/machine/app-folder.ts';
import { demandElevation, windowsElevation } from '../../../console/machine/elevation.ts';
import { windowsRestart } from '../../../console/machine/restart.ts';
import { windowsRoomsLog } from '../../../console/machine/rooms-log.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { recordedWindows } from './recorded-windows.ts';

const SID = 'S-1-5-21-1085031214-1563985344-725345543-1003';
const PROFILE = String.raw`C:\Users\Skype.ROOM-0042`;
const FOLDER = String.raw`C:\Users\Skype.ROOM-0042\AppData\Local\Packages\Microsoft.SkypeRoomSystem_8wekyb3d8bbwe\LocalState`;

const everyFolder = async () => true;
const noFolder = async () => false;

describe('the permissions of the program on Windows', () => {
  it('are read from the token, and unknown when PowerShell prints something else', async () => {
    for (const [output, elevation] of [
      ['{"elevated":true}\r\n', 'yes'],
      ['\uFEFF{"elevated":false}', 'no'],
      ['', 'unknown'],
      ['{"elevated":"Wahr"}', 'unknown'],
      ['[true]', 'unknown'],
    ] as const) {
      assert.equal(await windowsElevation(recordedWindows(output).command), elevation, output);
    }
  });

  it('end the run before anything else when they are missing, and only then', async () => {
    const isNotElevated = (error: unknown) => error instanceof ConsoleError && error.outcome === 'not_elevated';
    await assert.rejects(
      demandElevation(async () => 'no'),
      isNotElevated,
    );
    await demandElevation(async () => 'unknown');
    await demandElevation(async () => 'yes');
    await demandElevation(undefined);
  });
});

describe("the folder of the Teams Rooms app's user", () => {
  const told = (sid: string | null, folder: string | null) =>
    recordedWindows(JSON.stringify({ sid, profile: folder })).command;

  it('is found by the SID, whatever name the profile has', async () => {
    assert.deepEqual(await windowsAppFolder(told(SID, PROFILE), everyFolder), {
      kind: 'found',
      path: FOLDER,
      sid: SID,
    });
  });

  it('is missing for a reason that the installer reads', async () => {
    for (const [command, kind, words] of [
      [told(null, null), 'no_user', /no local user "Skype"[^]*without a password/],
      [told(SID, null), 'no_profile', /has never signed in/],
      [told(SID, PROFILE), 'no_folder', /Make sure that the Teams Rooms app is installed/],
      [recordedWindows('').command, 'unknown', /PowerShell may be blocked/],
      [told('Skype', PROFILE), 'unknown', /PowerShell may be blocked/],
    ] as const) {
      const found = await windowsAppFolder(command, noFolder);
      assert.equal(found.kind, kind);
      assert.throws(() => demandAppFolder(found), words);
    }
  });
});

describe('the log of the Teams Rooms app on Windows', () => {
  const since = new Date('2026-03-04T14:00:00Z');
  const entry = (at: string, id = 2000) => ({ id, at, text: '{}' });
  const read = (output: string) => {
    const { command, calls } = recordedWindows(output);
    return windowsRoomsLog(command)(since).then((reading) => ({ reading, calls }));
  };

  it('is read from a time on, which goes in by the environment', async () => {
    const { reading, calls } = await read('{"log":true,"entries":[]}');
    assert.deepEqual(reading, { kind: 'read', entries: [] });
    assert.deepEqual(calls[0]?.environment, { ROOMS_OTP_SINCE: '2026-03-04T14:00:00.000Z' });
    assert.doesNotMatch(calls[0]?.args.join(' ') ?? '', /2026/);
  });

  it('gives its entries in order, without those that make no sense or are too old', async () => {
    const entries = [
      entry('2026-03-04T14:10:00.1234567Z', 2001),
      entry('2026-03-04T14:05:00.0000000Z'),
      entry('2026-03-04T13:59:59.9990000Z'),
      { id: '2000', at: '2026-03-04T14:05:00Z', text: '{}' },
      entry('gestern'),
      null,
    ];
    const { reading } = await read(JSON.stringify({ log: true, entries }));
    assert.deepEqual(reading.kind === 'read' && reading.entries.map(({ id, at }) => [id, at.toISOString()]), [
      [2000, '2026-03-04T14:05:00.000Z'],
      [2001, '2026-03-04T14:10:00.123Z'],
    ]);
  });

  it('takes a single entry that Windows PowerShell does not put into a list', async () => {
    const { reading } = await read(JSON.stringify({ log: true, entries: entry('2026-03-04T14:05:00Z') }));
    assert.equal(reading.kind === 'read' && reading.entries.length, 1);
  });

  it('tells a missing log from one that cannot be read', async () => {
    assert.deepEqual((await read('{"log":false,"entries":[]}')).reading, { kind: 'no_log' });
    assert.deepEqual((await read('Get-WinEvent : Zugriff verweigert')).reading, { kind: 'unreadable' });
  });
});

describe('the restart of Windows', () => {
  it('comes at once, with a planned reason', async () => {
    const { command, calls } = recordedWindows('');
    await windowsRestart(command);
    const [{ program, args } = assert.fail('nothing was started')] = calls;
    assert.equal(program, 'shutdown');
    assert.deepEqual(args.slice(0, 6), ['/r', '/f', '/t', '0', '/d', 'p:4:1']);
    assert.ok((args.at(-1)?.length ?? 0) <= 127, 'shutdown takes a comment of at most 127 characters');
  });
});
