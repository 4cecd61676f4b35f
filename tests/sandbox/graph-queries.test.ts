import assert from 'node:assert/strict';
import { SANDBOX_SKUS, sandboxRoom, sandboxRoomThatIs } from '../../env/sandbox/tenant.ts';
import { graphForEachTest, PASSWORD, profile } from './graph-stage.ts';

const ready = sandboxRoom(1);

describe('queries and bodies for the Graph of the sandbox', () => {
  const stage = graphForEachTest();
  const { call, errorCode } = stage;

  describe('filter users', () => {
    async function names(filter: string): Promise<string[]> {
      const { body } = await call('GET', `/users?$top=999&$select=displayName&$filter=${encodeURIComponent(filter)}`);
      return body.value.map((user: { displayName: string }) => user.displayName);
    }

    it('by text, flag, start, list and license, joined by and, or and brackets', async () => {
      assert.deepEqual(await names("startswith(displayName,'oslo 3')"), ['Oslo 3.14', 'Oslo 3.15']);
      assert.deepEqual(
        await names("startsWith(displayName, 'Lisbon 1.0') and accountEnabled eq true and userType eq 'Member'"),
        ['Lisbon 1.01', 'Lisbon 1.02'],
      );
      assert.deepEqual(await names("accountEnabled eq false and not_a_property eq 'x'").catch(() => ['refused']), [
        'refused',
      ]);
      assert.equal((await names('accountEnabled eq false')).length, 3);
      assert.equal((await names('onPremisesSyncEnabled eq true')).length, 2);
      assert.equal((await names('usageLocation eq null')).length, 2);
      assert.deepEqual(await names("userPrincipalName in ('ADELE@contoso.example','room-01@contoso.example')"), [
        'Adele Vance',
        'Oslo 3.14',
      ]);
      assert.deepEqual(
        await names("(displayName eq 'Adele Vance' or displayName eq 'O''Brien') and (userType eq 'Member')"),
        ['Adele Vance'],
      );
      assert.equal((await names(`assignedLicenses/any(l:l/skuId eq ${SANDBOX_SKUS.MCOCAP})`)).length, 1);
    });

    it('and refuses what Graph would refuse', async () => {
      const filters = [
        "endswith(mail,'x')",
        "displayName ne 'x'",
        'displayName',
        'displayName eq',
        "displayName eq 'x",
        "displayName eq 'x' and",
        "displayName eq 'x')",
        "passwordPolicies eq 'x'",
        'accountEnabled eq 1',
        "contains(displayName,'x')",
        '',
        `mail in (${Array.from({ length: 16 }, () => "'x'").join(',')})`,
      ];
      for (const filter of filters) {
        const answer = await call('GET', `/users?$filter=${encodeURIComponent(filter)}`);
        assert.equal(answer.status, 400, filter);
      }
    });
  });

  describe('are refused when they are badly formed:', () => {
    it('queries', async () => {
      assert.deepEqual(await errorCode('GET', '/users?$select=id,shoeSize'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('GET', '/users?$top=1000'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('GET', '/users?$top=0'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('GET', '/users?$skiptoken=guess'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('GET', '/users?$search=x'), [400, 'Request_UnsupportedQuery']);
      assert.deepEqual(await errorCode('GET', '/places/microsoft.graph.room?$top=101'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('GET', '/nothing'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('GET', '/users/%E0%A4%A'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('DELETE', `/users/${ready.objectId}`), [405, 'Request_BadRequest']);
    });

    it('bodies', async () => {
      const path = `/users/${ready.objectId}`;
      assert.deepEqual(await errorCode('PATCH', path, '{"passwordProfile":'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('PATCH', path, '[]'), [400, 'BadRequest']);
      assert.deepEqual(await errorCode('PATCH', path, profile(), { 'content-type': 'text/plain' }), [
        415,
        'UnsupportedMediaType',
      ]);
      assert.deepEqual(await errorCode('PATCH', path, { shoeSize: 43 }), [400, 'Request_BadRequest']);
      assert.deepEqual(await errorCode('PATCH', path, { accountEnabled: true }), [403, 'Authorization_RequestDenied']);
    });

    it('batches', async () => {
      const item = { method: 'GET', url: '/subscribedSkus' };
      const batches = [
        {},
        { requests: [] },
        { requests: ['x'] },
        { requests: [item] },
        {
          requests: [
            { id: '1', ...item },
            { id: '1', ...item },
          ],
        },
        { requests: Array.from({ length: 21 }, (_, index) => ({ id: String(index), ...item })) },
        { requests: [{ id: '1', method: 'POST', url: '/$batch', body: { requests: [] } }] },
        { requests: [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/users' }] },
        { requests: [{ id: '1', ...item, dependsOn: ['2'] }] },
      ];
      for (const batch of batches)
        assert.deepEqual(await errorCode('POST', '/$batch', batch), [400, 'BadRequest'], JSON.stringify(batch));
      const { body } = await call('POST', '/$batch', {
        requests: [{ id: '1', method: 'PATCH', url: `/users/${ready.objectId}`, body: profile() }],
      });
      assert.equal(body.responses[0].status, 400, 'an item with a body needs its content type');
    });

    it('passwords', async () => {
      const path = `/users/${ready.objectId}`;
      for (const password of ['Short-1', 'alllowercase', 'lower-and-symbol', 12345678, null, 'x'.repeat(257)]) {
        assert.deepEqual(
          await errorCode('PATCH', path, profile(password)),
          [400, 'Request_BadRequest'],
          String(password),
        );
      }
      assert.deepEqual(await errorCode('PATCH', path, profile(PASSWORD, { forceChangePasswordNextSignIn: 'false' })), [
        400,
        'Request_BadRequest',
      ]);
      assert.deepEqual(await errorCode('PATCH', path, { passwordProfile: PASSWORD }), [400, 'Request_BadRequest']);
      const synced = sandboxRoomThatIs('synced from on-premises');
      assert.deepEqual(await errorCode('PATCH', `/users/${synced.objectId}`, profile()), [400, 'Request_BadRequest']);
      assert.deepEqual(stage.graph.signIn(synced.userPrincipalName, synced.password), { signedIn: true });
      assert.deepEqual(stage.graph.signIn(ready.userPrincipalName, ready.password), { signedIn: true });
    });

    const privileges = [
      ['a directory role', { directoryRoles: ['Helpdesk Administrator'] }],
      ['a role-assignable group', { memberOf: [{ displayName: 'Tier 0', isAssignableToRole: true }] }],
    ] as const;
    for (const [what, change] of privileges) {
      it(`the password of an account with ${what}`, async () => {
        const path = `/users/${ready.objectId}`;
        stage.graph.changeRoom(ready.objectId, change);
        assert.deepEqual(await errorCode('PATCH', path, profile()), [403, 'Authorization_RequestDenied']);
        assert.deepEqual(stage.graph.signIn(ready.userPrincipalName, ready.password), { signedIn: true });
        stage.graph.changeRoom(ready.objectId, {
          directoryRoles: [],
          memberOf: [{ displayName: 'Plain', isAssignableToRole: false }],
        });
        assert.equal((await call('PATCH', path, profile())).status, 204);
      });
    }
  });
});
