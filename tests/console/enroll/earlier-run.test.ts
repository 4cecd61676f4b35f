import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnrollOptions } from '../../../console/enroll/enroll-options.ts';
import { earlierRun } from '../../../console/enroll/earlier-run.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import type { RunDeps } from '../../../console/enroll/run-deps.ts';
import type { Opened, RunState, Submitting } from '../../../console/enroll/run-state.ts';
import { settingsMark } from '../../../console/machine/settings-folder.ts';

const [PIN, OTHER_PIN] = ['A'.repeat(43), 'B'.repeat(43)] as const;

const common = {
  version: 2,
  server: 'https://rooms.contoso.com',
  privateKey: 'PEM',
  folder: '/out',
  selector: 'AB12',
  otp: 'AB12-…',
  device: { make: 'a', model: 'b', serialNumber: 'c' },
  consoleNonce: 'Nc',
  openingsOver: 0,
} as const;
const submitting: Submitting = { ...common, stage: 'submitting', pins: [], sentUnbound: false };
const opened: Opened = {
  ...common,
  stage: 'opened',
  pins: [PIN],
  opening: 'o',
  serverNonce: 'Ns',
  serverSignature: 's',
  isProven: true,
};

describe('an earlier run and the pins of the command line', () => {
  let saved: readonly RunState[];
  const resume = (state: RunState, options: Partial<EnrollOptions>): Promise<RunState | undefined> => {
    saved = [];
    const deps: Partial<RunDeps> = {
      report: () => {},
      store: {
        check: async () => {},
        load: async () => state,
        save: async (next) => {
          saved = [...saved, next];
        },
        forget: async () => assert.fail('forgotten'),
      },
    };
    const none = { facts: {}, restart: false, pins: [], tlsRoots: [], allowUnbound: false };
    return earlierRun({ ...none, ...options }, deps as RunDeps);
  };

  it('goes on as it is without pins, and with its own', async () => {
    for (const pins of [[], [PIN]]) {
      assert.equal(await resume(opened, { pins }), opened);
      assert.deepEqual(saved, []);
    }
  });

  it('takes pins and folder over, and saves them before anything is sent', async () => {
    const pinned = { ...submitting, pins: [PIN], folder: '/new' };
    assert.deepEqual(await resume(submitting, { pins: [PIN], folder: '/new' }), pinned);
    assert.deepEqual(saved, [pinned]);
  });

  it('must prove its opening again for other pins', async () => {
    assert.deepEqual(await resume(opened, { pins: [OTHER_PIN] }), { ...opened, pins: [OTHER_PIN], isProven: false });
  });

  it('does not go on without proof when it has pins', async () => {
    for (const [state, pins] of [
      [opened, []],
      [submitting, [PIN]],
    ] as const) {
      await assert.rejects(
        resume(state, { pins, allowUnbound: true }),
        (error) => error instanceof ConsoleError && error.outcome === 'usage',
      );
    }
    assert.equal(await resume(submitting, { allowUnbound: true }), submitting);
  });
});

describe('an earlier run that is begun anew', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rooms-otp-anew-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('leaves no settings file behind, whole or half made, since it may hold a password', async () => {
    const [folder, madeIn] = [join(root, 'app'), join(root, 'state')];
    for (const one of [folder, madeIn]) {
      mkdirSync(one);
      writeFileSync(join(one, 'SkypeSettings.xml.rooms-otp-new'), 'left by a killed run');
    }
    const bytes = Buffer.from('<ours/>');
    writeFileSync(join(folder, 'SkypeSettings.xml'), bytes);
    let state: unknown = { ...common, folder, stage: 'submitted', pins: [], fileMarks: [settingsMark(bytes)] };
    const store = { load: async () => state, forget: async () => void (state = undefined) };
    const deps = { report: () => {}, store, settingsMadeIn: madeIn };
    const anew = { facts: {}, restart: true, pins: [], tlsRoots: [], allowUnbound: false };
    assert.equal(await earlierRun(anew, deps as unknown as RunDeps), undefined);
    assert.deepEqual([readdirSync(folder), readdirSync(madeIn)], [[], []]);
  });
});
