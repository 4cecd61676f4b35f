import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstDayFindings } from '../../../bot/main/first-day/first-day.ts';
import type { Finding } from '../../../bot/main/first-day/guide.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { serverSettings } from '../../../env/demo/start-demo.ts';
import { connectorClient } from '../../../env/sandbox/connector-client.ts';
import { APPROVALS_CHANNEL_ID, TEAM } from '../../../env/sandbox/connector/layout.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { createTestDatabase, noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';

describe('check-config and the approval channel', () => {
  let sandbox: Sandbox;
  let database: TestDatabase | undefined;
  let folder: string;

  before(async function prepare() {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-channel-'));
    database = await createTestDatabase();
    if (database === undefined) return skipBecause(this, noPostgresReason());
    sandbox = await startSandbox();
  });
  after(async () => {
    await database?.drop();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function findings(change: Readonly<Record<string, string>> = {}): Promise<readonly Finding[]> {
    const settings = { ...serverSettings(sandbox, folder), DATABASE_URL: database?.url ?? '', ...change };
    const during = <Result>(_what: string, work: Promise<Result>): Promise<Result> => work;
    return firstDayFindings(readConfig(settings), { environment: {}, during, postsTestMessage: true });
  }

  async function outcomes(change: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
    const found = await findings(change);
    return found
      .filter(({ step }) => step === 'channel')
      .map(({ key, outcome, found: what }) => `${key} ${outcome}: ${what}`);
  }

  async function choose(): Promise<void> {
    const store = await openStore({ databaseUrl: database?.url ?? '', dataDir: folder, auditKey: new Uint8Array(32) });
    const { id: teamId, name: teamName, tenantId } = TEAM;
    const names = { tenantId, teamId, teamName, channelId: APPROVALS_CHANNEL_ID, channelName: 'Room approvals' };
    await store.transaction((tx) => tx.channel.choose({ ...names, serviceUrl: sandbox.connector }));
    await store.close();
  }

  const texts = async (): Promise<string> => {
    const messages = await connectorClient(sandbox.connector).messages(
      APPROVALS_CHANNEL_ID,
      SANDBOX_PEOPLE.grady.objectId,
    );
    return JSON.stringify(messages);
  };

  it('says how to choose one before the first start', async () => {
    const [channel, message] = await outcomes();
    assert.match(String(channel), /^channel warning: can't be read here/);
    assert.match(String(message), /^test_message not checked: there is no channel/);
  });

  it('posts a test message in the language of the channel when it is asked to, and reads the clock of the database', async () => {
    await choose();
    assert.deepEqual(await outcomes(), ['channel ok: Room approvals', 'test_message ok: posted in Room approvals']);
    assert.match(await texts(), /This is a test message that an administrator asked for/);
    const german = await findings({ CHANNEL_LANGUAGE: 'de' });
    assert.match(await texts(), /Dies ist eine Testnachricht/);
    const clock = german.find(({ key }) => key === 'clock_database');
    assert.deepEqual([clock?.outcome, clock?.found], ['ok', 'this machine is within 30 s of the database']);
    assert.equal(german.find(({ key }) => key === 'database_tls')?.outcome, 'ok');
  });

  it('says that the app has to be in the team when Teams refuses the message', async () => {
    await connectorClient(sandbox.connector).removeBot(TEAM.id);
    const message = (await findings()).find(({ key }) => key === 'test_message');
    assert.deepEqual([message?.outcome, message?.found], ['missing', 'Teams refuses it in Room approvals']);
    assert.match(String(message?.remedy), /^add the app to the team of the channel, then type there: @Rooms OTP use/);
  });
});
