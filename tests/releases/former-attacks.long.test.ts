import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOtpCode, OTP_ALPHABET, parseOtpCode } from '../../contract/otp-code.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../env/demo/child.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { accountsAreSynced, consoleForm, generateCode, settings, type Stage, submit, trySubmit } from '../e2e/stage.ts';
import { callTab } from '../e2e/tab-calls.ts';
import { skipBecause } from '../support/skip.ts';
import { checkOut, isHere } from './check-out.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The last commit without budgets that are reserved and rules by two. */
const BEFORE = 'b7a97b3478351d2fe1698c3d2a3e1aebbc18531b';
const { grady, lidia } = SANDBOX_PEOPLE;
/** A busy machine can spread a burst over more time than the attack needs, so it is made again with another code. */
const BURSTS = 4;
const BURST = 40;
type Json = Readonly<Record<string, unknown>>;

/** Sends wrong codes and the right one at once, each from an address of its own. Says whether the right one was taken. */
async function burst(stage: Stage, room: number): Promise<boolean> {
  const code = await generateCode(stage, room);
  const parsed = parseOtpCode(code);
  assert.ok(parsed.ok);
  const { selector, verifier } = parsed.parts;
  const wrong = (index: number): string => {
    const nth = (OTP_ALPHABET.indexOf(verifier.charAt(0)) + 1 + (index % 31)) % 32;
    return formatOtpCode({ selector, verifier: OTP_ALPHABET.charAt(nth) + verifier.slice(1) });
  };
  const answers = await Promise.all(
    Array.from({ length: BURST }, (_, index) =>
      trySubmit(stage, consoleForm(index === BURST - 1 ? code : wrong(index), `SN-${room}-${index}`), {
        'x-forwarded-for': `203.0.113.${index + 1}`,
      }),
    ),
  );
  return answers.some(({ status }) => status === 200);
}

/** By one approver who may not decide the request, because the code is their own. */
async function switchOff(stage: Stage): Promise<boolean> {
  const { matchCode } = await submit(stage, await generateCode(stage, 1, grady), 'SN-ALONE');
  const { items } = (await callTab(stage, lidia, '/api/tab/requests')).body as { readonly items: readonly Json[] };
  const { id, revision } = items[0] ?? assert.fail('the request is not listed');
  const change = async (fourEyes: boolean): Promise<void> => {
    const { body } = await callTab(stage, grady, '/api/tab/preferences');
    const wishes = { revision: body['revision'], fourEyes };
    await callTab(stage, grady, '/api/tab/preferences', { method: 'PUT', body: wishes });
  };
  const approve = async (): Promise<number> =>
    (await callTab(stage, grady, `/api/tab/requests/${String(id)}/approve`, { body: { revision, matchCode } })).status;
  assert.ok((await approve()) >= 400, 'the four-eyes rule is off');
  await change(false);
  const status = await approve();
  await change(true);
  return status === 200;
}

for (const [version, succeed] of [
  [BEFORE, true],
  [undefined, false],
] as const) {
  describe(`attacks on ${version === undefined ? 'this version' : 'the version before its protections'}`, function suite() {
    this.timeout(240_000);
    let sandbox: Sandbox;
    let server: Child;
    let folder: string;
    let stage: Stage;

    before(async function begin() {
      if (version !== undefined && !isHere(version)) skipBecause(this, `the commit ${version} is not in this clone`);
      folder = await mkdtemp(join(tmpdir(), 'rooms-otp-attacks-'));
      if (version !== undefined) await checkOut(version, join(folder, 'code'));
      await buildPages();
      sandbox = await startSandbox({ rooms: 14 });
      const file = join(version === undefined ? ROOT : join(folder, 'code'), 'bot', 'main', 'serve.ts');
      server = startChild('the server', file, {
        ...settings(sandbox, join(folder, 'data')),
        FOUR_EYES: 'on',
        TRUSTED_PROXIES: '127.0.0.1',
        LOG_LEVEL: 'info',
      });
      const { port } = (await server.line((line) => (line as Json)['msg'] === 'listening')) as {
        readonly port: number;
      };
      const teams = connectorClient(sandbox.connector);
      stage = { url: `http://127.0.0.1:${port}`, sandbox, teams, close: async () => undefined };
      await teams.setFaults({ rateLimits: false });
      await teams.setBot({ endpoint: `${stage.url}/api/messages` });
      const conversationId = APPROVALS_CHANNEL_ID;
      await teams.say({ as: grady.objectId, conversationId, text: 'use this channel', mention: true });
      await accountsAreSynced(stage);
    });
    after(async () => {
      await server?.stop();
      await sandbox?.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    });

    const title = succeed ? 'succeed' : 'fail';
    it(`${title}: one approver switches the four-eyes rule off, decides, and switches it on`, async () => {
      assert.equal(await switchOff(stage), succeed);
    });

    it(`${title}: a burst of wrong codes carries the right one past the budget of ten`, async () => {
      let got = false;
      for (let room = 2; room < 2 + BURSTS && !got; room += 1) got = await burst(stage, room);
      assert.equal(got, succeed);
    });
  });
}
