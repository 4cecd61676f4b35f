import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRoomsApp } from '../../env/sandbox/host/rooms-app.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { sandboxRoom } from '../../env/sandbox/tenant.ts';

const ROOM = sandboxRoom(1);

describe("the sandbox's Teams Rooms app", () => {
  let sandbox: Sandbox;
  let folder: string;
  before(async () => {
    sandbox = await startSandbox({ rooms: 2 });
    folder = await mkdtemp(join(tmpdir(), 'rooms-app-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
    await sandbox.close();
  });

  const start = () => startRoomsApp(folder, sandbox.graph);

  it('has no account before it took a settings file', async () => {
    assert.equal(await start(), undefined);
  });

  it('takes the settings file, and signs in again with its content at each later start', async () => {
    const { userPrincipalName: account, password } = ROOM;
    const path = join(folder, 'SkypeSettings.xml');
    await writeFile(path, `<SkypeSignInAddress>${account}</SkypeSignInAddress><Password>${password}</Password>`);
    sandbox.parts.graph.forceSignInError(account, 53_003);
    assert.deepEqual(await start(), { account, signedIn: false });
    assert.equal(existsSync(path), false);
    sandbox.parts.graph.forceSignInError(account, 0);
    assert.deepEqual(await start(), { account, signedIn: true });
    sandbox.parts.graph.changeRoom(account, { password: 'Another-one-1' });
    assert.deepEqual(await start(), { account, signedIn: false });
  });
});
