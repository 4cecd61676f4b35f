import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONSOLE_VERSION } from '../../../console/machine/version.ts';
import { DEVICE_PATHS, OPENING_PATHS, type ServerKeysAnswer } from '../../../contract/device-api.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { FACTS, makeFolders, startConsole, type ConsoleRun, type Folders } from '../../console/console-process.ts';
import { CANARY, CREDENTIALS, startCompanyProxy } from '../../console/network/company-proxy.ts';
import { passTo, startTlsFront } from '../../console/network/tls-front.ts';
import { trusting } from '../../console/network/trusting.ts';
import { makeAuthority } from '../../support/authority.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import { approvalCard, decide, generateCode, openStage, type Stage } from '../stage.ts';
import { startInBetween, type InBetween } from './in-between.ts';

const { megan } = SANDBOX_PEOPLE;
const SERIAL_NUMBER = FACTS.at(-1) ?? '';

/** The pin of the server, read where nobody is in between. */
async function pinOf(url: string): Promise<string> {
  const { keys } = (await (await fetch(url + OPENING_PATHS.serverKeys)).json()) as ServerKeysAnswer;
  const key = Buffer.from(keys.at(-1)?.key ?? '', 'base64url');
  return createHash('sha256').update(key).digest('base64url');
}

describe('the console program and somebody between it and the server', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  let folders: Folders;
  let between: InBetween;
  let room = 0;
  before(async () => {
    stage = await openStage({ PLAIN_CLIENTS: 'off' });
  });
  beforeEach(async () => {
    folders = makeFolders();
    between = await startInBetween(stage.url);
    room += 1;
  });
  afterEach(async () => {
    await between.close();
    folders.remove();
  });
  after(() => stage.close());

  const start = (otp: string, ...more: readonly string[]): ConsoleRun => {
    const where = ['--server', between.url, '--out', folders.out, '--state', folders.state, '--json'];
    return startConsole([...where, '--otp', otp, ...FACTS, ...more]);
  };
  /** Puts in a key and a commitment of their own, with the nonce for the reveal. */
  const swapKey = (): void => {
    const { publicKey, nonce, commitment } = openingConsole();
    between.meddle = (call, pass) => {
      const { form } = call;
      if (call.path === OPENING_PATHS.opening)
        return pass({ ...call, form: { ...form, key: JSON.stringify(publicKey), commitment } });
      const isReveal = call.path === DEVICE_PATHS.authorization;
      return pass(isReveal ? { ...call, form: { ...form, console_nonce: nonce.toString('base64url') } } : call);
    };
  };

  it('goes from a sealed code to the file with a pin, and no code passes by in clear', async () => {
    const otp = await generateCode(stage, room);
    const run = start(otp, `--pin=${await pinOf(stage.url)}`);
    const { matchCode } = await run.told('otp_accepted');
    const card = await approvalCard(stage, SERIAL_NUMBER, 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
    assert.equal(await run.ended, 0);
    assert.equal(existsSync(join(folders.out, 'SkypeSettings.xml')), true);
    assert.equal(JSON.stringify(between.calls).includes(otp.replaceAll('-', '')), false);
    assert.equal(JSON.stringify(between.calls).includes(otp), false);
  });

  it('works behind the authority of a company and its proxy with a password, and diagnoses that', async () => {
    const company = makeAuthority('Contoso Root');
    const system = trusting(company.root);
    const front = await startTlsFront(
      company.issue(),
      passTo(() => stage.url),
    );
    const proxy = await startCompanyProxy({ asks: true });
    try {
      const environment = { ...system.environment, HTTPS_PROXY: `http://${CREDENTIALS}@${proxy.address}` };
      const pin = await pinOf(stage.url);
      const where = ['--server', front.url, '--out', folders.out, '--state', folders.state, '--json'];
      const prepared = [...where, `--pin=${pin}`, '--tls-root', company.fingerprint];
      const diagnosis = startConsole([...prepared, '--diagnose'], '', environment);
      assert.equal(await diagnosis.ended, 0, diagnosis.output());
      const found = (check: string) => diagnosis.events().find((one) => one['check'] === check);
      assert.equal(found('server')?.['version'], CONSOLE_VERSION);
      assert.deepEqual([found('key')?.['pin'], found('key')?.['isProven']], [pin, true]);
      const facts = [...FACTS.slice(0, -1), 'SN-0077'];
      const run = startConsole([...prepared, '--otp', await generateCode(stage, room), ...facts], '', environment);
      const { matchCode } = await run.told('otp_accepted');
      const card = await approvalCard(stage, 'SN-0077', 'Approve');
      await decide(stage, card, megan, 'Approve', { matchCode: String(matchCode) });
      assert.equal(await run.ended, 0, run.output());
      assert.equal(existsSync(join(folders.out, 'SkypeSettings.xml')), true);
      assert.doesNotMatch(diagnosis.output() + run.output(), new RegExp(CANARY));
      assert.deepEqual([...new Set(proxy.tunnels)], [new URL(front.url).host]);
    } finally {
      await proxy.close();
      await front.close();
      system.remove();
    }
  });

  it('shows no digits when its key is swapped', async () => {
    swapKey();
    const run = start(await generateCode(stage, room));
    assert.equal(await run.ended, 6);
    assert.match(run.output(), /computed different digits/);
    assert.doesNotMatch(run.output(), /otp_accepted|\b\d{6}\b/);
    assert.equal(existsSync(folders.state), false);
  });

  it('reveals nothing with a pin when its key or the nonce of the server is swapped', async () => {
    const pin = await pinOf(stage.url);
    swapKey();
    const otp = await generateCode(stage, room);
    const swapped = start(otp, `--pin=${pin}`);
    assert.equal(await swapped.ended, 3, swapped.output());
    between.meddle = async (call, pass) => {
      const answer = await pass(call);
      const isOpening = call.path === OPENING_PATHS.opening;
      const nonce = isOpening ? { server_nonce: randomBytes(32).toString('base64url') } : {};
      return { ...answer, body: { ...answer.body, ...nonce } };
    };
    const changed = start(otp, `--pin=${pin}`);
    assert.equal(await changed.ended, 6);
    assert.match(changed.output(), /isn't signed by the key/);
    assert.equal(between.calls.filter(({ path }) => path === DEVICE_PATHS.authorization).length, 0);
  });

  it('sends no plain submission when the opening is taken away, also with the metadata', async () => {
    between.meddle = async (call, pass) => {
      if (call.path === OPENING_PATHS.opening) return { status: 404, body: {} };
      const answer = await pass(call);
      const { rooms_otp_opening_endpoint: _endpoint, ...body } = answer.body;
      return { ...answer, body };
    };
    const otp = await generateCode(stage, room);
    const run = start(otp);
    assert.equal(await run.ended, 6);
    assert.match(run.output(), /Ask your IT/);
    assert.equal(between.calls.filter(({ path }) => path === DEVICE_PATHS.authorization).length, 0);
    const allowed = start(otp, '--allow-unbound');
    assert.equal(await allowed.ended, 6, 'this server takes no plain clients, whoever allows it');
    assert.doesNotMatch(allowed.output(), /otp_accepted/);
    assert.equal(between.calls.filter(({ path }) => path === DEVICE_PATHS.authorization).length, 1);
  });
});
