import assert from 'node:assert/strict';
import { request } from 'node:http';
import { startGraph } from '../../env/sandbox/graph/graph.ts';
import type { Graph } from '../../env/sandbox/graph/graph.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_GROUPS, SANDBOX_PEOPLE, sandboxRoom, sandboxRoomThatIs } from '../../env/sandbox/tenant.ts';
import { graphToken, send } from './loopback-client.ts';

const PASSWORD = 'Correct-horse-9';
const { adele } = SANDBOX_PEOPLE;
const ready = sandboxRoom(1);

function profile(password = PASSWORD, forceChangePasswordNextSignIn = false) {
  return { passwordProfile: { forceChangePasswordNextSignIn, password } };
}

describe('the Graph of the sandbox, under the control of a test,', () => {
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
  afterEach(() => graph.close());

  function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return send(method, `${graph.url}/v1.0${path}`, body, { authorization: `Bearer ${token}`, ...headers });
  }

  function control(method: string, path: string, body?: unknown) {
    return send(method, `${graph.url}/_sandbox/${path}`, body);
  }

  describe('has troubles on demand:', () => {
    const path = `/users/${ready.objectId}`;

    it('a status with Retry-After, so many times', async () => {
      const fault = { method: 'PATCH', path: '/users/', status: 503, retryAfterSeconds: 3, times: 2 };
      assert.equal((await control('POST', 'faults', fault)).status, 204);
      for (const expected of [503, 503, 204]) {
        const answer = await call('PATCH', path, profile());
        assert.equal(answer.status, expected);
        if (expected === 503) assert.equal(answer.headers.get('retry-after'), '3');
      }
    });

    it('a connection that is cut before anything was done', async () => {
      graph.addFault({ method: 'PATCH', path, drop: 'before' });
      await assert.rejects(call('PATCH', path, profile()));
      assert.deepEqual(graph.signIn(ready.userPrincipalName, PASSWORD), { signedIn: false, reason: 'wrong password' });
    });

    it('a lost reply, after the password was set', async () => {
      graph.addFault({ method: 'PATCH', path, drop: 'after' });
      await assert.rejects(call('PATCH', path, profile()));
      assert.deepEqual(graph.signIn(ready.userPrincipalName, PASSWORD), { signedIn: true });
    });

    it('an effect that comes after the caller was told of a failure', async () => {
      for (const answer of [{ status: 504 }, { drop: 'before' }] as const) {
        const before = graph.signIn(ready.userPrincipalName, PASSWORD);
        graph.addFault({ method: 'PATCH', path, lateEffectMs: 20, ...answer });
        const told = await call('PATCH', path, profile()).then(
          ({ status }) => status,
          () => 0,
        );
        assert.deepEqual([told, before.signedIn], ['status' in answer ? 504 : 0, false]);
        while (!graph.signIn(ready.userPrincipalName, PASSWORD).signedIn) await new Promise(setImmediate);
        graph.changeRoom(ready.objectId, { password: 'Other-password-1' });
      }
    });

    it('a delay that the caller need not wait for', async () => {
      graph.addFault({ method: 'GET', path: '/users', delayMs: 600_000 });
      await assert.rejects(
        fetch(`${graph.url}/v1.0/users`, {
          headers: { authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(50),
        }),
        /timeout/,
      );
    });

    it('until they are cleared', async () => {
      graph.addFault({ method: 'GET', path: '/users', status: 500, times: 100 });
      assert.equal((await call('GET', path)).status, 500);
      assert.equal((await control('DELETE', 'faults')).status, 204);
      assert.equal((await call('GET', path)).status, 200);
    });

    it('and refuses orders that it does not understand', async () => {
      const orders = [
        {},
        { method: 'GET', path: '(', status: 500 },
        { method: 'GET', path: '/' },
        { method: 'GET', path: '/', status: 200 },
        { method: 'GET', path: '/', status: 500, times: 0 },
        { method: 'GET', path: '/', drop: 'never' },
        { method: 'GET', path: '/', status: 500, x: 1 },
      ];
      for (const order of orders)
        assert.equal((await control('POST', 'faults', order)).status, 400, JSON.stringify(order));
    });
  });

  it('throttles above so many calls in a second, with the seconds to wait', async () => {
    await graph.close();
    graph = await startGraph({ issuer, requestsPerSecond: 3 });
    const answers = await Promise.all(Array.from({ length: 30 }, () => call('GET', '/subscribedSkus')));
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length > 0 && refused.length < 30);
    assert.ok(
      refused.every(({ headers, body }) => headers.get('retry-after') === '1' && body.error.code === 'TooManyRequests'),
    );
  });

  it('answers four calls for mailbox settings at a time', async () => {
    graph.addFault({ method: 'GET', path: 'mailboxSettings', delayMs: 600_000, times: 4 });
    const path = `${graph.url}/v1.0/users/${ready.objectId}/mailboxSettings`;
    const over = new AbortController();
    const ask = () => fetch(path, { headers: { authorization: `Bearer ${token}` }, signal: over.signal });
    const asked = Array.from({ length: 5 }, ask);
    const first = await Promise.race(asked);
    assert.equal(first.status, 429);
    over.abort();
    const outcomes = await Promise.allSettled(asked);
    assert.equal(outcomes.filter(({ status }) => status === 'rejected').length, 4);
  });

  it('passes four mailbox calls of a batch on at a time, so that a batch is never over the limit', async () => {
    const requests = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: `/users/${ready.objectId}/mailboxSettings`,
    }));
    const { body } = await call('POST', '/$batch', { requests });
    assert.deepEqual(
      body.responses.map(({ status }: { status: number }) => status),
      requests.map(() => 200),
    );
  });

  it('counts mailbox calls by mailbox', async () => {
    graph.addFault({ method: 'GET', path: `${ready.objectId}/mailboxSettings`, delayMs: 600_000, times: 4 });
    const over = new AbortController();
    const ask = (id: string) =>
      fetch(`${graph.url}/v1.0/users/${id}/mailboxSettings`, {
        headers: { authorization: `Bearer ${token}` },
        signal: over.signal,
      });
    const asked = Array.from({ length: 5 }, () => ask(ready.objectId).catch(() => 'cut'));
    assert.equal(((await Promise.race(asked)) as Response).status, 429);
    assert.equal((await ask(adele.objectId)).status, 200);
    over.abort();
    assert.equal((await Promise.all(asked)).filter((outcome) => outcome === 'cut').length, 4);
  });

  it('checks a sign-in as a console would be checked', async () => {
    const signIn = async (userPrincipalName: string, password: string) =>
      (await control('POST', 'sign-in', { userPrincipalName, password })).body;
    assert.deepEqual(await signIn(ready.userPrincipalName, ready.password), { signedIn: true });
    assert.deepEqual(await signIn(ready.userPrincipalName, 'wrong'), { signedIn: false, errorCode: 50126 });
    assert.deepEqual(await signIn('nobody@contoso.example', 'x'), { signedIn: false, errorCode: 50034 });
    const disabled = sandboxRoomThatIs('disabled');
    assert.deepEqual(await signIn(disabled.userPrincipalName, disabled.password), {
      signedIn: false,
      errorCode: 50057,
    });
    await call('PATCH', `/users/${ready.objectId}`, profile(PASSWORD, true));
    assert.deepEqual(await signIn(ready.userPrincipalName, PASSWORD), {
      signedIn: false,
      errorCode: 50055,
    });
  });

  it('lets people and rooms be changed', async () => {
    const change = { groups: ['approvers'], accountEnabled: false, userType: 'Guest' };
    assert.equal((await control('PATCH', `people/${adele.objectId}`, change)).status, 204);
    const { body } = await call('GET', `/users/${adele.objectId}?$select=accountEnabled,userType`);
    assert.deepEqual([body.accountEnabled, body.userType], [false, 'Guest']);
    const groups = await call('POST', `/users/${adele.objectId}/checkMemberGroups`, {
      groupIds: Object.values(SANDBOX_GROUPS),
    });
    assert.deepEqual(groups.body.value, [SANDBOX_GROUPS.approvers]);
    const room = { displayName: 'Oslo 9.99', userPrincipalName: 'oslo@contoso.example', passwordless: true, skus: [] };
    assert.equal((await control('PATCH', `rooms/${ready.objectId}`, room)).status, 204);
    assert.equal((await call('GET', '/users/oslo@contoso.example')).body.displayName, 'Oslo 9.99');
    assert.equal((await call('GET', `/users/${ready.userPrincipalName}`)).status, 404);
    assert.equal((await call('GET', '/places/microsoft.graph.room?$top=1')).body.value[0].displayName, 'Oslo 9.99');
    for (const [id, refused] of [
      [ready.objectId, {}],
      [adele.objectId, { groups: ['nobody'] }],
      [adele.objectId, { shoeSize: 43 }],
    ] as const) {
      assert.notEqual((await control('PATCH', `people/${id}`, refused)).status, 204);
    }
  });

  it('lets a room lose its mailbox, and be deleted and restored', async () => {
    const mailbox = `/users/${ready.objectId}/mailboxSettings`;
    const change = (body: object) => control('PATCH', `rooms/${ready.objectId}`, body);
    assert.equal((await change({ mailbox: 'equipment' })).status, 204);
    assert.equal((await call('GET', mailbox)).body.userPurpose, 'equipment');
    assert.equal((await change({ mailbox: null })).status, 204);
    const none = await call('GET', mailbox);
    assert.deepEqual([none.status, none.body.error.code], [404, 'MailboxNotEnabledForRESTAPI']);
    assert.equal((await change({ mailbox: 'garage' })).status, 400);
    assert.equal((await change({ deleted: true })).status, 204);
    assert.equal((await call('GET', `/users/${ready.objectId}`)).status, 404);
    assert.notEqual(
      (await call('GET', '/places/microsoft.graph.room?$top=1')).body.value[0].displayName,
      ready.displayName,
    );
    assert.deepEqual(graph.signIn(ready.userPrincipalName, ready.password), {
      signedIn: false,
      reason: 'unknown account',
    });
    assert.equal((await change({ deleted: false })).status, 204);
    assert.equal((await call('GET', `/users/${ready.objectId}`)).status, 200);
  });

  it('writes down what was asked, never a password', async () => {
    await call('GET', '/users?$filter=accountEnabled eq false&$top=1', undefined, { 'x-ms-throttle-priority': 'high' });
    await call('POST', '/$batch', {
      requests: [
        {
          id: '1',
          method: 'PATCH',
          url: `/users/${ready.objectId}`,
          headers: { 'content-type': 'application/json' },
          body: profile(),
        },
      ],
    });
    graph.addFault({ method: 'GET', path: 'subscribedSkus', drop: 'before' });
    await assert.rejects(call('GET', '/subscribedSkus'));
    const { body } = await control('GET', 'requests');
    const withoutId = (logged: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(logged).filter(([name]) => name !== 'requestId'));
    assert.deepEqual(body.requests.map(withoutId), [
      {
        method: 'GET',
        path: '/v1.0/users?$filter=accountEnabled eq false&$top=1',
        status: 200,
        inBatch: false,
        priority: 'high',
      },
      { method: 'PATCH', path: `/v1.0/users/${ready.objectId}`, status: 204, inBatch: true },
      { method: 'POST', path: '/v1.0/$batch', status: 200, inBatch: false },
      { method: 'GET', path: '/v1.0/subscribedSkus', status: 0, inBatch: false },
    ]);
    assert.equal(JSON.stringify(body).includes(PASSWORD), false);
  });

  it('is not reached by a foreign name that leads to loopback', async () => {
    const { port } = new URL(graph.url);
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, path: '/_sandbox/requests', headers: { host: 'attacker.example' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      asked.once('error', reject);
      asked.end();
    });
    assert.equal(status, 403);
  });
});
