import assert from 'node:assert/strict';
import { openDirectory } from '../../../bot/directory/directory.ts';
import { openGraphClient } from '../../../bot/directory/graph-client.ts';
import { openSignInLog } from '../../../bot/directory/sign-ins/sign-in-log.ts';
import { ROOM_LICENSES } from '../../../bot/domain/accounts/account.ts';
import { MOST_ACCOUNTS } from '../../../bot/domain/ports/sign-in-log.ts';
import { checkAccountKey } from '../../../bot/services/accounts/check-account-key.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { storeContract } from '../../storage/store-contract.ts';
import { sandboxTokens } from '../../support/sandbox-tokens.ts';

const ROOMS = 300;
const GRAPH = 'https://graph.microsoft.com';
/** Long enough for some turns of the line. Reading the keys of all rooms would take a quarter of an hour. */
const SECONDS = 45;

storeContract('a rollout of 300 rooms, with the limits of Microsoft Graph on,', (opened) => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ rooms: ROOMS });
  });
  after(() => sandbox.close());

  it('reads keys and the sign-in log as fast as it may, and is never throttled', async () => {
    const { store } = opened;
    const tokens = sandboxTokens('graph', sandbox.issuer);
    const pace = store.reportPace;
    const directory = openDirectory({
      cloud: 'public',
      tokens,
      groups: SANDBOX_GROUPS,
      roomLicenses: ROOM_LICENSES,
      local: { graphUrl: sandbox.graph },
      reportPace: pace,
    });
    await store.jobs.work('check-account-key', (job) => checkAccountKey({ store, directory }, job));
    await store.transaction(async (tx) => {
      for (let room = 1; room <= ROOMS; room += 1)
        await tx.jobs.send({ name: 'check-account-key', accountId: sandboxRoom(room).objectId, attempt: 1 });
    });
    const client = openGraphClient(() => tokens.read(GRAPH), { graphUrl: GRAPH, localUrl: sandbox.graph });
    const log = openSignInLog(client, { events: 'all', pace });
    const accountIds = Array.from({ length: MOST_ACCOUNTS }, (_, place) => sandboxRoom(place + 1).objectId);
    const end = performance.now() + SECONDS * 1_000;
    while (performance.now() < end) {
      const { outcome } = await log.read(accountIds, new Date(Date.now() - 60_000));
      assert.equal(outcome, 'read');
    }
    const asked = sandbox.parts.graph.requests().filter(({ path }) => /auditLogs|authentication/.test(path));
    const { most } = sandbox.parts.graph.reportLimit;
    const queries = asked.filter(({ path }) => path.includes('auditLogs')).length;
    console.log(`${asked.length - queries} keys and ${queries} queries in about ${SECONDS} s; at most ${most} in 10 s`);
    assert.ok(most <= 5, `${most} requests in ten seconds`);
    assert.deepEqual(
      asked.filter(({ status }) => status === 429),
      [],
    );
    assert.ok(queries >= 3 && asked.length > 10, 'the pace leaves much of the limit unused');
  });
});
