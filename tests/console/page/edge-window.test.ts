import assert from 'node:assert/strict';
import { edgePaths, type EdgePorts, edgeWindow, isRemote, windowOf } from '../../../console/page/edge/edge-window.ts';

const ENVIRONMENT = {
  'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
  ProgramFiles: String.raw`C:\Program Files`,
  LOCALAPPDATA: String.raw`C:\Users\Admin\AppData\Local`,
};
const URL = 'http://127.0.0.1:50123/#secret';
const PROFILE = String.raw`C:\Windows\Temp\rooms-otp-edge-a1`;

/** A machine that has Edge at one path, and notes what it's asked. */
function machine(installed: string | undefined, { starts = true, ends = true } = {}) {
  const asked: unknown[] = [];
  const ports: EdgePorts = {
    exists: async (path) => path === installed,
    makeProfile: async () => PROFILE,
    start: async (program, args) => {
      asked.push(program, args);
      return starts;
    },
    command: async (program, args, environment) => {
      asked.push(program, args.at(-1), environment);
      if (!ends) throw new Error('PowerShell is blocked');
      return '';
    },
    remove: async (profile) => {
      asked.push(`remove ${profile}`);
    },
  };
  return { asked, ports };
}

describe('the window of Edge', () => {
  const [usual, other] = edgePaths(ENVIRONMENT);

  it('opens in full screen with a profile of its own, wherever Edge is installed', async () => {
    for (const installed of [usual, other]) {
      const { asked, ports } = machine(installed);
      assert.equal(await edgeWindow(ENVIRONMENT, ports).open(URL), true);
      assert.deepEqual(asked, [
        installed,
        [
          `--user-data-dir=${PROFILE}`,
          '--no-first-run',
          '--no-default-browser-check',
          '--kiosk',
          URL,
          '--edge-kiosk-type=fullscreen',
        ],
      ]);
    }
  });

  it('never starts one from the profile of a user, where programs without elevation can write', async () => {
    const own = String.raw`C:\Users\Admin\AppData\Local\Microsoft\Edge\Application\msedge.exe`;
    const { asked, ports } = machine(own);
    assert.equal(await edgeWindow(ENVIRONMENT, ports).open(URL), false);
    assert.deepEqual(asked, []);
  });

  it('says so when there is no Edge or it does not start', async () => {
    assert.equal(await edgeWindow(ENVIRONMENT, machine(undefined).ports).open(URL), false);
    assert.equal(await edgeWindow({}, machine(usual).ports).open(URL), false);
    assert.equal(await edgeWindow(ENVIRONMENT, machine(usual, { starts: false }).ports).open(URL), false);
  });

  it('ends what uses its profile, whose name never becomes part of a script, and deletes the profile', async () => {
    for (const ends of [true, false]) {
      const { asked, ports } = machine(usual, { ends });
      const window = edgeWindow(ENVIRONMENT, ports);
      await window.open(URL);
      asked.length = 0;
      await window.close();
      const [program, script, environment, removed] = asked;
      assert.equal(program, 'powershell');
      assert.match(String(script), /CommandLine\.Contains\(\$env:ROOMS_OTP_EDGE_PROFILE\)/);
      assert.ok(!String(script).includes(PROFILE));
      assert.deepEqual(environment, { ROOMS_OTP_EDGE_PROFILE: PROFILE });
      assert.equal(removed, `remove ${PROFILE}`);
    }
  });

  it('leaves everything alone that it has not opened', async () => {
    const { asked, ports } = machine(undefined);
    await edgeWindow(ENVIRONMENT, ports).close();
    assert.deepEqual(asked, []);
  });

  it('is not opened on other systems, nor for somebody who works from another machine', () => {
    assert.equal(windowOf('linux', ENVIRONMENT), undefined);
    assert.equal(windowOf('win32', { ...ENVIRONMENT, SSH_CONNECTION: '10.0.0.2 50022 10.0.0.3 22' }), undefined);
    assert.equal(windowOf('win32', ENVIRONMENT)?.patienceMs, 15_000);
    assert.equal(isRemote({ SSH_TTY: '' }), false);
  });
});
