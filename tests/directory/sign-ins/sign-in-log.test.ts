import assert from 'node:assert/strict';
import { openGraphClient } from '../../../bot/directory/graph-client.ts';
import { openSignInLog, type SignInLogOptions } from '../../../bot/directory/sign-ins/sign-in-log.ts';
import type { ReportPace } from '../../../bot/domain/ports/report-pace.ts';
import type { SignInReading } from '../../../bot/domain/ports/sign-in-log.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { type SandboxRoom, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';

const GRAPH = 'https://graph.microsoft.com';
const HOUR = 3_600_000;
const [room, other, third] = [sandboxRoom(1), sandboxRoom(2), sandboxRoom(3)];
const since = (): Date => new Date(Date.now() - HOUR);

describe('the sign-in log of Microsoft Entra', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ rooms: 20 });
    sandbox.parts.graph.reportLimit.isOn = false;
  });
  afterEach(() => sandbox.close());

  const open = (changes: Partial<SignInLogOptions> = {}, callMilliseconds?: number) => {
    const tokens = sandboxTokens('graph', sandbox.issuer);
    const client = openGraphClient(() => tokens.read(GRAPH), {
      graphUrl: GRAPH,
      localUrl: sandbox.graph,
      ...(callMilliseconds !== undefined && { callMilliseconds }),
    });
    return openSignInLog(client, { events: 'interactive', ...changes });
  };
  const attempt = ({ userPrincipalName, password }: SandboxRoom, errorCode?: number) =>
    sandbox.parts.graph.attempt({ userPrincipalName, password, ...(errorCode !== undefined && { errorCode }) });
  const codes = (reading: SignInReading) =>
    reading.outcome === 'read' ? reading.signIns.map(({ errorCode }) => errorCode) : reading.reason;
  const queries = () => sandbox.parts.graph.requests().filter(({ path }) => path.includes('/auditLogs/signIns')).length;
  const nonInteractive = ({ objectId: id, displayName, userPrincipalName }: SandboxRoom) =>
    sandbox.parts.graph.signIns.record({
      user: { id, displayName, userPrincipalName },
      errorCode: 0,
      isInteractive: false,
    });

  it('is asked once for several rooms, and gives their sign-ins only, the earliest first', async () => {
    attempt(room, 50126);
    attempt(other);
    attempt(third);
    attempt(room);
    const reading = await open().read([room.objectId, other.objectId], since());
    assert.ok(reading.outcome === 'read' && !reading.isIncomplete);
    const ids = reading.signIns.map(({ accountId }) => accountId);
    assert.deepEqual(ids, [room.objectId, other.objectId, room.objectId]);
    const [failed, success] = reading.signIns;
    assert.deepEqual([failed?.errorCode, success?.errorCode], [50126, 0]);
    assert.match(failed?.failureReason ?? '', /invalid username or password/);
    assert.deepEqual([success?.appName, success?.resourceName], ['Microsoft Teams', 'Microsoft Teams Services']);
    assert.equal(queries(), 1);
  });

  it('keeps the order of sign-ins that have the same time', async () => {
    const at = new Date(Date.now() - 60_000);
    const { objectId: id, displayName, userPrincipalName } = room;
    for (const errorCode of [50126, 50053, 0])
      sandbox.parts.graph.signIns.record({ user: { id, displayName, userPrincipalName }, errorCode, at });
    assert.deepEqual(codes(await open().read([room.objectId], since())), [50126, 50053, 0]);
  });

  it('gives the names of policies that failed a sign-in, and nothing earlier than the time asked for', async () => {
    const { signIns } = sandbox.parts.graph;
    sandbox.parts.issuer.grantRoles([...ALL_GRAPH_ROLES, 'Policy.Read.ConditionalAccess']);
    attempt(room);
    signIns.judgePolicies = () => ({
      errorCode: 53003,
      policies: [
        { displayName: 'Block rooms', result: 'failure' },
        { displayName: 'Allow rooms', result: 'success' },
      ],
    });
    attempt(room);
    const reading = await open().read([room.objectId], since());
    assert.ok(reading.outcome === 'read');
    assert.deepEqual(
      reading.signIns.map(({ failedPolicies }) => failedPolicies),
      [[], ['Block rooms']],
    );
    assert.deepEqual(codes(await open().read([room.objectId], new Date(Date.now() + HOUR))), []);
  });

  it('asks for non-interactive sign-ins only if the setting says so', async () => {
    attempt(room, 50126);
    nonInteractive(room);
    assert.deepEqual(codes(await open().read([room.objectId], since())), [50126]);
    assert.deepEqual(codes(await open({ events: 'all' }).read([room.objectId], since())), [50126, 0]);
  });

  it('finds rooms that the log has in the non-interactive class only, if the setting says so', async () => {
    sandbox.parts.behaviors.set(['reported:only-noninteractive']);
    attempt(room);
    assert.deepEqual(codes(await open().read([room.objectId], since())), []);
    assert.deepEqual(codes(await open({ events: 'all' }).read([room.objectId], since())), [0]);
  });

  it('follows pages within bounds, and says when it did not read all', async () => {
    for (let count = 0; count < 2_500; count += 1) attempt(room);
    const all = await open().read([room.objectId], since());
    assert.ok(all.outcome === 'read' && all.signIns.length === 2_500 && !all.isIncomplete);
    for (let count = 0; count < 600; count += 1) attempt(room);
    const most = await open().read([room.objectId], since());
    assert.ok(most.outcome === 'read' && most.signIns.length === 3_000);
    assert.equal(most.isIncomplete, true);
  });

  it('says why it could not be read', async () => {
    const { parts } = sandbox;
    const read = async () => open().read([room.objectId], since());
    parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'AuditLog.Read.All'));
    assert.deepEqual(await read(), { outcome: 'unread', reason: 'no_permission' });
    parts.issuer.grantRoles(ALL_GRAPH_ROLES);
    parts.behaviors.set(['reported:no-entra-p1']);
    assert.deepEqual(await read(), { outcome: 'unread', reason: 'no_license' });
    parts.behaviors.set([]);
    parts.graph.addFault({ method: 'GET', path: '/auditLogs/', status: 429, retryAfterSeconds: 7 });
    assert.deepEqual(await read(), { outcome: 'unread', reason: 'busy', retryAfterSeconds: 7 });
    parts.graph.addFault({ method: 'GET', path: '/auditLogs/', status: 503 });
    assert.deepEqual(await read(), { outcome: 'unread', reason: 'no_answer' });
    parts.graph.addFault({ method: 'GET', path: '/auditLogs/', drop: 'before' });
    assert.deepEqual(await read(), { outcome: 'unread', reason: 'no_answer' });
    assert.equal(queries(), 5, 'the client repeated a query by itself');
  });

  it('is incomplete when only one class of sign-ins could be read', async () => {
    attempt(room);
    sandbox.parts.graph.addFault({ method: 'GET', path: '/beta/auditLogs/', status: 503 });
    const reading = await open({ events: 'all' }).read([room.objectId], since());
    assert.deepEqual(codes(reading), [0]);
    assert.ok(reading.outcome === 'read' && reading.isIncomplete);
  });

  it('leaves out a record that it can not read, and proves no silence then', async () => {
    const { signIns } = sandbox.parts.graph;
    const { objectId: id, displayName, userPrincipalName } = room;
    signIns.record({ user: { id, displayName, userPrincipalName }, errorCode: Number.NaN });
    attempt(room, 50126);
    const reading = await open().read([room.objectId], since());
    assert.deepEqual(codes(reading), [50126]);
    assert.ok(reading.outcome === 'read' && reading.isIncomplete);
  });

  it('waits for its turn, and makes no call when none comes in time', async () => {
    const waits = [20, 0];
    const taken: string[] = [];
    const pace: ReportPace = {
      take: async (send) => {
        taken.push(send);
        return waits.shift() ?? 60_000;
      },
      prolong: async () => undefined,
      lineUp: async () => 0,
    };
    attempt(room);
    assert.deepEqual(codes(await open({ pace }).read([room.objectId], since())), [0]);
    assert.equal(new Set(taken).size, 2);
    const late = await open({ pace, longestWaitMilliseconds: 1_000 }).read([room.objectId], since());
    assert.deepEqual(late, { outcome: 'unread', reason: 'busy', retryAfterSeconds: 60 });
    assert.equal(queries(), 1);
  });
});
