import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { WITNESS_PERMISSIONS } from '../../bot/directory/permissions/witness-permissions.ts';
import { allChecks, checkStart, openTokens } from '../../bot/main/compose-checks.ts';
import { placed } from '../../bot/main/first-day/guide.ts';
import { exitCodeOf, textOf } from '../../bot/main/first-day/report.ts';
import type { Check } from '../../bot/domain/accounts/check.ts';
import { readConfig } from '../../bot/settings/config.ts';
import { serverSettings } from '../../env/demo/start-demo.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';

const SIGN_IN_LOG = 'AuditLog.Read.All';
const CHOICES = WITNESS_PERMISSIONS.map(({ name }) => name);

describe('the check of the permissions of witnesses', () => {
  let sandbox: Sandbox;
  let folder: string;

  before(async () => {
    sandbox = await startSandbox();
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-witnesses-'));
    // The checks of one test after the other would meet the limit of the sign-in log.
    sandbox.parts.graph.reportLimit.isOn = false;
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await sandbox.close();
  });
  afterEach(() => sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES));

  const config = () => readConfig(serverSettings(sandbox, folder));
  const check = (): Promise<readonly Check[]> => allChecks(config());

  for (const role of CHOICES) {
    it(`warns of ${role}, and only that, when it is taken away, and says what works without it`, async () => {
      const before = new Set((await check()).filter(({ outcome }) => outcome !== 'ok').map(({ subject }) => subject));
      assert.ok(!before.has(role), 'it is granted');
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== role));
      const found = (await check()).filter(({ outcome, subject }) => outcome !== 'ok' && !before.has(subject));
      assert.deepEqual(
        found.map(({ subject, outcome }) => [subject, outcome]),
        [[role, 'warning']],
      );
      assert.match(String(found[0]?.without), /; all else works$/);
      assert.ok(found[0]?.remedy?.includes(`Application permission ${role}, then "Grant admin consent"`));
    });
  }

  it('ends with exit code 0 in a tenant that grants none of the witnesses', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => !CHOICES.includes(granted)));
    const findings = (await check()).map((found) => placed(found));
    const text = textOf(findings);
    assert.equal(exitCodeOf(findings), 0, text);
    for (const name of CHOICES) assert.match(text, new RegExp(`^warning +${name.replaceAll('.', '\\.')} `, 'm'));
  });

  it('says that the sign-in log needs a license when the tenant has none', async () => {
    const code = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';
    sandbox.parts.graph.addFault({ method: 'GET', path: '/auditLogs/signIns', status: 403, code });
    const found = (await check()).find(({ subject }) => subject === SIGN_IN_LOG);
    assert.deepEqual(
      [found?.outcome, found?.found],
      ['warning', 'granted, but this tenant has no Microsoft Entra ID P1'],
    );
    assert.match(String(found?.remedy), /Teams Rooms Pro/);
  });

  it('never signs anybody out to try a permission', async () => {
    await check();
    assert.deepEqual(
      sandbox.parts.graph.requests().filter(({ path }) => path.includes('revokeSignInSessions')),
      [],
    );
  });

  it('lets the server start without the witnesses of a sign-in, which one line of level info names', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => !CHOICES.includes(granted)));
    const logged: object[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line) as object) });
    await checkStart(config(), openTokens(config()), log);
    const lines = logged as Readonly<Record<string, unknown>>[];
    assert.deepEqual(
      lines.map(({ level, permissions }) => [level, permissions]),
      [[30, CHOICES]],
    );
  });
});
