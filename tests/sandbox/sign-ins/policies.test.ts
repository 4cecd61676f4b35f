import assert from 'node:assert/strict';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { send } from '../loopback-client.ts';

const { objectId, userPrincipalName } = sandboxRoom(1);
const PASSWORD = 'Correct-horse-9';

type Control = 'block' | 'compliantDevice' | 'domainJoinedDevice' | 'mfa' | 'passwordChange';

describe('the Conditional Access policies of the sandbox', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ rooms: 2 });
    sandbox.parts.graph.changeRoom(objectId, { password: PASSWORD });
  });
  afterEach(() => sandbox.close());

  const add = (operator: 'AND' | 'OR', ...builtInControls: Control[]): string =>
    sandbox.parts.graph.policies.add({ displayName: 'Rooms', grantControls: { operator, builtInControls } });
  const signIn = (): number => sandbox.parts.graph.attempt({ userPrincipalName, password: PASSWORD });
  const applied = () => sandbox.parts.graph.signIns.latestFirst()[0]?.policies;

  for (const [control, errorCode] of [
    ['block', 53003],
    ['mfa', 50076],
    ['compliantDevice', 53000],
    ['domainJoinedDevice', 53001],
    ['passwordChange', 53003],
  ] as const)
    it(`end a sign-in with ${errorCode} when they require ${control}, and the log names the policy`, () => {
      const id = add('OR', control);
      assert.equal(signIn(), errorCode);
      assert.deepEqual(
        applied()?.map((policy) => [policy.id, policy.displayName, policy.result]),
        [[id, 'Rooms', 'failure']],
      );
    });

  it('let a compliant console pass, unless they require more', () => {
    const first = add('OR', 'mfa', 'compliantDevice');
    sandbox.parts.graph.setCompliant(userPrincipalName, true);
    assert.equal(signIn(), 0);
    assert.deepEqual(
      applied()?.map(({ result }) => result),
      ['success'],
    );
    sandbox.parts.graph.policies.remove(first);
    add('AND', 'mfa', 'compliantDevice');
    assert.equal(signIn(), 50076);
  });

  it('stop nothing while they only report, and the log says so', () => {
    const grantControls = { operator: 'OR', builtInControls: ['block' as const] };
    sandbox.parts.graph.policies.add({ state: 'enabledForReportingButNotEnforced', grantControls });
    assert.equal(signIn(), 0);
    assert.deepEqual(
      applied()?.map(({ result }) => result),
      ['reportOnlyFailure'],
    );
  });

  it('come and go by the control API', async () => {
    const policies = `${sandbox.graph}/_sandbox/policies`;
    const grantControls = { operator: 'OR', builtInControls: ['compliantDevice'] };
    const { body } = await send('POST', policies, { displayName: 'Rooms', grantControls });
    assert.equal(signIn(), 53000);
    assert.equal((await send('PUT', `${policies}/${userPrincipalName}`, { compliant: true })).status, 204);
    assert.equal(signIn(), 0);
    assert.equal((await send('PUT', `${policies}/${userPrincipalName}`, { compliant: false })).status, 204);
    assert.equal((await send('DELETE', `${policies}/${String(body.id)}`)).status, 204);
    assert.equal(signIn(), 0);
    assert.equal((await send('DELETE', `${policies}/${String(body.id)}`)).status, 404);
  });
});
