import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compactDecrypt } from 'jose';
import { compose, type RoomsOtp } from '../../bot/main/compose.ts';
import { parseRequestView } from '../../contract/requests.ts';
import { readConfig } from '../../bot/settings/config.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { settings } from '../e2e/stage.ts';
import { noPostgresReason } from '../support/postgres.ts';
import { skipBecause } from '../support/skip.ts';
import { batchCodes, codeOf, type Facts, factsOf } from './facts.ts';
import {
  dumpPath,
  type EngineName,
  type Expected,
  expectedPath,
  type LoadedRelease,
  loadRelease,
  migrateAndVerify,
  readExpected,
  RELEASES,
  type WaitingConsole,
} from './load.ts';
import { TEST_KEYS } from './test-keys.ts';
import { acknowledge, approve, hasCard, openRequest, pickUp, tab, until, type Usage } from './usage.ts';

const { adele, lidia, megan } = SANDBOX_PEOPLE;
const AUDIT_VERIFY = join(import.meta.dirname, '..', '..', 'bot', 'main', 'audit-verify.ts');
const LARGEST_BYTES = 2 ** 20;
const VERSIONS = readdirSync(RELEASES);

/** A batch that ran at the dump goes on at once: its numbers and what its last accounts got are left out. */
function standing(facts: Facts, expected: Facts): Facts {
  const running = expected.batches.filter(({ status }) => status === 'running');
  const moving = running.flatMap(({ items }) => items.filter(({ status }) => status === 'waiting'));
  const accountIds = new Set(moving.map(({ accountId }) => accountId));
  const batchIds = new Set(running.map(({ id }) => id));
  return {
    ...facts,
    accounts: facts.accounts.filter((account) => !accountIds.has(account['account.id'])),
    batches: facts.batches.filter(({ id }) => !batchIds.has(id)),
  };
}

it('the data of each kept release takes little room', () => {
  assert.ok(VERSIONS.includes('0.1.0'));
  for (const version of VERSIONS) {
    const bytes = [dumpPath(version), expectedPath(version)].map((path) => statSync(path).size);
    assert.ok(
      Math.max(...bytes) > 0 && bytes.reduce((sum, size) => sum + size) <= LARGEST_BYTES,
      `${version}: ${bytes.join(' + ')}`,
    );
  }
});

/** What is known of one release, and a server of the current code on a copy of its data. */
class OpenedRelease {
  readonly expected: Expected;
  readonly sandbox: Sandbox;
  readonly #release: LoadedRelease;
  #server: RoomsOtp | undefined;

  private constructor(expected: Expected, sandbox: Sandbox, release: LoadedRelease) {
    this.expected = expected;
    this.sandbox = sandbox;
    this.#release = release;
  }

  /** Undefined when there is no PostgreSQL server. */
  static async open(version: string, engine: EngineName): Promise<OpenedRelease | undefined> {
    const expected = await readExpected(version);
    const sandbox = await startSandbox({ rooms: expected.rooms });
    for (const objectId of expected.goneAccounts) sandbox.parts.graph.changeRoom(objectId, { deleted: true });
    const release = await loadRelease(version, engine, sandbox.connector);
    if (release) return new OpenedRelease(expected, sandbox, release);
    await sandbox.close();
    return undefined;
  }

  migrateAndVerify(): ReturnType<typeof migrateAndVerify> {
    return migrateAndVerify(this.#release);
  }

  /** What `npm run audit:verify` prints; it throws unless that ends with 0. */
  async auditVerify(): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [AUDIT_VERIFY], { env: this.#environment() });
    return stdout;
  }

  async start(): Promise<Usage> {
    this.#server = await compose(readConfig(this.#environment()));
    const teams = connectorClient(this.sandbox.connector);
    await teams.setFaults({ rateLimits: false });
    await teams.setBot({ endpoint: `${this.#server.url}/api/messages` });
    const stage = { url: this.#server.url, sandbox: this.sandbox, teams, close: () => this.stop() };
    return { stage, consoleKey: this.#consoleKey() };
  }

  console(serialNumber: string): WaitingConsole {
    return this.expected.consoles.find((one) => one.serialNumber === serialNumber) ?? assert.fail(serialNumber);
  }

  /** What the console finds in its envelope; then it tells that it has it, and that the Teams Rooms app took it. */
  async credentialOf(
    usage: Usage,
    waiting: WaitingConsole,
  ): Promise<{ readonly upn: string; readonly password: string }> {
    const token = await pickUp(usage, waiting);
    for (const step of ['delivered', 'taken']) await acknowledge(usage, token, step);
    const { plaintext } = await compactDecrypt(String(token['credential']), this.#consoleKey());
    return JSON.parse(Buffer.from(plaintext).toString('utf8')) as { upn: string; password: string };
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.#release.drop();
    await this.sandbox.close();
  }

  #consoleKey(): KeyObject {
    return createPrivateKey({ key: this.expected.consoleKey, format: 'jwk' });
  }

  #environment(): Record<string, string> {
    return { ...settings(this.sandbox, ''), ...TEST_KEYS, ...this.#release.settings };
  }
}

for (const version of VERSIONS)
  for (const engine of ['embedded', 'server'] as const)
    describe(`the data of release ${version} in the ${engine} database`, function suite() {
      this.timeout(120_000);
      let opened: OpenedRelease;
      let then: Facts;
      before(async function open() {
        await buildPages();
        opened = (await OpenedRelease.open(version, engine)) ?? skipBecause(this, noPostgresReason());
        then = opened.expected.facts;
      });
      after(() => opened?.close());

      it('is brought up to date, with an audit whose first entry names the chain that it was, and rooms are found by their names', async () => {
        const { displayName } = sandboxRoom(8);
        const { count: rows, head } = then.verdict;
        const { first, verdict, found, sealed } = await opened.migrateAndVerify();
        assert.deepEqual(found, [displayName]);
        assert.deepEqual(first, { number: 0, details: { rows, head, intact: true } });
        assert.ok(sealed > 1);
        const entries = Number(rows) + 1 + sealed;
        assert.deepEqual(verdict.intact && [verdict.count, verdict.size], [entries, entries]);
      });

      it('passes npm run audit:verify', async () => {
        const [, entries, leaves] =
          /^The audit is intact: (\d+) entries, (\d+) of them/.exec(await opened.auditVerify()) ?? [];
        assert.equal(entries, leaves);
        assert.ok(Number(entries) > Number(then.verdict['count']) + 1);
      });

      describe('on a whole server', () => {
        let usage: Usage;
        let now: Facts;
        before(async () => {
          usage = await opened.start();
          now = await factsOf(usage.stage);
        });

        it('is told as it was: accounts, requests, batches and preferences', () => {
          const told = ({ accounts, requests, batches, preferences, sync }: Facts) =>
            ({ accounts, requests, batches, preferences, sync }) satisfies Partial<Facts>;
          assert.deepEqual(told(standing(now, then)), told(standing(then, then)));
        });

        it('has a verdict on the sign-in of each room that had signed in, by the person who had said so', async () => {
          const signedIn = then.requests.filter(({ status }) => status === 'signed_in');
          assert.ok(signedIn.length > 0);
          for (const { id } of signedIn) {
            const { signIn } = parseRequestView(await tab(usage, lidia, `requests/${String(id)}`));
            assert.equal(signIn?.state, 'signed_in');
            for (const { witness } of signIn?.sights ?? []) assert.match(witness, /^(?:administrator|installer)$/);
          }
        });

        it('has all entries of its audit with their numbers, and new ones only behind them', () => {
          assert.deepEqual(now.audit.slice(1, then.audit.length + 1), then.audit);
          assert.equal(now.verdict['intact'], true);
        });

        it('still shows codes to who generated them', async () => {
          for (const { otpId, code } of opened.expected.codes) assert.equal(await codeOf(usage.stage, otpId), code);
          const { batchId, codes } = opened.expected.batchCodes;
          assert.deepEqual(await batchCodes(usage.stage, batchId), codes);
        });

        it('still holds a credential that was ready, which the key of its console opens', async () => {
          const { upn, password } = await opened.credentialOf(usage, opened.console('SN-READY'));
          assert.equal(upn, sandboxRoom(12).userPrincipalName);
          assert.equal(password.length, 24);
        });

        it('still holds a password that was uploaded, which its approval hands out', async () => {
          const kept = opened.console('SN-KEPT');
          await approve(usage, kept);
          const { upn, password } = await opened.credentialOf(usage, kept);
          assert.equal(password, opened.expected.keptPasswords[upn] ?? 'no password');
        });

        it('leads on from a decision that was open to a console that signs in, and to the card in its channel', async () => {
          const pending = opened.console('SN-PENDING');
          await approve(usage, pending);
          const { upn, password } = await opened.credentialOf(usage, pending);
          assert.deepEqual(opened.sandbox.parts.graph.signIn(upn, password), { signedIn: true });
          await hasCard(usage, 'SN-PENDING', 'Approved by Megan Bowen', 'Taken by the Teams Rooms app');
        });

        it('leads on from a release that needs attention', async () => {
          const attention = opened.console('SN-ATTENTION');
          const { id, revision } = await openRequest(usage, attention.serialNumber);
          await tab(usage, megan, `requests/${String(id)}/retry`, { body: { revision } });
          const { upn, password } = await opened.credentialOf(usage, attention);
          assert.deepEqual(opened.sandbox.parts.graph.signIn(upn, password), { signedIn: true });
        });

        // A server that shares its database waits minutes for the jobs of one that has died.
        if (engine === 'embedded')
          it('lets a batch end that was running when its server died', async () => {
            const running =
              then.batches.find(({ status }) => status === 'running') ?? assert.fail('no batch was running');
            const finished = await until('the batch is finished', async () => {
              const batch = await tab(usage, adele, `batches/${running.id}`);
              return batch['status'] === 'finished' ? batch : undefined;
            });
            assert.deepEqual([finished['done'], finished['failed']], [running.items.length, 0]);
          });

        it('adds to an audit that stays intact', async () => {
          await opened.stop();
          const entries = Number(/intact: (\d+) entries/.exec(await opened.auditVerify())?.[1]);
          assert.ok(entries > Number(then.verdict['count']) + 1);
        });
      });
    });
