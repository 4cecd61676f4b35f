import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixAccess } from '../../../console/machine/file-access.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { parseRunState } from '../../../console/enroll/parse-run-state.ts';
import { waitingAgain, type Delivered, type RunState } from '../../../console/enroll/run-state.ts';
import { STATE_FILE, stateStore } from '../../../console/enroll/state-store.ts';

const begun = {
  version: 2,
  server: 'https://rooms.contoso.com',
  privateKey: 'PEM',
  folder: '/out',
  selector: 'AB12',
  pins: ['pin'],
} as const;
const notSubmitted = {
  ...begun,
  otp: 'AB12-…',
  device: { make: 'a', model: 'b', serialNumber: 'c' },
  consoleNonce: 'Nc',
  openingsOver: 1,
};
const underWay = {
  ...begun,
  deviceCode: 'dc',
  matchCode: '123456',
  isBound: true,
  submittedAt: '2026-03-04T13:02:00.000Z',
  expiresAt: '2026-03-04T14:02:00.000Z',
  intervalSeconds: 5,
  requestId: 'r',
};
const delivered: Delivered = { ...underWay, stage: 'delivered', accessToken: 'at', path: '/out/SkypeSettings.xml' };
const states: readonly RunState[] = [
  { ...notSubmitted, stage: 'submitting', sentUnbound: false },
  {
    ...notSubmitted,
    stage: 'opened',
    opening: 'o',
    serverNonce: 'Ns',
    serverSignature: 's',
    isProven: true,
  },
  { ...underWay, stage: 'submitted' },
  { ...delivered, stage: 'written' },
  delivered,
];

describe('the state of a run', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rooms-otp-state-'));
    folder = join(root, 'deep', 'state');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  for (const state of states) {
    it(`is given back as it was saved when ${state.stage}`, async () => {
      const store = stateStore(folder, posixAccess);
      assert.equal(await store.load(), undefined);
      await store.save(state);
      assert.deepEqual(await stateStore(folder, posixAccess).load(), state);
    });
  }

  it('is readable by its user only, and alone in its folder', async () => {
    const store = stateStore(folder, posixAccess);
    for (const state of states) await store.save(state);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, STATE_FILE)).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder), [STATE_FILE]);
  });

  it('is gone with its folder when forgotten, but other files stay', async () => {
    const store = stateStore(folder, posixAccess);
    await store.save(delivered);
    await store.forget();
    assert.equal(existsSync(folder), false);
    await store.save(delivered);
    writeFileSync(join(folder, 'other'), '');
    await store.forget();
    assert.deepEqual(readdirSync(folder), ['other']);
  });

  it('is not kept in a folder that others can change', async () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    await assert.rejects(stateStore(folder, posixAccess).save(delivered), ConsoleError);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is known to be impossible before it begins, where there is a file or a folder that others can change', async () => {
    await stateStore(folder, posixAccess).check();
    assert.equal(existsSync(folder), false);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await stateStore(folder, posixAccess).check();
    chmodSync(folder, 0o777);
    await assert.rejects(stateStore(folder, posixAccess).check(), /can be changed by others/);
    const file = join(root, 'file');
    writeFileSync(file, '');
    await assert.rejects(stateStore(file, posixAccess).check(), /isn't a folder/);
  });

  it('is not trusted when it is a link or damaged', async () => {
    const store = stateStore(folder, posixAccess);
    await store.save(delivered);
    writeFileSync(join(folder, STATE_FILE), '{"version":1');
    await assert.rejects(store.load(), /--restart/);
    rmSync(join(folder, STATE_FILE));
    symlinkSync('/dev/null', join(folder, STATE_FILE));
    await assert.rejects(store.load(), ConsoleError);
  });

  it('replaces what a killed run left half written', async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, `${STATE_FILE}.rooms-otp-new`), 'half');
    const store = stateStore(folder, posixAccess);
    await store.save(delivered);
    assert.deepEqual(readdirSync(folder), [STATE_FILE]);
  });

  it('is none when a member is missing or of another kind', () => {
    for (const state of states) {
      const whole = JSON.parse(JSON.stringify(state)) as Record<string, unknown>;
      const optional = state.stage === 'submitting' ? ['consoleNonce'] : [];
      for (const member of Object.keys(whole).filter((name) => !optional.includes(name))) {
        assert.equal(parseRunState(JSON.stringify({ ...whole, [member]: undefined })), undefined, member);
        assert.equal(parseRunState(JSON.stringify({ ...whole, [member]: {} })), undefined, member);
      }
    }
    assert.equal(parseRunState(JSON.stringify({ ...delivered, stage: 'toString' })), undefined);
    assert.equal(parseRunState(JSON.stringify({ ...delivered, expiresAt: 'soon' })), undefined);
  });

  it('of version 0.1.0 is read, and says that its digits prove nothing', () => {
    const { pins: _pins, ...old } = begun;
    const { isBound: _bound, pins: _none, ...waiting } = underWay;
    const sending = { ...old, version: 1, stage: 'submitting', otp: 'AB12-…', device: notSubmitted.device };
    const added = { version: 2, pins: [] };
    assert.deepEqual(parseRunState(JSON.stringify(sending)), {
      ...sending,
      ...added,
      openingsOver: 0,
      sentUnbound: true,
    });
    for (const stage of ['submitted', 'written', 'delivered']) {
      const file = stage === 'submitted' ? {} : { accessToken: 'at', path: '/out/SkypeSettings.xml' };
      const state = { ...waiting, ...file, version: 1, stage };
      assert.deepEqual(parseRunState(JSON.stringify(state)), { ...state, ...added, isBound: false });
    }
  });

  it('of version 0.1.0 cannot claim an opening, which it did not know', () => {
    assert.equal(parseRunState(JSON.stringify({ ...states[1], version: 1 })), undefined);
    assert.equal(parseRunState(JSON.stringify({ ...states[1], version: 3 })), undefined);
  });

  it('loses the access token and keeps the key when the password is to come again', () => {
    const { accessToken: _token, path: _path, ...kept } = delivered;
    assert.deepEqual(waitingAgain(delivered), { ...kept, stage: 'submitted' });
  });
});
