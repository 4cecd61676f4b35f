import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { openDirectory } from '../../bot/directory/directory.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { DomainError } from '../../bot/domain/errors.ts';
import type { Directory } from '../../bot/domain/ports/directory.ts';
import { requirePermission } from '../../bot/services/preferences/require-permission.ts';
import type { Fault } from '../../env/sandbox/graph/faults.ts';
import { startSandbox } from '../../env/sandbox/sandbox.ts';
import type { Sandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { manualTimer } from './manual-timer.ts';

const { grady } = SANDBOX_PEOPLE;
const GRADY = { tenantId: SANDBOX_TENANT_ID, objectId: grady.objectId, displayName: grady.displayName };
const BATCH = { method: 'POST', path: '/\\$batch$' };
/** Each way in which a check can fail for a moment: the batch as a whole, or one of its items. */
const FAILURES: Readonly<Record<string, Omit<Fault, 'times'>>> = {
  'the batch is throttled': { ...BATCH, status: 429, retryAfterSeconds: 0 },
  'the batch meets 503': { ...BATCH, status: 503, retryAfterSeconds: 0 },
  'the membership alone is throttled': { method: 'POST', path: 'checkMemberGroups', status: 429, retryAfterSeconds: 0 },
  'the person alone meets 500': { method: 'GET', path: '/users/', status: 500, retryAfterSeconds: 0 },
  'the answer is lost': { ...BATCH, drop: 'after' },
  'the connection breaks': { ...BATCH, drop: 'before' },
};

describe('the permissions of a person', () => {
  let sandbox: Sandbox;
  let directory: Directory;
  let timer = manualTimer();

  beforeEach(async () => {
    // A call that is late must not meet the faults of the next test.
    sandbox = await startSandbox({ rooms: 1 });
    timer = manualTimer();
    const local = { graphUrl: sandbox.graph };
    const tokens = sandboxTokens('graph', sandbox.issuer);
    directory = openDirectory({
      ...{ cloud: 'public', tokens, groups: SANDBOX_GROUPS, roomLicenses: ROOM_LICENSES, local, timer },
    });
  });

  afterEach(() => sandbox.close());

  const approves = (): Promise<unknown> =>
    requirePermission(
      { directory, policy: { tenantId: SANDBOX_TENANT_ID, groups: SANDBOX_GROUPS } },
      GRADY,
      'approve',
    ).then(
      () => 'approves',
      (error: unknown) => (error instanceof DomainError ? error.code : error),
    );
  const asked = (): number => sandbox.parts.graph.requests().filter(({ path }) => path.endsWith('/$batch')).length;
  const met = async (): Promise<void> => {
    while (sandbox.parts.graph.waitingFaults() > 0) await setImmediate();
  };

  for (const [name, fault] of Object.entries(FAILURES)) {
    it(`are read again at once when ${name}`, async () => {
      sandbox.parts.graph.addFault(fault);
      const outcome = approves();
      await met();
      await timer.awaited(fault.drop ? 250 : 0);
      await timer.pass(250);
      assert.equal(await outcome, 'approves');
    });

    it(`stay what they were for a minute after they were read when ${name} without end`, async () => {
      assert.equal(await approves(), 'approves');
      sandbox.parts.graph.addFault({ ...fault, times: 1_000, retryAfterSeconds: 3_600, status: fault.status ?? 503 });
      for (const age of [29_999, 30_000, 45_000, 59_999]) {
        await timer.pass(age - timer.now());
        assert.equal(await approves(), 'approves', `${age}`);
      }
      await timer.pass(1);
      let outcome: unknown;
      void approves().then((told) => (outcome = told));
      while (outcome === undefined) await timer.pass(50);
      assert.equal(outcome, 'directory_unavailable');
    });
  }

  it('are told to be unknown within five seconds when Graph is silent', async () => {
    sandbox.parts.graph.addFault({ ...BATCH, delayMs: 600_000, times: 2 });
    const outcome = approves();
    await timer.awaited(2_000);
    await timer.pass(2_000);
    await met();
    await timer.pass(2_500);
    assert.equal(await outcome, 'directory_unavailable');
    assert.ok(timer.now() <= 5_000);
  });

  it('are told to be unknown at once when Graph asks for a longer pause', async () => {
    sandbox.parts.graph.addFault({ ...BATCH, status: 429, retryAfterSeconds: 30 });
    const before = asked();
    assert.equal(await approves(), 'directory_unavailable');
    assert.deepEqual([asked() - before, timer.now()], [1, 0]);
  });

  it('are read once for everybody who asks, and in the background once they are thirty seconds old', async () => {
    const before = asked();
    await Promise.all([approves(), approves(), approves()]);
    await timer.pass(30_000);
    assert.deepEqual(await Promise.all([approves(), approves()]), ['approves', 'approves']);
    while (asked() - before < 2) await setImmediate();
    await timer.pass(29_000);
    assert.equal(await approves(), 'approves');
    assert.equal(asked() - before, 2);
  });

  it('are lost within a minute after they were taken away, however often they are used', async () => {
    assert.equal(await approves(), 'approves');
    sandbox.parts.graph.changePerson(grady.objectId, { groups: [] });
    let refusedAt = 0;
    for (let age = 5_000; age <= 60_000 && refusedAt === 0; age += 5_000) {
      await timer.pass(5_000);
      if ((await approves()) === 'no_permission') refusedAt = age;
    }
    assert.ok(refusedAt > 0 && refusedAt <= 60_000, `${refusedAt}`);
  });
});
