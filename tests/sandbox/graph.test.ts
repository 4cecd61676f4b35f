import assert from 'node:assert/strict';
import { Client, GraphError, HTTPMessageHandler, PageIterator } from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { startGraph } from '../../env/sandbox/graph/graph.ts';
import type { Graph } from '../../env/sandbox/graph/graph.ts';
import { ALL_GRAPH_ROLES, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import {
  SANDBOX_GROUPS,
  SANDBOX_PEOPLE,
  SANDBOX_SKUS,
  sandboxRoom,
  sandboxRoomThatIs,
} from '../../env/sandbox/tenant.ts';
import { graphToken, send } from './loopback-client.ts';

const PASSWORD = 'Correct-horse-9';
const { adele, grady, isaiah } = SANDBOX_PEOPLE;
const ready = sandboxRoom(1);

function profile(
  password: unknown = PASSWORD,
  others: Record<string, unknown> = { forceChangePasswordNextSignIn: false },
) {
  return { passwordProfile: { ...others, password } };
}

describe('the Graph of the sandbox', () => {
  let issuer: Issuer;
  let graph: Graph;
  let token: string;

  before(async () => {
    issuer = await startIssuer();
    token = await graphToken(issuer);
  });
  after(() => issuer.close());
  beforeEach(async () => {
    graph = await startGraph({ issuer });
  });
  afterEach(async () => {
    issuer.grantRoles(ALL_GRAPH_ROLES);
    await graph.close();
  });

  /** A plain call, for what the official client would never send. */
  function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return send(method, `${graph.url}/v1.0${path}`, body, { authorization: `Bearer ${token}`, ...headers });
  }

  async function errorCode(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<[number, string]> {
    const answer = await call(method, path, body, headers);
    return [answer.status, answer.body.error.code];
  }

  describe("through Microsoft's own client", () => {
    /** Microsoft's transport, only led to another address. */
    class LoopbackTransport implements Middleware {
      readonly #transport = new HTTPMessageHandler();

      async execute(context: Context): Promise<void> {
        if (typeof context.request !== 'string') throw new Error('only addresses are expected');
        context.request = context.request.replace('https://graph.microsoft.com', graph.url);
        await this.#transport.execute(context);
      }
    }

    function client(): Client {
      return Client.initWithMiddleware({
        middleware: {
          async execute(context: Context) {
            const headers = new Headers(context.options?.headers as ConstructorParameters<typeof Headers>[0]);
            headers.set('authorization', `Bearer ${token}`);
            context.options = { ...context.options, headers };
            await new LoopbackTransport().execute(context);
          },
        },
      });
    }

    it('pages through the room list by links that name the real host', async () => {
      const large = await startGraph({ issuer, rooms: 250 });
      const small = graph;
      graph = large;
      try {
        const first = await client().api('/places/microsoft.graph.room').get();
        assert.equal(first.value.length, 100);
        assert.match(
          first['@odata.nextLink'],
          /^https:\/\/graph\.microsoft\.com\/v1\.0\/places\/microsoft\.graph\.room\?/,
        );
        const mails = new Set<string>();
        await new PageIterator(
          client(),
          first,
          (room: { emailAddress: string }) => mails.add(room.emailAddress).size > 0,
        ).iterate();
        assert.equal(mails.size, 240, 'ten of 250 are hidden from the address list');
        assert.equal(mails.has(sandboxRoomThatIs('not on the room list').mail), false);
        assert.equal(mails.has(sandboxRoomThatIs('upn differs from mail').mail), true);
      } finally {
        graph = small;
        await large.close();
      }
    });

    it('selects and filters users', async () => {
      const { value } = await client().api('/users').select('id,displayName').filter("userType eq 'Guest'").get();
      assert.deepEqual(value, [{ id: isaiah.objectId, displayName: isaiah.displayName }]);
    });

    it('sets a password, after which that password signs in and the earlier one no longer', async () => {
      const seconds = async () =>
        Date.parse(
          (await client().api(`/users/${ready.objectId}`).select('lastPasswordChangeDateTime').get())
            .lastPasswordChangeDateTime,
        );
      const before = await seconds();
      await client().api(`/users/${ready.objectId}`).patch(profile());
      const after = await seconds();
      await client().api(`/users/${ready.objectId}`).patch(profile('Another-horse-9'));
      assert.ok(before < after && after < (await seconds()));
      assert.deepEqual(graph.signIn(ready.userPrincipalName, 'Another-horse-9'), { signedIn: true });
      assert.deepEqual(graph.signIn(ready.userPrincipalName, ready.password), {
        signedIn: false,
        reason: 'wrong password',
      });
    });

    it('reports a missing permission by its code', async () => {
      issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'User-PasswordProfile.ReadWrite.All'));
      await assert.rejects(client().api(`/users/${ready.objectId}`).patch(profile()), (error) => {
        assert.ok(error instanceof GraphError);
        assert.deepEqual([error.statusCode, error.code], [403, 'Authorization_RequestDenied']);
        assert.notEqual(error.requestId, null);
        return true;
      });
    });

    it('answers twenty calls in one batch, each with its own status and in another order', async () => {
      graph.addFault({ method: 'GET', path: 'users/grady', status: 429, retryAfterSeconds: 7 });
      const requests = [
        { id: '1', method: 'GET', url: `/users/${adele.objectId}?$select=id` },
        { id: '2', method: 'GET', url: `/users/${grady.userPrincipalName}` },
        { id: '3', method: 'GET', url: '/users/nobody' },
        {
          id: '4',
          method: 'PATCH',
          url: `/users/${ready.objectId}`,
          headers: { 'Content-Type': 'application/json' },
          body: profile(),
        },
      ];
      const { responses } = await client().api('/$batch').post({ requests });
      assert.notDeepEqual(
        responses.map(({ id }: { id: string }) => id),
        ['1', '2', '3', '4'],
      );
      const byId = Object.fromEntries(responses.map((response: { id: string }) => [response.id, response]));
      assert.equal(byId['1'].body.id, adele.objectId);
      assert.deepEqual([byId['2'].status, byId['2'].headers['Retry-After']], [429, '7']);
      assert.deepEqual([byId['3'].status, byId['3'].body.error.code], [404, 'Request_ResourceNotFound']);
      assert.deepEqual([byId['4'].status, 'body' in byId['4']], [204, false]);
      assert.deepEqual(graph.signIn(ready.userPrincipalName, PASSWORD), { signedIn: true });
    });
  });

  describe('asks for a token', () => {
    it('of this issuer, for Graph, not expired', async () => {
      const bad: readonly Record<string, string>[] = [
        {},
        { authorization: 'Basic eDp5' },
        { authorization: 'Bearer nonsense' },
        { authorization: `Bearer ${token.slice(0, -4)}AAAA` },
        { authorization: `Bearer ${await issuer.signTabToken(adele.objectId)}` },
        { authorization: `Bearer ${await issuer.signChannelToken({ serviceUrl: 'http://127.0.0.1' })}` },
      ];
      for (const headers of bad) {
        const answer = await send('GET', `${graph.url}/v1.0/users`, undefined, headers);
        assert.deepEqual([answer.status, answer.body.error.code], [401, 'InvalidAuthenticationToken']);
      }
    });

    it('with the permission of each call', async () => {
      const calls: readonly [string, string, string, unknown?][] = [
        ['Place.Read.All', 'GET', '/places/microsoft.graph.room'],
        ['User.Read.All', 'GET', '/users'],
        ['User.Read.All', 'GET', `/users/${adele.objectId}`],
        ['MailboxSettings.Read', 'GET', `/users/${adele.objectId}/mailboxSettings`],
        ['LicenseAssignment.Read.All', 'GET', '/subscribedSkus'],
        ['User-PasswordProfile.ReadWrite.All', 'PATCH', `/users/${ready.objectId}`, profile()],
        [
          'User.Read.All',
          'POST',
          `/users/${adele.objectId}/checkMemberGroups`,
          { groupIds: [SANDBOX_GROUPS.approvers] },
        ],
        [
          'GroupMember.Read.All',
          'POST',
          `/users/${adele.objectId}/checkMemberGroups`,
          { groupIds: [SANDBOX_GROUPS.approvers] },
        ],
        [
          'UserAuthMethod-ResourceKey.Read.All',
          'GET',
          `/users/${sandboxRoomThatIs('passwordless').objectId}/authentication/resourceAccountKeyAuthenticationMethods`,
        ],
      ];
      for (const [role, method, path, body] of calls) {
        issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== role));
        assert.deepEqual(
          await errorCode(method, path, body),
          [403, 'Authorization_RequestDenied'],
          `${path} without ${role}`,
        );
        issuer.grantRoles(ALL_GRAPH_ROLES);
        assert.ok((await call(method, path, body)).status < 300, path);
      }
    });
  });

  describe('knows the accounts', () => {
    it('in every condition that readiness looks at', async () => {
      const select =
        'accountEnabled,assignedLicenses,usageLocation,passwordPolicies,userPrincipalName,mail,onPremisesSyncEnabled';
      const users = async (condition: Parameters<typeof sandboxRoomThatIs>[0]) =>
        (await call('GET', `/users/${sandboxRoomThatIs(condition).objectId}?$select=${select}`)).body;
      assert.deepEqual((await users('no license')).assignedLicenses, []);
      assert.equal((await users('no usage location')).usageLocation, null);
      assert.equal((await users('password expires')).passwordPolicies, null);
      const renamed = await users('upn differs from mail');
      assert.notEqual(renamed.mail, renamed.userPrincipalName);
      assert.equal((await users('disabled')).accountEnabled, false);
      assert.equal((await users('synced from on-premises')).onPremisesSyncEnabled, true);
      assert.deepEqual(await users('ready'), {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
        accountEnabled: true,
        assignedLicenses: [{ skuId: SANDBOX_SKUS.Microsoft_Teams_Rooms_Pro, disabledPlans: [] }],
        usageLocation: 'NO',
        passwordPolicies: 'DisablePasswordExpiration',
        userPrincipalName: 'room-01@contoso.example',
        mail: 'room-01@contoso.example',
        onPremisesSyncEnabled: null,
      });
    });

    it('by object id and by user principal name in any case', async () => {
      for (const id of [
        ready.objectId,
        ready.objectId.toUpperCase(),
        'Room-01@Contoso.Example',
        'room-01%40contoso.example',
      ]) {
        assert.equal((await call('GET', `/users/${id}`)).body.id, ready.objectId);
      }
      for (const id of [
        'room-51@contoso.example',
        'room-1@contoso.example',
        '5a5a0000-0000-4000-8000-010000000051',
        'room-00@contoso.example',
      ]) {
        assert.deepEqual(await errorCode('GET', `/users/${id}`), [404, 'Request_ResourceNotFound']);
      }
    });

    it('with the licenses by name, the mailbox by purpose, the resource account key only where there is one', async () => {
      const skus = (await call('GET', '/subscribedSkus?$select=skuId,skuPartNumber')).body.value;
      assert.deepEqual(
        Object.fromEntries(skus.map((sku: { skuId: string; skuPartNumber: string }) => [sku.skuPartNumber, sku.skuId])),
        SANDBOX_SKUS,
      );
      assert.equal(
        (await call('GET', `/users/${ready.objectId}/mailboxSettings?$select=userPurpose`)).body.userPurpose,
        'room',
      );
      assert.equal((await call('GET', `/users/${adele.objectId}/mailboxSettings`)).body.userPurpose, 'user');
      const guest = await call('GET', `/users/${isaiah.objectId}/mailboxSettings`);
      assert.deepEqual([guest.status, guest.body.error.code], [404, 'MailboxNotEnabledForRESTAPI']);
      const keys = (id: string, query = '') =>
        call('GET', `/users/${id}/authentication/resourceAccountKeyAuthenticationMethods${query}`);
      assert.equal((await keys(sandboxRoomThatIs('passwordless').objectId)).body.value.length, 1);
      assert.deepEqual(
        Object.keys((await keys(sandboxRoomThatIs('passwordless').objectId, '?$select=id')).body.value[0]),
        ['id'],
      );
      assert.equal((await keys(sandboxRoomThatIs('passwordless').objectId, '?$filter=id')).status, 400);
      assert.equal((await keys(ready.objectId)).body.error.code, 'resourceNotFound');
    });

    it('of hidden rooms: some have a room mailbox, others another one or none', async () => {
      await graph.close();
      graph = await startGraph({ issuer, rooms: 150 });
      const purposes = await Promise.all(
        [23, 48, 73, 98, 123, 148].map(async (index) => {
          const { status, body } = await call(
            'GET',
            `/users/${sandboxRoom(index).objectId}/mailboxSettings?$select=userPurpose`,
          );
          return status === 200 ? body.userPurpose : status;
        }),
      );
      assert.deepEqual(purposes, ['room', 'user', 404, 'shared', 'equipment', 'room']);
    });

    it('and which groups they are in', async () => {
      const groupIds = Object.values(SANDBOX_GROUPS);
      const { body } = await call('POST', `/users/${grady.objectId}/checkMemberGroups`, { groupIds });
      assert.deepEqual(body.value.toSorted(), [SANDBOX_GROUPS.generators, SANDBOX_GROUPS.approvers]);
      const path = `/users/${grady.objectId}/checkMemberGroups`;
      assert.deepEqual(await errorCode('POST', path, { groupIds: Array.from({ length: 21 }, () => groupIds[0]) }), [
        400,
        'Request_BadRequest',
      ]);
      assert.deepEqual(await errorCode('POST', path, { groupIds: ['approvers'] }), [400, 'Request_BadRequest']);
      assert.deepEqual(await errorCode('POST', path, {}), [400, 'BadRequest']);
    });

    it('fifty thousand of them, in pages of 999', async () => {
      await graph.close();
      graph = await startGraph({ issuer, rooms: 50_000 });
      let path: string | undefined = '/users?$select=id&$top=999';
      const ids = new Set<string>();
      while (path !== undefined) {
        const { body } = await call('GET', path);
        for (const { id } of body.value) ids.add(id);
        path = body['@odata.nextLink']?.replace('https://graph.microsoft.com/v1.0', '');
      }
      assert.equal(ids.size, 50_008);
    });
  });

  describe('filters users', () => {
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

  describe('refuses what is badly formed:', () => {
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
      assert.deepEqual(graph.signIn(synced.userPrincipalName, synced.password), { signedIn: true });
      assert.deepEqual(graph.signIn(ready.userPrincipalName, ready.password), { signedIn: true });
    });
  });
});
