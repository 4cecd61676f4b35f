import assert from 'node:assert/strict';
import { DEVICE_CLIENT_ID, DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../../contract/device-api.ts';
import { EXPORT_PATHS } from '../../../contract/exports.ts';
import { DEVICE_OPERATIONS } from '../../../contract/operations/device-operations.ts';
import { TAB_OPERATIONS } from '../../../contract/operations/tab-operations.ts';
import type { Command } from '../../../bot/teams/chat/grammar/command.ts';
import { PRESSES } from '../../../bot/teams/presses/card-presses.ts';
import { SANDBOX_PEOPLE, type SandboxPerson } from '../../../env/sandbox/tenant.ts';
import { sendForm, sendRaw } from '../../http/raw-request.ts';
import { openRefusalStage, type RefusalLine, type RefusalStage } from './refusal-stage.ts';

const { alex, isaiah, lidia } = SANDBOX_PEOPLE;

/** A word that people type, and that no trace may hold. */
const TYPED = 'Zanzibar';

/** What people type for each command. */
const TEXTS: Readonly<Record<Command['kind'], (requestId: string) => string>> = {
  help: () => 'help',
  greeting: () => 'hello',
  thanks: () => 'thanks',
  wizard: () => 'wizard',
  'ask revoke': () => 'revoke',
  undo: () => 'undo',
  several: () => `generate otp ${TYPED} and approve ${TYPED}`,
  unclear: () => `reset ${TYPED}`,
  meant: () => `genrate otp ${TYPED}`,
  name: () => `${TYPED}?`,
  'too long': () => TYPED.repeat(60),
  generate: () => `generate otp ${TYPED}`,
  'ask account': () => 'generate otp',
  status: () => `status ${TYPED}`,
  overview: () => 'status',
  pending: () => 'pending',
  revoke: () => `revoke ${TYPED}`,
  approve: (requestId) => `approve ${requestId} 123456`,
  reject: (requestId) => `reject ${requestId} 1 ${TYPED}`,
  'use channel': () => 'use this channel',
  'accept list': () => 'accept the new list',
  rules: () => 'rules',
};

/** The bodies of routes that read one before they look at the permission. */
const BODIES: Readonly<Record<string, object>> = {
  'post /api/tab/sync/accept': { list: 'list-1' },
  'post /api/tab/requests/:requestId/approve': { revision: 1, matchCode: '123456' },
  'post /api/tab/requests/:requestId/reject': { reason: 'other', text: TYPED },
  'post /api/tab/requests/:requestId/release-again': { revision: 1 },
  'post /api/tab/requests/:requestId/retry': { revision: 1 },
  'post /api/tab/requests/:requestId/sign-outs': { kind: 'sign_out' },
  'post /api/tab/requests/:requestId/read-for-me': { source: 'sign_in_log' },
  'post /api/tab/accounts/:accountId/read-for-me': { source: 'conditional_access' },
  'post /api/tab/accounts/fix-script': { selection: { accountIds: ['a1'] } },
  'post /api/tab/accounts/policies': { selection: { accountIds: ['a1'] } },
  'post /api/tab/autopilot-serial-numbers': { selection: { accountIds: ['a1'] } },
  'post /api/tab/rollout-review': { selection: { accountIds: ['a1'] } },
  'post /api/tab/exports': { kind: 'codes', batchId: 'b1' },
  'post /api/tab/sign-in-data/check': { csv: TYPED, selection: { query: { building: TYPED } } },
  'post /api/tab/calendar-processing': { csv: TYPED },
  'post /api/tab/batches': { selection: { accountIds: ['a1'] }, passwordMode: 'reset', ttlHours: 8 },
  'put /api/tab/preferences': { revision: 1, fourEyes: false },
  'put /api/tab/code-news': { news: 'all' },
};

/** What is open to everybody, as it shows nothing. */
const OPEN_TO_ALL = {
  commands: [
    'ask account',
    'ask revoke',
    'greeting',
    'help',
    'meant',
    'name',
    'thanks',
    'too long',
    'unclear',
    'undo',
    'wizard',
  ],
  presses: ['askAccount', 'help', 'keep', 'say'],
  routes: ['get /api/tab/me'],
} as const;
/** What readers may do besides. Each of them answers that something is unknown, or shows what there is. */
const OPEN_TO_READERS = {
  commands: [...OPEN_TO_ALL.commands, 'overview', 'pending', 'rules', 'status'],
  presses: [
    ...OPEN_TO_ALL.presses,
    'overview',
    'pending',
    'refreshAccount',
    'showRequest',
    'status',
    'statusAll',
    'viewRequest',
  ],
} as const;

describe('what a person may not do', function suite() {
  this.timeout(120_000);
  let stage: RefusalStage;
  before(async () => {
    stage = await openRefusalStage();
  });
  after(() => stage.close());

  /** Does one thing after the other, and returns what left exactly one line; fails where something leaves more. */
  async function refusedAmong(
    names: readonly string[],
    act: (name: string) => Promise<unknown>,
  ): Promise<RefusalLine[]> {
    const refused: RefusalLine[] = [];
    for (const name of names) {
      stage.newLines();
      await act(name);
      const lines = stage.newLines();
      assert.ok(lines.length <= 1, `${name} left ${lines.length} lines`);
      refused.push(...lines);
    }
    return refused;
  }

  const actsOf = (lines: readonly RefusalLine[]): readonly string[] => lines.map(({ act }) => act).toSorted();
  const without = (all: Iterable<string>, open: readonly string[]): readonly string[] =>
    [...all].filter((name) => !open.includes(name)).toSorted();

  /** The audit has one entry for each line, of the same person, and each counts one refusal. */
  async function assertCounted(lines: readonly RefusalLine[], { objectId }: SandboxPerson): Promise<void> {
    const entries = await stage.newEntries();
    assert.deepEqual(
      entries.map(({ details = {} }) => `${details['via']} ${details['refusedAct']} ${details['cause']}`).toSorted(),
      lines.map(({ via, act, cause }) => `${via} ${act} ${cause}`).toSorted(),
    );
    for (const { actor, details } of entries) {
      assert.equal(actor.kind === 'admin' && actor.objectId, objectId);
      assert.equal(details?.['count'], 1);
    }
    assert.ok(lines.every(({ person }) => person === objectId));
    assert.ok(![...lines, ...entries].some((trace) => JSON.stringify(trace).includes(TYPED)));
  }

  const say = (as: SandboxPerson) => (kind: string) =>
    stage.turn(as, { type: 'message', text: TEXTS[kind as Command['kind']](stage.requestId) });

  const press = (as: SandboxPerson) => (verb: string) => {
    const { requestId } = stage;
    const data = {
      requestId,
      changeId: 'c1',
      revision: 1,
      matchCode: '123456',
      reason: 'other',
      reasonText: TYPED,
      news: 'all',
      subjectId: 'o1',
      rooms: [{ id: 'a1', name: TYPED }],
    };
    const until = new Date(Date.now() + 30_000).toISOString();
    const action = {
      type: 'Action.Execute',
      verb,
      data: { ...data, otpId: 'o1', accountId: 'a1', signOutId: 's1', until },
    };
    return stage.turn(as, { type: 'invoke', name: 'adaptiveCard/action', value: { action } });
  };

  for (const [who, person, open] of [
    ['somebody with no permission', alex, OPEN_TO_ALL],
    ['a reader', lidia, OPEN_TO_READERS],
  ] as const) {
    it(`leaves one line and one counted entry for each command of ${who}`, async () => {
      const lines = await refusedAmong(Object.keys(TEXTS), say(person));
      assert.deepEqual(actsOf(lines), without(Object.keys(TEXTS), open.commands));
      await assertCounted(lines, person);
    });

    it(`leaves one line and one counted entry for each button that ${who} presses`, async () => {
      const lines = await refusedAmong([...PRESSES.keys()], press(person));
      assert.deepEqual(actsOf(lines), without(PRESSES.keys(), open.presses));
      await assertCounted(lines, person);
    });

    it(`leaves one line and one counted entry for each dialog that ${who} opens`, async () => {
      const dialogs = {
        codeDialog: { otpId: 'o1' },
        rolloutDialog: { page: 'rollout', rolloutId: 'b1' },
        wizardDialog: { page: 'generate' },
      };
      const lines = await refusedAmong(Object.keys(dialogs), (dialog) => {
        const data = dialogs[dialog as keyof typeof dialogs];
        return stage.turn(person, { type: 'invoke', name: 'task/fetch', value: { data } });
      });
      assert.deepEqual(actsOf(lines), Object.keys(dialogs));
      await assertCounted(lines, person);
    });

    it(`leaves one line and one counted entry for each route that refuses ${who}`, async () => {
      const routes = TAB_OPERATIONS.filter(({ path }) => path !== EXPORT_PATHS.file);
      const authorization = `Bearer ${await stage.tab.issuer.signTabToken(person.objectId)}`;
      const forbidden: string[] = [];
      const lines = await refusedAmong(
        routes.map(({ method, path }) => `${method} ${path}`),
        async (route) => {
          const status = await callRoute(route, authorization);
          if (status === 403) forbidden.push(route);
          assert.notEqual(status, 400, `${route} asks for a body: add one to BODIES`);
        },
      );
      assert.deepEqual(actsOf(lines), forbidden.toSorted());
      if (person === alex) assert.deepEqual(without(forbidden, []), without(routes.map(nameOf), OPEN_TO_ALL.routes));
      await assertCounted(lines, person);
    });
  }

  async function callRoute(route: string, authorization: string): Promise<number> {
    const [method = '', path = ''] = route.split(' ');
    const body = BODIES[route];
    const headers = {
      authorization,
      'idempotency-key': '0d9ff2b2-60a3-4a4e-9a4f-0c0ffee00001',
      ...(body && { 'content-type': 'application/json' }),
    };
    const abort = new AbortController();
    const answer = await fetch(stage.tab.url + path.replaceAll(/:\w+/g, 'a1'), {
      method: method.toUpperCase(),
      headers,
      signal: abort.signal,
      ...(body && { body: JSON.stringify(body) }),
    });
    // The stream of page events does not end by itself.
    abort.abort();
    return answer.status;
  }

  it('leaves a trace of a guest by their object ID, in chat and in the tab', async () => {
    stage.newLines();
    await stage.turn(isaiah, { type: 'message', text: 'pending' });
    const authorization = `Bearer ${await stage.tab.issuer.signTabToken(isaiah.objectId)}`;
    assert.equal(await callRoute('get /api/tab/me', authorization), 403);
    const lines = stage.newLines();
    assert.deepEqual(lines.map(({ stranger, cause }) => [stranger, cause]).slice(-2), [
      [isaiah.objectId, 'no_permission'],
      [isaiah.objectId, 'guest_refused'],
    ]);
    const entries = await stage.newEntries();
    assert.ok(
      entries.every(({ actor, details }) => actor.kind === 'unknown' && details?.['stranger'] === isaiah.objectId),
    );
  });

  it('is traced by address where nobody is known', async () => {
    const { url } = stage.tab;
    stage.newLines();
    const client_id = DEVICE_CLIENT_ID;
    const secret = 'not-a-token-of-ours';
    await sendRaw(url, { method: 'GET', path: '/api/tab/me' });
    await sendRaw(url, { method: 'GET', path: '/api/tab/me', headers: { authorization: `Bearer ${secret}.a.b` } });
    await sendRaw(url, { method: 'GET', path: `${EXPORT_PATHS.file}?ticket=${secret}` });
    await sendForm(url, DEVICE_PATHS.token, { client_id, grant_type: DEVICE_CODE_GRANT, device_code: secret });
    await sendForm(url, DEVICE_PATHS.token, { client_id: secret, grant_type: DEVICE_CODE_GRANT, device_code: secret });
    const bearer = { authorization: `Bearer ${secret}` };
    await sendForm(url, DEVICE_PATHS.acknowledgement, { stage: 'delivered' }, bearer);
    const lines = stage.newLines();
    assert.deepEqual(
      lines.map(({ via, cause, sourceAddress }) => `${via} ${cause} ${sourceAddress}`),
      [
        'tab token_missing 127.0.0.1',
        'tab token_invalid 127.0.0.1',
        'export export_gone 127.0.0.1',
        'console invalid_grant 127.0.0.1',
        'console invalid_client 127.0.0.1',
        'console invalid_token 127.0.0.1',
      ],
    );
    const entries = await stage.newEntries();
    assert.equal(entries.length, lines.length);
    assert.ok(![...lines, ...entries].some((trace) => JSON.stringify(trace).includes(secret)));
  });

  it('is traced on every route of the device API that takes something', async () => {
    const routes = DEVICE_OPERATIONS.filter(({ method }) => method === 'post').map(nameOf);
    const form = { client_id: 'another client', grant_type: DEVICE_CODE_GRANT, stage: 'delivered' };
    const lines = await refusedAmong(routes, (route) =>
      sendForm(stage.tab.url, route.split(' ')[1] ?? '', form, { authorization: 'Bearer not-ours' }),
    );
    assert.deepEqual(actsOf(lines), routes.toSorted());
    const entries = await stage.newEntries();
    assert.deepEqual(entries.map(({ details }) => String(details?.['refusedAct'])).toSorted(), routes.toSorted());
  });

  function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
    return `${method} ${path}`;
  }
});
