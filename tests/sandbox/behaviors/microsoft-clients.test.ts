import assert from 'node:assert/strict';
import { Client, PageIterator, type PageCollection } from '@microsoft/microsoft-graph-client';
import { ActiveBehaviors } from '../../../env/sandbox/behaviors/active-behaviors.ts';
import { type Graph, startGraph } from '../../../env/sandbox/graph/graph.ts';
import { type Issuer, startIssuer } from '../../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { graphToken } from '../loopback-client.ts';

const ROOMS = 50;
const ACCOUNTS = ROOMS + Object.keys(SANDBOX_PEOPLE).length;

describe("Microsoft's own Graph client, with its own defaults, meets the behaviors", function suite() {
  this.timeout(30_000);
  const active = new ActiveBehaviors();
  let issuer: Issuer;
  let graph: Graph;
  let client: Client;
  before(async () => {
    issuer = await startIssuer();
    graph = await startGraph({ issuer, behaviors: active, rooms: ROOMS });
    const token = await graphToken(issuer);
    client = Client.init({
      authProvider: (done) => done(null, token),
      baseUrl: graph.url,
      customHosts: new Set(['127.0.0.1']),
      fetchOptions: { headers: { authorization: `Bearer ${token}` } },
    });
    // The links name Graph's real host, and the client would follow them there.
    const api = client.api.bind(client);
    client.api = (path) => api(path.replace('https://graph.microsoft.com/v1.0', ''));
  });
  after(async () => {
    await graph.close();
    await issuer.close();
  });

  /** Lists ids as the client's own iterator does, up to a number at which it would never end. */
  async function ids(most = 3 * ACCOUNTS): Promise<readonly string[]> {
    const found: string[] = [];
    const first = (await client.api('/users?$select=id').get()) as PageCollection;
    const iterator = new PageIterator(client, first, ({ id }: { readonly id: string }) => {
      found.push(id);
      return found.length < most;
    });
    await iterator.iterate();
    return found;
  }

  it('which give it one account twice', async () => {
    active.set(['reported:users-twice']);
    const found = await ids();
    assert.ok(found.length > ACCOUNTS);
    assert.equal(new Set(found).size, ACCOUNTS);
  });

  it('which never let it come to an end', async () => {
    active.set(['reported:users-link-repeats']);
    const found = await ids();
    assert.deepEqual([found.length, new Set(found).size], [3 * ACCOUNTS, ACCOUNTS]);
  });

  it('which show it an empty last page', async () => {
    active.set(['reported:users-empty-page']);
    assert.equal((await ids()).length, ACCOUNTS);
  });

  it('which make it ask again, and it does so for 429 and 503', async () => {
    for (const name of ['reported:throttled-until-date', 'reported:unavailable']) {
      active.set([name]);
      const { objectId } = sandboxRoom(1);
      assert.equal(((await client.api(`/users/${objectId}`).get()) as { readonly id: string }).id, objectId);
    }
  });

  it('which give it a page of HTML, and it hands that out as an answer', async () => {
    active.set(['reported:html-answer']);
    const answer = (await client.api(`/users/${sandboxRoom(2).objectId}`).get()) as { readonly id?: string };
    assert.equal(answer.id, undefined);
  });
});
