import assert from 'node:assert/strict';
import { ActiveBehaviors } from '../../../env/sandbox/behaviors/active-behaviors.ts';
import { startGraph } from '../../../env/sandbox/graph/graph.ts';
import { sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { graphForEachTest, PASSWORD, profile } from '../graph-stage.ts';

const room = sandboxRoom(1);
const USER = `/users/${room.objectId}`;
const CHANGED_AT = `${USER}?$select=lastPasswordChangeDateTime`;
const PLACES = '/places/microsoft.graph.room';
const LATE_END_MILLISECONDS = 10_000;

describe("the behaviors of the sandbox's Graph", function suite() {
  this.timeout(30_000);
  const stage = graphForEachTest();
  const active = new ActiveBehaviors();

  async function begin(name: string, rooms = 50): Promise<void> {
    await stage.graph.close();
    stage.graph = await startGraph({ issuer: stage.issuer, behaviors: active, rooms });
    active.set([name]);
  }

  const batch = (...urls: readonly string[]) =>
    stage.call('POST', '/$batch', { requests: urls.map((url, id) => ({ id: String(id), method: 'GET', url })) });
  const signsIn = (): boolean => stage.graph.signIn(room.userPrincipalName, PASSWORD).signedIn;
  const raw = async (path: string): Promise<readonly [number, string]> => {
    const answer = await fetch(`${stage.graph.url}/v1.0${path}`, {
      headers: { authorization: `Bearer ${stage.token}` },
    });
    return [answer.status, await answer.text()];
  };

  it('change the list of rooms: no link, no second page, nothing, 404, 403', async () => {
    await begin('reported:places-no-next-link', 150);
    const first = (await stage.call('GET', PLACES)).body;
    assert.deepEqual([first.value.length, first['@odata.nextLink']], [100, undefined]);
    active.set(['reported:places-skip-ignored']);
    assert.deepEqual((await stage.call('GET', `${PLACES}?$top=50&$skip=100`)).body.value, first.value);
    active.set(['reported:places-empty']);
    assert.deepEqual((await stage.call('GET', PLACES)).body.value, []);
    active.set(['reported:places-not-found']);
    assert.equal((await stage.call('GET', PLACES)).status, 404);
    active.set(['reported:places-forbidden']);
    assert.equal((await stage.call('GET', PLACES)).status, 403);
    active.set([]);
    assert.ok((await stage.call('GET', PLACES)).body['@odata.nextLink']);
  });

  it('change the pages of users: a link to the same page, an empty page, an entry twice', async () => {
    await begin('reported:users-link-repeats');
    const next = async (body: Record<string, string>) =>
      (await stage.call('GET', (body['@odata.nextLink'] ?? '').replace('https://graph.microsoft.com/v1.0', ''))).body;
    const first = (await stage.call('GET', '/users?$select=id')).body;
    assert.deepEqual((await next(first)).value, first.value);
    active.set(['reported:users-empty-page']);
    const last = await next((await stage.call('GET', '/users?$select=id&$top=999')).body);
    assert.deepEqual([last.value, last['@odata.nextLink']], [[], undefined]);
    active.set(['reported:users-twice']);
    const page = (await stage.call('GET', '/users?$select=id')).body;
    assert.deepEqual((await next(page)).value[0], page.value.at(-1));
  });

  it('put null into the list of users, and nowhere else', async () => {
    const properties = 'id,accountEnabled,assignedLicenses';
    await begin('reported:account-enabled-null');
    assert.equal((await stage.call('GET', `/users?$select=${properties}`)).body.value[0].accountEnabled, null);
    active.set(['reported:licenses-null']);
    assert.equal((await stage.call('GET', `/users?$select=${properties}`)).body.value[0].assignedLicenses, null);
    assert.ok((await stage.call('GET', `${USER}?$select=${properties}`)).body.assignedLicenses);
  });

  it('lose the answer to a write, or refuse it although it acted, once for each account', async () => {
    await begin('reported:write-reply-lost');
    await assert.rejects(stage.call('PATCH', USER, profile()));
    assert.ok(signsIn());
    assert.equal((await stage.call('PATCH', USER, profile())).status, 204);
    await begin('reported:write-throttled-yet-done');
    assert.equal((await stage.call('PATCH', USER, profile())).status, 429);
    assert.ok(signsIn());
    assert.equal((await stage.call('PATCH', USER, profile())).status, 204);
  });

  it('let a write act after it was refused', async () => {
    await begin('reported:write-acts-late');
    assert.equal((await stage.call('PATCH', USER, profile())).status, 504);
    assert.equal(signsIn(), false);
    const end = performance.now() + LATE_END_MILLISECONDS;
    while (!signsIn()) {
      assert.ok(performance.now() < end, 'the write never acted');
      await stage.call('GET', CHANGED_AT);
    }
  });

  it('show an account as it was, for two reads after a write', async () => {
    await begin('reported:stale-reads');
    const read = async (): Promise<string> => (await stage.call('GET', CHANGED_AT)).body.lastPasswordChangeDateTime;
    const before = await read();
    await stage.call('PATCH', USER, profile());
    assert.deepEqual([await read(), await read()], [before, before]);
    assert.notEqual(await read(), before);
  });

  it('spoil the first read of each kind: empty, HTML, JSON that breaks off', async () => {
    await begin('reported:empty-answer');
    assert.deepEqual(await raw(USER), [200, '']);
    active.set(['reported:html-answer']);
    assert.match((await raw(USER))[1], /^<html>/);
    active.set(['reported:broken-json']);
    const [, text] = await raw(USER);
    assert.throws(() => JSON.parse(text));
    assert.equal((await stage.call('GET', `/users/${sandboxRoom(2).objectId}`)).body.id, sandboxRoom(2).objectId);
  });

  it('refuse the first call of each kind: 429 without a time or until a date, and 503', async () => {
    const refused = async (name: string): Promise<readonly [number, string | null, number]> => {
      active.set([name]);
      const { status, headers } = await stage.call('GET', USER);
      return [status, headers.get('retry-after'), (await stage.call('GET', USER)).status];
    };
    await begin('documented');
    assert.deepEqual(await refused('reported:throttled-without-retry-after'), [429, null, 200]);
    assert.deepEqual(await refused('reported:unavailable'), [503, null, 200]);
    const [status, date] = await refused('reported:throttled-until-date');
    assert.equal(status, 429);
    assert.match(date ?? '', /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
  });

  it('throttle or lose an item of a batch', async () => {
    const items = async () =>
      (await batch(USER, '/users')).body.responses as readonly { status: number; headers: Record<string, string> }[];
    await begin('reported:batch-item-throttled-for-fractions');
    assert.deepEqual(
      (await items()).map(({ status, headers }) => [status, headers['Retry-After']]),
      [
        [429, '0.249'],
        [429, '0.249'],
      ],
    );
    active.set(['reported:batch-item-missing']);
    assert.deepEqual([(await items()).length, (await items()).length], [1, 2]);
  });

  it('hide mailboxes and suspend subscriptions', async () => {
    await begin('reported:mailbox-not-enabled');
    assert.deepEqual(await stage.errorCode('GET', `${USER}/mailboxSettings`), [404, 'MailboxNotEnabledForRESTAPI']);
    active.set(['reported:subscriptions-suspended']);
    const { value } = (await stage.call('GET', '/subscribedSkus?$select=skuId,capabilityStatus')).body;
    assert.deepEqual(Object.keys(value[0]), ['skuId', 'capabilityStatus']);
    assert.equal(value[0].capabilityStatus, 'Suspended');
  });
});
