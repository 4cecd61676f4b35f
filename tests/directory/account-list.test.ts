import assert from 'node:assert/strict';
import type { AccountPage, LeftOutRecord, ListSources } from '../../bot/domain/accounts/account-sync.ts';
import type { AccountFacts } from '../../bot/domain/accounts/account.ts';
import { type Directory, DirectoryError, ListError } from '../../bot/domain/ports/directory.ts';
import { sandboxRoom } from '../../env/sandbox/tenant.ts';
import { type AnswerChange, type ChangedGraph, type ListBody, openChangedDirectory } from './changed-graph.ts';

const ROOMS = 250;
/** Rooms of this sandbox that are on the room list. */
const PLACES = 240;
const first = sandboxRoom(1);

interface Listed {
  readonly accounts: readonly AccountFacts[];
  readonly leftOut: readonly LeftOutRecord[];
  readonly sources: ListSources;
}

describe('the list of accounts from Microsoft Graph', () => {
  let graph: ChangedGraph;
  let directory: Directory;
  let close = async (): Promise<void> => undefined;
  before(async () => {
    ({ graph, directory, close } = await openChangedDirectory(ROOMS));
  });
  after(() => close());
  afterEach(() => graph.change());

  async function list(change?: AnswerChange): Promise<Listed> {
    graph.change(change);
    const pages: AccountPage[] = [];
    for await (const page of directory.listAccounts()) pages.push(page);
    const [{ sources } = assert.fail('no page')] = pages;
    return {
      accounts: pages.flatMap(({ accounts }) => accounts),
      leftOut: pages.flatMap(({ leftOut }) => leftOut),
      sources,
    };
  }

  /** Changes the pages of one list. */
  function pagesOf(start: string, change: (body: ListBody, path: string) => unknown): AnswerChange {
    return (path, { status, body }) =>
      path.startsWith(start) ? { status, body: change(body as ListBody, path) } : undefined;
  }

  /** Changes one user, in whatever page it comes. */
  function userAs(id: string, change: object): AnswerChange {
    return pagesOf('/users?', ({ value, ...others }) => ({
      ...others,
      value: value.map((user) => (user['id'] === id ? { ...user, ...change } : user)),
    }));
  }

  function addUsers(...users: readonly unknown[]): AnswerChange {
    return pagesOf('/users?', ({ value, ...others }) => ({ ...others, value: [...users, ...value] }));
  }

  function withoutLink({ '@odata.nextLink': _link, ...others }: ListBody): object {
    return others;
  }

  /** The first room of the room list, again and again, as when the service ignores `$skip`. */
  function firstPageOnly(count: object): AnswerChange {
    let firstPage: ListBody | undefined;
    return pagesOf('/places', (body) => {
      firstPage ??= body;
      return { value: firstPage.value, ...count };
    });
  }

  async function problemOf(change: AnswerChange): Promise<string> {
    const error: unknown = await list(change).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof ListError || error instanceof DirectoryError, String(error));
    return error.problem;
  }

  it('holds each account once, in as many requests as there are pages', async () => {
    const { accounts, leftOut, sources } = await list();
    assert.deepEqual([accounts.length, leftOut.length], [ROOMS, 0]);
    assert.deepEqual(sources.rooms, { complete: true, count: PLACES });
    assert.equal(graph.asked.filter((path) => path.startsWith('/places')).length, 3);
    assert.equal(graph.asked.filter((path) => path.startsWith('/users')).length, 1);
  });

  describe('when the room list gives no link to its next page', () => {
    it('has all rooms by their number, in no more requests', async () => {
      const { sources, accounts } = await list(pagesOf('/places', withoutLink));
      assert.deepEqual(sources.rooms, { complete: true, count: PLACES });
      assert.equal(accounts.filter(({ building }) => building !== undefined).length, PLACES);
      assert.equal(graph.asked.filter((path) => path.startsWith('/places')).length, 3);
    });

    it('has all rooms without a number too', async () => {
      const { sources } = await list(pagesOf('/places', ({ value }) => ({ value })));
      assert.deepEqual(sources.rooms, { complete: true, count: PLACES });
    });

    it('says that it is incomplete when $skip is ignored, with or without a number', async () => {
      const numbered = await list(firstPageOnly({ '@odata.count': PLACES }));
      assert.deepEqual(numbered.sources.rooms, {
        complete: false,
        reason: 'list_incomplete',
        count: 100,
        total: PLACES,
      });
      assert.ok(numbered.accounts.length > ROOMS, 'every member, as any of them could have been a room');
      const { sources } = await list(firstPageOnly({}));
      assert.deepEqual(sources.rooms, { complete: false, reason: 'list_incomplete', count: 100 });
    });

    it('says that it is incomplete when rooms are missing, or come twice instead', async () => {
      const fewer = await list(pagesOf('/places', ({ value, ...others }) => ({ ...others, value: value.slice(1) })));
      assert.deepEqual(fewer.sources.rooms, {
        complete: false,
        reason: 'list_incomplete',
        count: PLACES - 3,
        total: PLACES,
      });
      const twice = await list(
        pagesOf('/places', ({ value, ...others }) => ({ ...others, value: [value[1], ...value.slice(1)] })),
      );
      assert.equal(twice.sources.rooms.complete, false);
    });
  });

  it('goes on without the room list or the licenses, and says why', async () => {
    const refused =
      (start: string, status: number): AnswerChange =>
      (path) =>
        path.startsWith(start) ? { status, body: { error: { code: 'Refused', message: 'no' } } } : undefined;
    for (const [status, reason] of [
      [403, 'no_permission'],
      [404, 'switched_off'],
      [400, 'no_answer'],
    ] as const) {
      const rooms = await list(refused('/places', status));
      assert.deepEqual(
        [rooms.sources.rooms, rooms.sources.licenses.complete],
        [{ complete: false, reason, count: 0 }, true],
      );
      const licenses = await list(refused('/subscribedSkus', status));
      assert.deepEqual(
        [licenses.sources.licenses, licenses.sources.rooms.complete],
        [{ complete: false, reason }, true],
      );
    }
    const malformed = await list(pagesOf('/subscribedSkus', () => ({ value: [{ skuId: 7 }] })));
    assert.deepEqual(malformed.sources.licenses, { complete: false, reason: 'no_answer' });
    await assert.rejects(list(refused('/users', 403)), { name: 'DirectoryError', problem: 'permission_missing' });
  });

  it('ends when a link leads back, at once, in a circle, or in another spelling', async () => {
    const link = (token: string): string => `https://graph.microsoft.com/v1.0/users?$skiptoken=${token}`;
    const next: Readonly<Record<string, string>> = { a: 'b', b: 'c', c: 'a' };
    const circle: AnswerChange = (path) => {
      const token = /skiptoken=(\w)/.exec(path)?.[1] ?? 'c';
      return path.startsWith('/users')
        ? { status: 200, body: { value: [], '@odata.nextLink': link(next[token] ?? '') } }
        : undefined;
    };
    assert.equal(await problemOf(circle), 'list_repeats');
    assert.equal(graph.asked.filter((path) => path.startsWith('/users')).length, 4);
    const itself = pagesOf('/users', (body, path) => ({
      ...body,
      '@odata.nextLink': `https://graph.microsoft.com/v1.0${path.replaceAll(' ', '%20').replaceAll("'", '%27')}`,
    }));
    assert.equal(await problemOf(itself), 'list_repeats');
  });

  it('ends when an answer is no list', async () => {
    for (const body of [
      {},
      { value: 'x' },
      { value: null },
      [],
      'null',
      '7',
      '',
      '{"value":[{"id":"5a5',
      { value: [], '@odata.nextLink': 7 },
    ])
      assert.equal(await problemOf(pagesOf('/users', () => body)), 'list_malformed', JSON.stringify(body));
  });

  it('holds an account once that comes twice on a page or on two, and the first one wins', async () => {
    const again = 'https://graph.microsoft.com/v1.0/users?$skiptoken=again';
    let second: ListBody['value'] = [];
    const { accounts } = await list((path, { status, body }) => {
      if (path.includes('skiptoken=again')) return { status: 200, body: { value: second } };
      if (!path.startsWith('/users?')) return undefined;
      const { value } = body as ListBody;
      second = value.map((user) => ({ ...user, id: String(user['id']).toUpperCase(), displayName: 'second' }));
      const sameId = value.map((user) => ({ ...user, displayName: 'second' }));
      return { status, body: { value: [...value, ...sameId], '@odata.nextLink': again } };
    });
    assert.equal(accounts.length, ROOMS);
    assert.deepEqual(
      accounts.filter(({ displayName }) => displayName === 'second'),
      [],
    );
  });

  it('leaves out a record that cannot be understood or stored, and names it', async () => {
    const id = first.objectId;
    const broken: readonly (readonly [change: object, named: LeftOutRecord])[] = [
      [{ displayName: 'Oslo\0 1' }, { id, upn: first.userPrincipalName, name: 'Oslo 1' }],
      [{ displayName: 'Oslo \ud83d' }, { id, upn: first.userPrincipalName, name: 'Oslo \ufffd' }],
      [{ displayName: 'O'.repeat(300) }, { id, upn: first.userPrincipalName, name: 'O'.repeat(60) }],
      [{ displayName: 7 }, { id, upn: first.userPrincipalName, name: first.userPrincipalName }],
      [{ userPrincipalName: null }, { id, name: first.displayName }],
      [{ accountEnabled: 'yes' }, { id, upn: first.userPrincipalName, name: first.displayName }],
      [{ assignedLicenses: { skuId: 'x' } }, { id, upn: first.userPrincipalName, name: first.displayName }],
      [{ lastPasswordChangeDateTime: 'yesterday' }, { id, upn: first.userPrincipalName, name: first.displayName }],
      [{ id: null }, { upn: first.userPrincipalName, name: first.displayName }],
      [{ id: '../x' }, { upn: first.userPrincipalName, name: first.displayName }],
    ];
    for (const [change, named] of broken) {
      const { accounts, leftOut } = await list(userAs(id, change));
      assert.deepEqual([accounts.length, leftOut], [ROOMS - 1, [named]], JSON.stringify(change));
    }
    const strange = await list(addUsers(null, 7, 'x', [], {}));
    assert.deepEqual([strange.accounts.length, strange.leftOut], [ROOMS, [{}, {}, {}, {}, {}]]);
  });

  it('names nobody who is no room', async () => {
    const person = {
      id: first.objectId,
      userPrincipalName: 'ann@contoso.example',
      mail: null,
      assignedLicenses: [],
      displayName: 7,
    };
    assert.deepEqual((await list(addUsers(person))).leftOut, []);
  });

  it('takes licenses that are null for unknown', async () => {
    const { accounts } = await list(userAs(first.objectId, { assignedLicenses: null }));
    const account = accounts.find(({ id }) => id === first.objectId);
    assert.deepEqual([account?.hasRoomsLicence, account?.unknown], [undefined, { hasRoomsLicence: 'not_returned' }]);
  });

  it('leaves out a room that cannot be stored, and is incomplete then', async () => {
    const { leftOut, sources } = await list(
      pagesOf('/places', ({ value: [room, ...rooms], ...others }) => ({
        ...others,
        value: [{ ...room, building: 'A\0' }, ...rooms],
      })),
    );
    assert.equal(sources.rooms.complete, false);
    assert.equal(leftOut.length, 3, 'one on each page');
  });
});
