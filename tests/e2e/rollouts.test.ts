import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { compactDecrypt } from 'jose';
import {
  rolloutPath,
  ROLLOUT_PATHS,
  parseRolloutCodes,
  parseRolloutItems,
  parseRolloutView,
  type RolloutView,
  type StartRolloutBody,
} from '../../contract/rollouts.ts';
import { EXPORT_PATHS } from '../../contract/exports.ts';
import { codePath } from '../../contract/tab-api.ts';
import { parseSignInDataVerdict, SIGN_IN_DATA_CHECK_PATH } from '../../contract/sign-in-data.ts';
import { SANDBOX_PEOPLE, sandboxRoom, sandboxRoomThatIs, type SandboxRoom } from '../../env/sandbox/tenant.ts';
import {
  approvalCard,
  consoleForm,
  CONSOLE_KEY,
  decide,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
  trySubmit,
} from './stage.ts';
import { callTab } from './tab-calls.ts';

const { adele, grady, lidia, megan } = SANDBOX_PEOPLE;
const FINISHED_MILLISECONDS = 60_000;

describe('a batch, over HTTP with tokens of Teams', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  async function start(rooms: readonly SandboxRoom[], change: Partial<StartRolloutBody> = {}): Promise<RolloutView> {
    const body: StartRolloutBody = {
      selection: { accountIds: rooms.map(({ objectId }) => objectId) },
      passwordMode: 'reset',
      ttlHours: 8,
      ...change,
    };
    const answer = await callTab(stage, adele, ROLLOUT_PATHS.list, {
      body,
      headers: { 'idempotency-key': randomUUID() },
    });
    assert.equal(answer.status, 201, textOf(answer.body));
    const end = performance.now() + FINISHED_MILLISECONDS;
    for (
      let rollout = parseRolloutView(answer.body);
      ;
      rollout = parseRolloutView((await callTab(stage, adele, rolloutPath(rollout.id))).body)
    ) {
      if (rollout.status === 'finished') return rollout;
      assert.ok(performance.now() < end, textOf(rollout));
    }
  }

  async function codesOf({ id }: RolloutView): Promise<readonly string[]> {
    return parseRolloutCodes((await callTab(stage, adele, rolloutPath(id, 'codes'))).body).items.flatMap(
      ({ code }) => code ?? [],
    );
  }

  /** Returns the content of the console's envelope. */
  async function credentialFor(code: string, serialNumber: string): Promise<Record<string, string>> {
    const submitted = await submit(stage, code, serialNumber);
    const card = await approvalCard(stage, serialNumber, 'Approve');
    const held = poll(stage, submitted);
    await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
    let answer = await held;
    while (answer.body['error'] === 'authorization_pending') answer = await poll(stage, submitted);
    const { plaintext } = await compactDecrypt(String(answer.body['credential']), CONSOLE_KEY.privateKey);
    return JSON.parse(Buffer.from(plaintext).toString('utf8')) as Record<string, string>;
  }

  async function signsIn(userPrincipalName: string, password = ''): Promise<unknown> {
    const answer = await fetch(`${stage.sandbox.graph}/_sandbox/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userPrincipalName, password }),
    });
    return answer.json();
  }

  it('gives each ready room a code that leads a console to a fresh password, and tells why a room got none', async () => {
    const rooms = [sandboxRoom(1), sandboxRoomThatIs('disabled'), sandboxRoom(2)];
    const rollout = await start(rooms);
    assert.deepEqual([rollout.total, rollout.done, rollout.failed], [3, 2, 1]);
    const { items } = parseRolloutItems((await callTab(stage, adele, rolloutPath(rollout.id, 'items'))).body);
    assert.deepEqual(
      items.map(({ status }) => status),
      ['done', 'failed', 'done'],
    );
    assert.match(items[1]?.remedy ?? '', /^Account is enabled: /);
    const [, code = ''] = await codesOf(rollout);
    const { upn = '', password } = await credentialFor(code, 'SN-RESET');
    assert.equal(upn, sandboxRoom(2).userPrincipalName);
    assert.notEqual(password, sandboxRoom(2).password);
    assert.deepEqual(await signsIn(upn, password), { signedIn: true });
  });

  it('brings the password of the CSV to the console, and leaves it as it is', async () => {
    const room = sandboxRoomThatIs('synced from on-premises');
    const csv = `userPrincipalName;password;expectedSerialNumber\r\n${room.userPrincipalName};${room.password};SN-KEEP\r\n`;
    const selection = { accountIds: [room.objectId] };
    const verdict = parseSignInDataVerdict(
      (await callTab(stage, adele, SIGN_IN_DATA_CHECK_PATH, { body: { csv, selection } })).body,
    );
    assert.deepEqual([verdict.errors, verdict.accounts[0]?.expectedSerialNumber], [[], 'SN-KEEP']);
    const rollout = await start([room], { passwordMode: 'keep', signInData: csv });
    const [code = ''] = await codesOf(rollout);
    assert.deepEqual(await credentialFor(code, 'SN-KEEP'), {
      upn: room.userPrincipalName,
      mail: room.mail,
      password: room.password,
    });
    assert.deepEqual(await signsIn(room.userPrincipalName, room.password), { signedIn: true });
  });

  it('exports its codes to its issuer, once, and a template that the check takes', async () => {
    const rollout = await start([sandboxRoom(4)]);
    const fileOf = async (body: object): Promise<string> => {
      const { url } = (await callTab(stage, adele, EXPORT_PATHS.exports, { body })).body;
      const file = await (await fetch(String(url))).text();
      assert.equal((await fetch(String(url))).status, 410);
      return file;
    };
    const [header, line] = (await fileOf({ kind: 'codes', batchId: rollout.id })).split('\r\n');
    assert.match(
      header ?? '',
      /^\uFEFF?"Name","Sign-in address","Location","One-time password","Valid from","Expires","Status"$/,
    );
    assert.ok(
      line?.includes(`"${sandboxRoom(4).userPrincipalName}",`) &&
        line.includes((await codesOf(rollout))[0] ?? 'no code'),
      line,
    );
    const csv = `${await fileOf({ kind: 'csv-template' })}${sandboxRoom(4).userPrincipalName},pass word,SN-1\r\n`;
    const verdict = parseSignInDataVerdict(
      (await callTab(stage, adele, SIGN_IN_DATA_CHECK_PATH, { body: { csv } })).body,
    );
    assert.deepEqual([verdict.errorCount, verdict.rows], [0, 1]);
  });

  it('says which codes nobody saw before they were hidden for good, and makes exactly these again', async () => {
    const itemsOf = async ({ id }: RolloutView) =>
      parseRolloutItems((await callTab(stage, adele, rolloutPath(id, 'items'))).body).items;
    const rollout = await start([sandboxRoom(7), sandboxRoom(8)]);
    const [seen, lost] = await itemsOf(rollout);
    await callTab(stage, adele, codePath(seen?.otpId ?? ''));
    await stage.setClock?.(16 * 60);
    assert.deepEqual(
      (await itemsOf(rollout)).map(({ unseen }) => unseen),
      [undefined, true],
    );
    const again = await start([sandboxRoom(8)], {
      expected: [{ accountId: sandboxRoom(8).objectId, otpId: lost?.otpId ?? '' }],
    });
    assert.deepEqual(
      [again.done, (await itemsOf(rollout)).map(({ state }) => state)],
      [1, ['OTP generated', 'Replaced']],
    );
    assert.equal((await codesOf(again)).length, 1);
    await stage.setClock?.(0);
  });

  it('gives codes that no console can use before their moment, and says from when', async () => {
    const notBeforeAt = new Date(Date.now() + 3_600_000).toISOString();
    const rollout = await start([sandboxRoom(5)], { notBeforeAt });
    assert.equal(rollout.notBeforeAt, notBeforeAt);
    const [code = ''] = await codesOf(rollout);
    const early = await trySubmit(stage, consoleForm(code, 'SN-EARLY'));
    assert.deepEqual([early.status, early.body['error']], [400, 'invalid_grant']);
    const { url } = (
      await callTab(stage, adele, EXPORT_PATHS.exports, { body: { kind: 'codes', batchId: rollout.id } })
    ).body;
    assert.ok((await (await fetch(String(url))).text()).includes(`"${code}","${notBeforeAt}",`));
    await stage.setClock?.(3_660);
    await submit(stage, code, 'SN-EARLY');
    await stage.setClock?.(0);
  });

  it('cannot wait for longer than its codes live', async () => {
    const body = {
      selection: { accountIds: [sandboxRoom(6).objectId] },
      passwordMode: 'reset',
      ttlHours: 1,
      notBeforeAt: new Date(Date.now() + 7_200_000).toISOString(),
    };
    const answer = await callTab(stage, adele, ROLLOUT_PATHS.list, {
      body,
      headers: { 'idempotency-key': randomUUID() },
    });
    assert.deepEqual([answer.status, answer.body['code']], [422, 'lifetime_invalid']);
  });

  it('is for generators, and its codes for its issuer alone', async () => {
    const rollout = await start([sandboxRoom(3)]);
    for (const [person, code] of [
      [lidia, 'no_permission'],
      [grady, 'not_issuer'],
    ] as const) {
      const { status, body } = await callTab(stage, person, rolloutPath(rollout.id, 'codes'));
      assert.deepEqual([status, body['code']], [403, code]);
    }
  });
});
