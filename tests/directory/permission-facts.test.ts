import assert from 'node:assert/strict';
import sinon from 'sinon';
import { openDirectory } from '../../bot/directory/directory.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GRAPH_APP, SANDBOX_GROUPS, SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const { grady } = SANDBOX_PEOPLE;

describe('what the directory says of a person', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ rooms: 1 });
  });
  after(() => sandbox.close());
  afterEach(() => sinon.restore());

  it('is believed for 60 seconds, so that a permission that was withdrawn ends after a minute at the latest', async () => {
    const credential = { kind: 'secret', secret: new Secret(SANDBOX_GRAPH_APP.secret) } as const;
    const directory = openDirectory({
      cloud: 'public',
      tokens: sandboxTokens('graph', sandbox.issuer, { cloud: 'public', credential }),
      groups: SANDBOX_GROUPS,
      roomLicenses: ROOM_LICENSES,
      local: { graphUrl: sandbox.graph },
      log: { warn: () => undefined },
    });
    const asked = (): number => sandbox.parts.graph.requests().filter(({ path }) => path.endsWith('/$batch')).length;
    let now = 1_000_000;
    sinon.stub(performance, 'now').callsFake(() => now);
    const first = await directory.person(grady.objectId);
    assert.ok(first && first.groupIds.length > 0);
    const before = asked();
    assert.ok(before > 0);
    now += 59_999;
    await directory.person(grady.objectId);
    assert.equal(asked(), before, 'within the minute the answer is the same');
    now += 1;
    await directory.person(grady.objectId);
    assert.ok(asked() > before, 'after the minute the directory is asked anew');
  });
});
