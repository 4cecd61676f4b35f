import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleTexts } from '../../../texts/console-texts.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import type { AppFolder } from '../../../console/machine/app-folder.ts';
import { machineDeps } from '../../../console/machine/machine-deps.ts';
import type { Machine } from '../../../console/machine/this-machine.ts';
import { parseArguments } from '../../../console/words/arguments.ts';

const SID = 'S-1-5-21-1-2-3-1003';
const IN_PROFILE = String.raw`AppData\Local\Packages\Microsoft.SkypeRoomSystem_8wekyb3d8bbwe\LocalState`;

describe('what a run needs of a Windows console', () => {
  let root: string;
  let acts: string[];
  let told: ConsoleEvent[];
  let looks: number;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rooms-otp-machine-'));
    [acts, told, looks] = [[], [], 0];
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** The name of a folder as Windows writes it, since only the end of its path matters. */
  const folder = () => join(root, IN_PROFILE);
  const deps = (found: AppFolder, argv: readonly string[] = []) => {
    const machine: Machine = {
      facts: async () => ({}),
      access: {
        keepToUser: async () => void acts.push('kept to the user'),
        keepToAdministrators: async () => {},
        handToApp: async (_path, sid) => void acts.push(`handed to ${sid}`),
        refuseForeign: async () => {},
      },
      stateFolder: join(root, 'state'),
      startedAt: async () => new Date(),
      appFolder: async () => {
        looks += 1;
        return found;
      },
      restartTask: {
        schedule: async (args) => void acts.push(args.join(' ')),
        remove: async () => {},
      },
    };
    const report = (event: ConsoleEvent) => void told.push(event);
    return machineDeps(parseArguments(argv), machine, { report, texts: consoleTexts('de') });
  };

  it('is the folder of the app, whose user gets the file, and a check after the restart', async () => {
    const { findFolder, protectSettings, settingsMadeIn, scheduleCheck } = deps({
      kind: 'found',
      path: folder(),
      sid: SID,
    });
    assert.equal(await findFolder(), folder());
    assert.equal(settingsMadeIn, join(root, 'state'), 'where the user of the app can put no link');
    await protectSettings(join(root, 'state', 'SkypeSettings.xml.rooms-otp-new'), folder());
    assert.equal(await scheduleCheck(join(folder(), 'SkypeSettings.xml')), true);
    const state = join(root, 'state');
    const log = join(state, 'after-restart.log');
    assert.deepEqual(acts, [`handed to ${SID}`, `--after-restart --language de --state ${state} --log ${log}`]);
    assert.equal(looks, 1, 'PowerShell takes seconds');
  });

  it('never leaves a file in that folder to another user because Windows does not tell the right one', async () => {
    const { protectSettings, scheduleCheck } = deps({ kind: 'unknown' });
    await assert.rejects(protectSettings(join(folder(), 'SkypeSettings.xml'), folder()), /PowerShell may be blocked/);
    assert.deepEqual(acts, []);
    assert.equal(await scheduleCheck(join(folder(), 'SkypeSettings.xml')), false);
  });

  it('keeps a file elsewhere to the user, checks nothing after the restart, and asks Windows nothing', async () => {
    const { protectSettings, scheduleCheck } = deps({ kind: 'no_user' }, ['--out', root]);
    await protectSettings(join(root, 'SkypeSettings.xml'), root);
    assert.equal(await scheduleCheck(join(root, 'SkypeSettings.xml')), false);
    assert.deepEqual([acts, looks], [['kept to the user'], 0]);
  });
});
