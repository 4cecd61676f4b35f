import assert from 'node:assert/strict';
import { openGraphClient } from '../../../bot/directory/graph-client.ts';
import { openConditionalAccess, SERVICE_APPS } from '../../../bot/directory/policies/conditional-access.ts';
import type { PolicyReading } from '../../../bot/domain/ports/conditional-access.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS, SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';

const GRAPH_URL = 'https://graph.microsoft.com';
const PATH = '/v1.0/identity/conditionalAccess/evaluate';
const ROOM = sandboxRoom(1).objectId;
const BLOCK = { operator: 'OR', builtInControls: ['block' as const] };

describe('the What-If evaluation of Conditional Access', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ rooms: 3 });
  });
  afterEach(() => sandbox.close());

  function evaluate(ipAddress?: string, accountId = ROOM): Promise<PolicyReading> {
    const tokens = sandboxTokens('graph', sandbox.issuer);
    const client = openGraphClient(() => tokens.read(GRAPH_URL), { graphUrl: GRAPH_URL, localUrl: sandbox.graph });
    return openConditionalAccess(client).evaluate(accountId, ipAddress);
  }
  const add = (...policies: Parameters<typeof sandbox.parts.graph.policies.add>): string =>
    sandbox.parts.graph.policies.add(...policies);
  const asked = (): number => sandbox.parts.graph.requests().filter(({ path }) => path === PATH).length;

  it('asks about each service alone, and is clear without policies', async () => {
    assert.deepEqual(await evaluate(), { outcome: 'read', policies: [], notEnough: [] });
    assert.equal(asked(), Object.keys(SERVICE_APPS).length);
  });

  it('names a policy that blocks once, with its services', async () => {
    const id = add({
      displayName: 'Require MFA in Office 365',
      conditions: { applications: { includeApplications: ['Office365'] } },
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    });
    assert.deepEqual(await evaluate(), {
      outcome: 'read',
      policies: [
        {
          id,
          name: 'Require MFA in Office 365',
          services: ['exchange', 'sharepoint', 'teams'],
          blocks: ['mfa'],
          depends: [],
        },
      ],
      notEnough: [],
    });
  });

  it('leaves out policies of other people, other platforms, and those that are off', async () => {
    const users = { includeUsers: [SANDBOX_PEOPLE.adele.objectId] };
    add({ conditions: { users }, grantControls: BLOCK });
    add({ conditions: { platforms: { includePlatforms: ['android'] } }, grantControls: BLOCK });
    add({ state: 'disabled', grantControls: BLOCK });
    assert.deepEqual(await evaluate(), { outcome: 'read', policies: [], notEnough: [] });
  });

  it('depends on the location until the address of the site is known', async () => {
    sandbox.parts.graph.policies.locations.set('offices', ['192.0.2.7']);
    add({
      displayName: 'Offices only',
      conditions: { locations: { includeLocations: ['All'], excludeLocations: ['offices'] } },
      grantControls: BLOCK,
    });
    const of = async (ipAddress?: string): Promise<unknown> => {
      const reading = await evaluate(ipAddress);
      return reading.outcome === 'read'
        ? reading.policies.map(({ blocks, depends }) => ({ blocks, depends }))
        : reading;
    };
    assert.deepEqual(await of(), [{ blocks: ['block'], depends: ['location'] }]);
    assert.deepEqual(await of('192.0.2.7'), []);
    assert.deepEqual(await of('198.51.100.1'), [{ blocks: ['block'], depends: [] }]);
  });

  it('shows a name as one short line in which nothing hides', async () => {
    add({ displayName: `Require\u202e MFA\n${'x'.repeat(300)}`, grantControls: BLOCK });
    const reading = await evaluate();
    const [policy] = reading.outcome === 'read' ? reading.policies : [];
    assert.match(policy?.name ?? '', /^Require\\u\{202E\} MFA x+…$/);
    assert.ok((policy?.name.length ?? 0) < 100);
  });

  it('is unread without the permission, and without a license, after one call', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'Policy.Read.ConditionalAccess'));
    assert.deepEqual(await evaluate(), { outcome: 'unread', reason: 'no_permission' });
    assert.equal(asked(), 1);
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
    sandbox.parts.graph.addFault({ method: 'POST', path: 'evaluate', status: 403, message: 'No premium license.' });
    assert.deepEqual(await evaluate(), { outcome: 'unread', reason: 'no_license' });
  });

  it('says how long to wait when Microsoft Graph is busy, and has no answer when that fails', async () => {
    const fault = { method: 'POST', path: 'evaluate' } as const;
    sandbox.parts.graph.addFault({ ...fault, status: 429, retryAfterSeconds: 17 });
    assert.deepEqual(await evaluate(), { outcome: 'unread', reason: 'busy', retryAfterSeconds: 17 });
    sandbox.parts.graph.addFault({ ...fault, status: 500 });
    assert.deepEqual(await evaluate(), { outcome: 'unread', reason: 'no_answer' });
    sandbox.parts.graph.addFault({ ...fault, drop: 'before' });
    assert.deepEqual(await evaluate(), { outcome: 'unread', reason: 'no_answer' });
  });

  it('is told the levels of risk, without which the answer would lack information', async () => {
    sandbox.parts.behaviors.set(['reported:what-if-needs-risk']);
    add({ grantControls: BLOCK });
    const reading = await evaluate();
    assert.deepEqual(reading.outcome === 'read' && [reading.policies.length, reading.notEnough], [1, []]);
  });

  it('believes Microsoft Graph that a policy applies although it excludes a group of the account', async () => {
    const { approvers } = SANDBOX_GROUPS;
    const users = { includeUsers: ['All'], excludeGroups: [approvers] };
    add({ conditions: { users }, grantControls: BLOCK });
    const { objectId } = SANDBOX_PEOPLE.grady;
    const blocks = async (): Promise<number> => {
      const reading = await evaluate(undefined, objectId);
      return reading.outcome === 'read' ? reading.policies.length : assert.fail(reading.reason);
    };
    const before = await blocks();
    sandbox.parts.behaviors.set(['reported:what-if-ignores-excluded-groups']);
    assert.deepEqual([before, await blocks()], [0, 1]);
  });
});
