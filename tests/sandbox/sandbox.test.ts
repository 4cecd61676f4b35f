import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import { startSandbox } from '../../env/sandbox/sandbox.ts';
import { ROOM_CONDITIONS, sandboxRoom, sandboxRoomThatIs } from '../../env/sandbox/tenant.ts';
import { graphToken, send } from './loopback-client.ts';

const MAIN = fileURLToPath(new URL('../../env/sandbox/main.ts', import.meta.url));

describe('the sandbox', () => {
  let child: ChildProcessByStdio<null, Readable, Readable> | undefined;

  afterEach(() => {
    child?.kill('SIGKILL');
    child = undefined;
  });

  function startProcess(environment: Record<string, string> = {}) {
    child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return child;
  }

  it('runs Graph, issuer and Teams together, and frees their ports', async () => {
    const sandbox = await startSandbox({ rooms: 3 });
    const token = await graphToken(sandbox.parts.issuer);
    const { body } = await send(
      'GET',
      `${sandbox.graph}/v1.0/users?$filter=startswith(userPrincipalName,'room-')`,
      undefined,
      {
        authorization: `Bearer ${token}`,
      },
    );
    assert.equal(body.value.length, 3);
    await sandbox.close();
    const ports = {
      graph: portOf(sandbox.graph),
      issuer: portOf(sandbox.issuer),
      connector: portOf(sandbox.connector),
    };
    const again = await startSandbox({ ports });
    assert.deepEqual([again.graph, again.issuer, again.connector], [sandbox.graph, sandbox.issuer, sandbox.connector]);
    await assert.rejects(startSandbox({ ports: { connector: ports.connector } }), /EADDRINUSE/);
    await again.close();
  });

  it('grants all permissions but those that it is told to leave out', async () => {
    const sandbox = await startSandbox({ rooms: 1, withoutPermissions: ['AuditLog.Read.All'] });
    try {
      assert.deepEqual(
        ALL_GRAPH_ROLES.filter((role) => !sandbox.parts.issuer.grantedRoles().includes(role)),
        ['AuditLog.Read.All'],
      );
    } finally {
      await sandbox.close();
    }
    await assert.rejects(startSandbox({ withoutPermissions: ['AuditLog.Reed.All'] }), /no permission AuditLog\.Reed/);
  });

  it('as a process prints one line with its addresses, serves, and ends on SIGTERM', async () => {
    const process = startProcess({ SANDBOX_ROOMS: '50000' });
    const output: string[] = [];
    const lines = createInterface({ input: process.stdout }).on('line', (line) => output.push(line));
    await once(lines, 'line');
    const addresses = JSON.parse(output[0] ?? '');
    assert.deepEqual(Object.keys(addresses), ['graph', 'issuer', 'connector', 'host']);
    assert.equal((await send('GET', `${addresses.graph}/v1.0/users`)).status, 401);
    const exit = once(process, 'exit');
    process.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    assert.equal(output.length, 1);
  });

  it('as a process names the setting that is wrong, and ends', async () => {
    const process = startProcess({ SANDBOX_ROOMS: '50001' });
    const [message, [code]] = await Promise.all([text(process.stderr), once(process, 'exit')]);
    assert.match(message, /SANDBOX_ROOMS must be a whole number from 0 to 50000/);
    assert.equal(code, 1);
  });

  it('has a room in every condition among the first fifty, most of them ready, all with names of their own', () => {
    const rooms = Array.from({ length: 50 }, (_, index) => sandboxRoom(index + 1));
    for (const condition of ROOM_CONDITIONS) {
      assert.equal(rooms.filter((room) => room.condition === condition).length, 2, condition);
      assert.equal(sandboxRoomThatIs(condition).condition, condition);
    }
    assert.equal(rooms.filter(({ condition }) => condition === 'ready').length, 34);
    const names = Array.from({ length: 50_000 }, (_, index) => sandboxRoom(index + 1).displayName);
    assert.equal(new Set(names).size, 50_000);
  });
});

function portOf(url: string): number {
  return Number(new URL(url).port);
}
