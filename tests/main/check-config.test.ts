import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { pino } from 'pino';
import { allChecks, checkStart, openTokens } from '../../bot/main/compose-checks.ts';
import { WITNESS_PERMISSIONS } from '../../bot/directory/permissions/witness-permissions.ts';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { auditKeysOf } from '../../bot/domain/keys/audit-keys.ts';
import { startWitness, type Witness } from '../../env/sandbox/witness/witness.ts';
import { ConfigError, readConfig } from '../../bot/settings/config.ts';
import type { Check } from '../../bot/domain/accounts/check.ts';
import { serverSettings } from '../../env/demo/start-demo.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import { startKeyVault } from '../../env/sandbox/key-vault.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP } from '../../env/sandbox/tenant.ts';
import { checkDatabase } from '../../bot/storage/engine/database-check.ts';
import { MIGRATION_COUNT } from '../../bot/storage/migrations/migrations.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { createTestDatabase, noPostgresReason, runOn } from '../support/postgres.ts';
import { skipBecause } from '../support/skip.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'bot', 'main', 'check-config.ts');
const OPTIONAL = 'Domain.Read.All';
const CHOICES = WITNESS_PERMISSIONS.map(({ name }) => name);
const RESET = 'User-PasswordProfile.ReadWrite.All';
const PASSWORD_ADMINISTRATOR = '966707d0-3269-4727-9be2-8c3a10f19b9d';
const NO_GROUP = '5a5a0000-0000-4000-8000-0000000000cf';

/** The part of the report that the tests read. */
interface Report {
  readonly exitCode: number;
  readonly checks: readonly { readonly key: string; readonly outcome: string }[];
}

function reportShape() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync('docs/check-config.schema.json', 'utf8')) as object);
}

type Texts = Readonly<Record<string, string>>;

describe('npm run check-config', () => {
  let sandbox: Sandbox;
  let folder: string;

  before(async () => {
    sandbox = await startSandbox();
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-check-'));
    // The checks of one test after the other would meet the limit of the sign-in log.
    sandbox.parts.graph.reportLimit.isOn = false;
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await sandbox.close();
  });
  afterEach(() => sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES));

  const settings = (change: Texts = {}): Texts => ({ ...serverSettings(sandbox, folder), ...change });
  const check = (change: Texts = {}): Promise<readonly Check[]> => allChecks(readConfig(settings(change)));

  function run(
    change: Texts = {},
    ...options: readonly string[]
  ): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
    return new Promise((resolve) => {
      const { typed = '', ...changed } = change;
      const child = execFile(
        process.execPath,
        [COMMAND, ...options],
        { env: { ...settings(changed), ...COMPILE_CACHE } },
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
      child.stdin?.end(typed);
    });
  }

  async function missing(change: Texts = {}): Promise<readonly string[]> {
    const checks = await check(change);
    for (const { outcome, remedy } of checks)
      assert.ok(outcome === 'ok' || outcome === 'not checked' || remedy, 'there is no remedy');
    return checks.filter(({ outcome }) => outcome === 'missing').map(({ subject }) => subject);
  }

  it('refuses wrong options with exit code 2 and its help', async () => {
    const { code, stderr } = await run({}, '--offline');
    assert.equal(code, 2);
    assert.match(stderr, /Unknown option '--offline'[^]*Exit codes: 0 everything is there/);
    assert.equal((await run({}, '--yes')).code, 2);
  });

  it('ends with exit code 0 when nothing is missing, and warns of the wide way to reset passwords', async () => {
    const { code, stdout } = await run();
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^ok +token for the Bot Connector +given for \S+, by client secret$/m);
    assert.match(stdout, /^ok +service hosts of Teams +only the stand-in http:\/\/127\.0\.0\.1:\d+/m);
    assert.match(stdout, /^ok +APPROVERS_GROUP_ID +Rooms OTP approvers$/m);
    assert.match(stdout, /^ok +room list +\d+ rooms$/m);
    assert.match(
      stdout,
      /^warning +password reset +User-PasswordProfile\.ReadWrite\.All: reaches nearly every account[^\n]*\n +means: [^\n]+\n +-> to limit it/m,
    );
    assert.match(stdout, /\n\nNothing is missing\. Look at the \d+ warnings\.\n$/);
  });

  it('prints JSON in the documented shape with --json, and names each thing', async () => {
    const { code, stdout } = await run({ READERS_GROUP_ID: NO_GROUP }, '--json');
    const report = JSON.parse(stdout) as Report;
    const validate = reportShape();
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.deepEqual([code, report.exitCode], [1, 1]);
    const missingKeys = report.checks.filter(({ outcome }) => outcome === 'missing').map(({ key }) => key);
    assert.deepEqual(missingKeys, ['group:READERS_GROUP_ID']);
    const keys = report.checks.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length, 'a key is there twice');
    assert.ok(!keys.some((key) => key.startsWith('other:')), 'a thing has no place in the guide');
  });

  it('prints the mistakes of the settings as JSON as well', async () => {
    const { code, stdout } = await run({ READERS_GROUP_ID: '' }, '--json');
    assert.equal(code, 1);
    const { checks } = JSON.parse(stdout) as Report;
    assert.deepEqual(
      checks.map(({ key, outcome }) => [key, outcome]),
      [['settings', 'missing']],
    );
  });

  it('never prints a secret, also when everything fails', async () => {
    const canary = 'Canary-7f3a';
    const key = Buffer.from(canary.padEnd(32, '-')).toString('base64');
    const secrets = {
      BOT_APP_SECRET: canary,
      GRAPH_CLIENT_SECRET: canary,
      OTP_PEPPER: key,
      ENCRYPTION_KEY: key,
      AUDIT_KEY: key,
      DATABASE_URL: `postgres://rooms:${canary}@127.0.0.1:1/rooms`,
      AUDIT_CHECKPOINT_URL: `https://127.0.0.1:1/${canary}`,
      HTTPS_PROXY: `http://rooms:${canary}@127.0.0.1:1`,
      NO_PROXY: '127.0.0.1',
    };
    const options = ['--test-message', '--try-reset', 'room-01@contoso.example', '--yes'];
    const given = await run(secrets, ...options);
    const asJson = await run({ ...secrets, NODE_USE_ENV_PROXY: '1' }, '--json', ...options);
    const unread = await run({ ...secrets, DATABASE_URL: `postgres//${canary}`, OTP_PEPPER: canary });
    for (const { code, stdout, stderr } of [given, asJson, unread]) {
      assert.equal(code, 1);
      assert.ok(!`${stdout}${stderr}`.includes(canary), `${stdout}${stderr}`);
      assert.ok(!`${stdout}${stderr}`.includes(key), `${stdout}${stderr}`);
    }
    assert.match(given.stdout, /^not checked +test message /m);
    assert.match(given.stdout, /^not checked +reset of room-01@contoso\.example +not tried: there is no token$/m);
  });

  it('resets a room only when its address is typed again', async () => {
    const room = 'room-02@contoso.example';
    const resets = (): number => sandbox.parts.graph.requests().filter(({ method }) => method === 'PATCH').length;
    const before = resets();
    const ended = await run({}, '--try-reset', room);
    assert.equal(ended.code, 1);
    assert.match(ended.stderr, /signs the room out/);
    const wrong = await run({ typed: 'yes\n' }, '--try-reset', room);
    assert.match(wrong.stdout, /not confirmed, so nothing was changed/);
    assert.equal(resets(), before);
    const right = await run({ typed: `${room}\n` }, '--try-reset', room);
    assert.equal(right.code, 0, right.stdout);
    assert.equal(resets(), before + 1);
  });

  for (const role of ALL_GRAPH_ROLES.filter((name) => ![RESET, OPTIONAL, ...CHOICES].includes(name))) {
    it(`names ${role}, and only that, when it is taken away, and where to give it`, async () => {
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== role));
      assert.deepEqual(await missing(), [role]);
      const found = (await check()).find(({ subject }) => subject === role);
      assert.ok(found?.remedy?.includes(`Application permission ${role}, then "Grant admin consent"`), found?.remedy);
    });
  }

  it('warns of an optional permission that is missing, with exit code 0', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== OPTIONAL));
    const { code, stdout } = await run();
    assert.equal(code, 0, stdout);
    assert.match(
      stdout,
      /^warning +Domain\.Read\.All +the call is refused\n +means: the server can't tell whether a domain is federated[^\n]*\n +-> Entra: .*Domain\.Read\.All/m,
    );
  });

  it('ends with exit code 1 and names both ways when passwords cannot be reset', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== RESET));
    const { code, stdout } = await run();
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^missing +password reset +no visible permission[^\n]*\n +without it: [^\n]+\n +-> either the Application permission User-PasswordProfile.*or the role Password Administrator scoped/m,
    );
  });

  it('takes a role that is limited to an administrative unit for enough', async () => {
    sandbox.parts.issuer.grantRoles([
      ...ALL_GRAPH_ROLES.filter((granted) => granted !== RESET),
      'RoleManagement.Read.Directory',
    ]);
    assert.deepEqual(await missing(), ['password reset']);
    sandbox.parts.graph.assignRole({
      principalId: SANDBOX_GRAPH_APP.appId,
      roleDefinitionId: PASSWORD_ADMINISTRATOR,
      directoryScopeId: '/administrativeUnits/rooms',
    });
    const found = (await check()).find(({ subject }) => subject === 'password reset');
    assert.deepEqual(
      [found?.outcome, found?.found],
      ['ok', 'Password Administrator, scoped to /administrativeUnits/rooms'],
    );
  });

  it('takes a broader permission for the one that it includes', async () => {
    sandbox.parts.issuer.grantRoles([
      ...ALL_GRAPH_ROLES.filter((granted) => granted !== 'LicenseAssignment.Read.All'),
      'Organization.Read.All',
    ]);
    assert.deepEqual(await missing(), []);
  });

  it('names a group that does not exist, a wrong secret, an app that the tenant does not have, and a database out of reach', async () => {
    assert.deepEqual(await missing({ APPROVERS_GROUP_ID: NO_GROUP }), ['APPROVERS_GROUP_ID']);
    assert.deepEqual(await missing({ GRAPH_CLIENT_SECRET: 'wrong', BOT_APP_SECRET: 'wrong' }), [
      'token for the Bot Connector',
      'token for Microsoft Graph',
    ]);
    assert.deepEqual(await missing({ BOT_APP_ID: NO_GROUP }), ['token for the Bot Connector']);
    assert.deepEqual(await missing({ DATABASE_URL: 'postgres://127.0.0.1:1/rooms' }), ['database']);
  });

  it('names keys that are not in Key Vault', async () => {
    const vault = await startKeyVault({
      issuer: sandbox.parts.issuer,
      secrets: {},
      readers: [SANDBOX_GRAPH_APP.appId],
    });
    assert.deepEqual(await missing({ KEY_VAULT_URL: vault.url, AUDIT_KEY: '' }), ['keys']);
    await vault.close();
  });

  it('says that it could not ask when Entra does not answer, which is no mistake', async () => {
    const checks = await check({ LOCAL_ISSUER_URL: 'http://127.0.0.1:1' });
    const tokens = checks.filter(({ subject }) => subject.startsWith('token'));
    assert.deepEqual(
      tokens.map(({ outcome }) => outcome),
      ['not checked', 'not checked'],
    );
    const connector = checks.find(({ subject }) => subject === 'keys of the Bot Connector');
    assert.equal(connector?.outcome, 'missing');
    assert.match(
      `${connector.found} -> ${connector.remedy}`,
      /^login\.botframework\.com: .+ -> let this machine reach/,
    );
  });

  it('says what it means whether rules take two approvers or one', async () => {
    const ruleChecks = async (change: Texts): Promise<readonly Check[]> =>
      (await check(change)).filter(({ found }) => found.includes('RULES_BY_TWO'));
    const [two] = await ruleChecks({});
    assert.deepEqual([two?.outcome, two?.found], ['ok', 'relaxing a rule takes two approvers (RULES_BY_TWO=on)']);
    const [one] = await ruleChecks({ RULES_BY_TWO: 'off' });
    assert.equal(one?.outcome, 'warning');
    assert.match(one.found, /one approver can relax the rules alone/);
  });

  it('names every mistake of the settings themselves, with exit code 1', async () => {
    const { code, stdout } = await run({ BOT_APP_ID: SANDBOX_BOT_APP.appId.toUpperCase(), READERS_GROUP_ID: '' });
    assert.equal(code, 1);
    assert.match(stdout, /BOT_APP_ID must be a GUID in lower case[^]*READERS_GROUP_ID is missing/);
  });

  it('sees how far the database on a server is, and changes nothing in it', async function postgres() {
    const database = await createTestDatabase();
    if (database === undefined) return skipBecause(this, noPostgresReason());
    const empty = await checkDatabase(database.url, folder);
    assert.equal(empty.outcome, 'ok');
    assert.match(empty.found, new RegExp(`, 0 of ${MIGRATION_COUNT} migrations; the next start runs the others$`));
    await (await openStore({ databaseUrl: database.url, dataDir: folder, auditKey: new Uint8Array(32) })).close();
    assert.match(
      (await checkDatabase(database.url, folder)).found,
      new RegExp(`, ${MIGRATION_COUNT} of ${MIGRATION_COUNT} migrations$`),
    );
    const [one, more] = [MIGRATION_COUNT + 1, MIGRATION_COUNT + 2];
    await runOn(database.url, `insert into rooms_migrations (version) values (${one}), (${more})`);
    const expanded = await checkDatabase(database.url, folder);
    assert.equal(expanded.outcome, 'ok');
    assert.match(expanded.found, /; a newer version has used it, and this version can still use it$/);
    await runOn(database.url, `update schema_needs set migrations = ${one}`);
    const tooNew = await checkDatabase(database.url, folder);
    assert.equal(tooNew.outcome, 'missing');
    assert.match(`${tooNew.found} -> ${tooNew.remedy}`, new RegExp(`needs ${one} migrations.* -> start the newer`));
    await database.drop();
  }).timeout(120_000);

  it('sees that the data was written with other keys', async function postgres() {
    const database = await createTestDatabase();
    if (database === undefined) return skipBecause(this, noPostgresReason());
    const marks = { OTP_PEPPER: 'p', ENCRYPTION_KEY: 'e', AUDIT_KEY: 'a' };
    const store = await openStore({ databaseUrl: database.url, dataDir: folder, auditKey: new Uint8Array(32) });
    await store.keyMarks.claim(marks);
    await store.close();
    assert.equal((await checkDatabase(database.url, folder, marks)).outcome, 'ok');
    const { outcome, found, remedy } = await checkDatabase(database.url, folder, { ...marks, AUDIT_KEY: 'b' });
    assert.equal(outcome, 'missing');
    assert.match(`${found} -> ${remedy}`, /other values of AUDIT_KEY -> .*keys:rotate/);
    await database.drop();
  }).timeout(120_000);

  it('gives the newest checkpoint to a witness and compares its signature, or says that none can be read', async function postgres() {
    const database = await createTestDatabase();
    if (database === undefined) return skipBecause(this, noPostgresReason());
    const auditKey = new Uint8Array(32).fill(3);
    const store = await openStore({ databaseUrl: database.url, dataDir: folder, auditKey });
    await store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'list_accepted' }));
    await store.sealAudit();
    await store.close();
    const { publicKey } = auditKeysOf(auditKey);
    const origin = (): string => witness.requests[0]?.split('\n\n')[1]?.split('\n')[0] ?? '';
    const witness: Witness = await startWitness({ logs: () => [{ name: origin(), publicKey }] });
    const witnessed = async (change: Texts): Promise<string> => {
      const checks = await check({ AUDIT_WITNESS_URL: witness.url, AUDIT_WITNESS_KEYS: witness.key, ...change });
      const { outcome, found } = checks.find(({ subject }) => subject === `witness ${witness.url}`) ?? assert.fail();
      return `${outcome}: ${found}`;
    };
    try {
      const stored = { DATABASE_URL: database.url };
      assert.equal(await witnessed(stored), 'ok: witness.example/w1 signed the checkpoint of size 1');
      assert.match(await witnessed({}), /^ok: it answers; no checkpoint can be read here/);
      await witness.close();
      assert.equal(await witnessed(stored), 'missing: it is out of reach');
    } finally {
      await witness.close();
      await database.drop();
    }
  }).timeout(120_000);

  describe('and the start of the server', () => {
    const start = (change: Texts, logged: object[] = []): Promise<void> => {
      const config = readConfig(settings(change));
      const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line) as object) });
      return checkStart(config, openTokens(config), log);
    };

    it('is refused with a group that does not exist and a secret that is wrong, all at once', async () => {
      await assert.rejects(start({ READERS_GROUP_ID: NO_GROUP, BOT_APP_SECRET: 'wrong' }), (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(
          error.message,
          /token for the Bot Connector: refused: AADSTS7000215, tenant \S+: BOT_APP_SECRET is wrong: use the secret's value/,
        );
        assert.match(
          error.message,
          /READERS_GROUP_ID: there is no group 5a5a\S+: give the "Object ID" of the group of readers/,
        );
        return true;
      });
    });

    it('goes on without a permission, which is logged with its remedy', async () => {
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== 'Place.Read.All'));
      const logged: object[] = [];
      await start({}, logged);
      const [line, ...more] = logged as Readonly<Record<string, unknown>>[];
      assert.deepEqual([line?.['level'], line?.['subject'], more], [50, 'Place.Read.All', []]);
      assert.match(String(line?.['remedy']), /Grant admin consent/);
    });

    it('goes on without an optional permission, with a warning', async () => {
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== OPTIONAL));
      const logged: object[] = [];
      await start({}, logged);
      const lines = logged as Readonly<Record<string, unknown>>[];
      assert.deepEqual(
        lines.map(({ level, subject }) => [level, subject]),
        [[40, OPTIONAL]],
      );
    });

    it('goes on while Entra does not answer', async () => {
      const logged: object[] = [];
      await start({ LOCAL_ISSUER_URL: 'http://127.0.0.1:1' }, logged);
      assert.equal(logged.length, 2);
    });
  });
});
