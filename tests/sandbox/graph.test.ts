import assert from 'node:assert/strict';
import { Client, GraphError, HTTPMessageHandler, PageIterator } from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { startGraph } from '../../env/sandbox/graph/graph.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import {
  SANDBOX_GROUPS,
  SANDBOX_PEOPLE,
  SANDBOX_SKUS,
  sandboxRoom,
  sandboxRoomThatIs,
} from '../../env/sandbox/tenant.ts';
import { graphForEachTest, PASSWORD, profile } from './graph-stage.ts';
import { send } from './loopback-client.ts';

const { adele, grady, isaiah } = SANDBOX_PEOPLE;
const ready = sandboxRoom(1);
const A_DAY = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-02T00:00:00Z';

describe('the Graph of the sandbox', () => {
  const stage = graphForEachTest();
  const { call, errorCode } = stage;

  describe("through Microsoft's own client", () => {
    /** Microsoft's transport, only led to another address. */
    class LoopbackTransport implements Middleware {
      readonly #transport = new HTTPMessageHandler();

      async execute(context: Context): Promise<void> {
        if (typeof context.request !== 'string') throw new Error('only addresses are expected');
        context.request = context.request.replace('https://graph.microsoft.com', stage.graph.url);
        await this.#transport.execute(context);
      }
    }

    function client(): Client {
      return Client.initWithMiddleware({
        middleware: {
          async execute(context: Context) {
            const headers = new Headers(context.options?.headers as ConstructorParameters<typeof Headers>[0]);
            headers.set('authorization', `Bearer ${stage.token}`);
            context.options = { ...context.options, headers };
            await new LoopbackTransport().execute(context);
          },
        },
      });
    }

    it('counts the rooms on the first page, and skips as many as it is asked to', async () => {
      const list = client().api('/places/microsoft.graph.room').query({ $count: 'true' });
      const all = await list.get();
      const last = await client()
        .api('/places/microsoft.graph.room')
        .skip(all['@odata.count'] - 1)
        .top(5)
        .get();
      assert.equal(all['@odata.count'], all.value.length);
      assert.deepEqual(last.value, [all.value.at(-1)]);
      assert.deepEqual((await client().api('/places/microsoft.graph.room').skip(all['@odata.count']).get()).value, []);
    });

    it('pages through the room list by links that name the real host', async () => {
      const large = await startGraph({ issuer: stage.issuer, rooms: 250 });
      const small = stage.graph;
      stage.graph = large;
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
        stage.graph = small;
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
      assert.deepEqual(stage.graph.signIn(ready.userPrincipalName, 'Another-horse-9'), { signedIn: true });
      assert.deepEqual(stage.graph.signIn(ready.userPrincipalName, ready.password), {
        signedIn: false,
        reason: 'wrong password',
      });
    });

    it('reports a missing permission by its code', async () => {
      stage.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'User-PasswordProfile.ReadWrite.All'));
      await assert.rejects(client().api(`/users/${ready.objectId}`).patch(profile()), (error) => {
        assert.ok(error instanceof GraphError);
        assert.deepEqual([error.statusCode, error.code], [403, 'Authorization_RequestDenied']);
        assert.notEqual(error.requestId, null);
        return true;
      });
    });

    it('answers twenty calls in one batch, each with its own status and in another order', async () => {
      stage.graph.addFault({ method: 'GET', path: 'users/grady', status: 429, retryAfterSeconds: 7 });
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
      assert.deepEqual(stage.graph.signIn(ready.userPrincipalName, PASSWORD), { signedIn: true });
    });
  });

  describe('asks for a token', () => {
    it('of this issuer, for Graph, not expired', async () => {
      const bad: readonly Record<string, string>[] = [
        {},
        { authorization: 'Basic eDp5' },
        { authorization: 'Bearer nonsense' },
        { authorization: `Bearer ${stage.token.slice(0, -4)}AAAA` },
        { authorization: `Bearer ${await stage.issuer.signTabToken(adele.objectId)}` },
        { authorization: `Bearer ${await stage.issuer.signChannelToken({ serviceUrl: 'http://127.0.0.1' })}` },
      ];
      for (const headers of bad) {
        const answer = await send('GET', `${stage.graph.url}/v1.0/users`, undefined, headers);
        assert.deepEqual([answer.status, answer.body.error.code], [401, 'InvalidAuthenticationToken']);
      }
    });

    it('with the permission of each call', async () => {
      const calls: readonly [string, string, string, unknown?][] = [
        ['Place.Read.All', 'GET', '/places/microsoft.graph.room'],
        ['User.Read.All', 'GET', '/users'],
        ['User.Read.All', 'GET', `/users/${adele.objectId}`],
        ['MailboxSettings.Read', 'GET', `/users/${adele.objectId}/mailboxSettings`],
        ['Calendars.ReadBasic.All', 'GET', `/users/${ready.objectId}/calendarView?${A_DAY}`],
        ['LicenseAssignment.Read.All', 'GET', '/subscribedSkus'],
        ['DeviceManagementManagedDevices.Read.All', 'GET', '/deviceManagement/managedDevices'],
        ['DeviceManagementServiceConfig.Read.All', 'GET', '/deviceManagement/windowsAutopilotDeviceIdentities'],
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
        stage.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== role));
        assert.deepEqual(
          await errorCode(method, path, body),
          [403, 'Authorization_RequestDenied'],
          `${path} without ${role}`,
        );
        stage.issuer.grantRoles(ALL_GRAPH_ROLES);
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
      await stage.graph.close();
      stage.graph = await startGraph({ issuer: stage.issuer, rooms: 150 });
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
      await stage.graph.close();
      stage.graph = await startGraph({ issuer: stage.issuer, rooms: 50_000 });
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
});
