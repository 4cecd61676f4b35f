import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openEngine } from '../../bot/storage/engine/open-engine.ts';
import { MIGRATION_COUNT } from '../../bot/storage/migrations/migrations.ts';
import { differingAccounts, repairAccountList } from '../../bot/services/accounts/check-account-list.ts';
import { examine, type ListCheck } from '../../bot/storage/doctor/examine.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { newDataFolder } from '../support/begun-databases.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import {
  addAccount,
  type Address,
  approve,
  AUDIT_KEY,
  deliver,
  issue,
  ready,
  storeContract,
  submitted,
} from '../storage/store-contract.ts';

const listCheck: ListCheck = {
  differing: differingAccounts,
  repair: (store) => repairAccountList({ store }),
};
/** Tests refuse writes without the lock of their account. */
const LOCK_ALL = 'select from accounts for update';
const COMMAND = join(import.meta.dirname, '..', '..', 'bot', 'main', 'doctor.ts');

async function damage(address: Address, script: string): Promise<void> {
  const engine = await openEngine(address);
  try {
    await engine.script(async (run) => void (await run(`${LOCK_ALL}; ${script}`)));
  } finally {
    await engine.close();
  }
}

async function codes(address: Address, fix = false): Promise<readonly string[]> {
  const { findings } = await examine({ ...address, auditKey: AUDIT_KEY, fix, listCheck });
  for (const { remedy, found } of findings) assert.ok(remedy.length > 10 && found.length > 10);
  return findings
    .filter(({ fixed }) => !fixed)
    .map(({ code }) => code)
    .toSorted((a, b) => a.localeCompare(b));
}

storeContract('the doctor', (opened) => {
  it('finds nothing in data that was written as usual', async () => {
    const { store } = opened;
    await issue(store, (await addAccount(store)).id);
    await submitted(store);
    await approve(store, await submitted(store));
    const delivered = await ready(store);
    await deliver(store, delivered);
    await store.transaction(async (tx) => {
      await tx.locks.accountsOf([delivered.id]);
      return await tx.releases.signIn(delivered.id);
    });
    assert.deepEqual(await opened.away(codes), []);
  });

  it('finds each planted damage, repairs what it may, and then finds only what a person has to do', async () => {
    const { store } = opened;
    const active = await issue(store, (await addAccount(store)).id);
    const ids: string[] = [];
    for (let count = 0; count < 8; count += 1) ids.push((await submitted(store)).id);
    const [stuck, wrongCode, ended, waiting, late, stray, seedOnly, refused] = ids;
    await store.transaction((tx) => tx.audit.append({ actor: { kind: 'system' }, act: 'accounts_synced' }));
    const hour = `clock_timestamp() - interval '1 hour'`;
    const batch = randomUUID();
    const found = await opened.away(async (address) => {
      await damage(
        address,
        `insert into pgboss.job (name, data) values ('deliver-card', '{"requestId":"gone"}');
        insert into pgboss.job (name, start_after) values ('expire', ${hour});
        insert into pgboss.job (name, state, completed_on) values ('expire', 'failed', clock_timestamp());
        update requests set status = 'approved', approved_at = ${hour}, card_revision = revision where id = '${stuck}';
        update otps set status = 'active' where id = (select otp_id from requests where id = '${wrongCode}');
        update requests set status = 'rejected', sealed_credential = 'left' where id = '${ended}';
        update requests set status = 'expired' where id = '${seedOnly}';
        insert into request_releases (request_id, number, sealed_seed) values ('${seedOnly}', 1, 'left');
        update requests set status = 'needs_attention', problem = 'account_gone', problem_since = rooms_now(),
          card_revision = revision where id = '${waiting}';
        insert into settings (name, value) values ('approval_channel', '{}');
        update requests set requested_at = ${hour} where id = '${late}';
        update requests set stray_cards = 1 where id = '${stray}';
        update requests set card_refused_revision = revision where id = '${refused}';
        update otps set status = 'submitted' where id = '${active.id}';
        insert into kept_passwords values ('gone', 'sealed', rooms_now());
        insert into release_leases (account_id, request_id, attempt, until)
          select account_id, id, 1, ${hour} from requests where id = '${ended}';
        insert into batches (id, idempotency_key, fingerprint, tenant_id, object_id, started_by, started_at, password_mode, ttl_hours)
          values ('${batch}', 'k', 'f', 't', 'o', '{}', ${hour}, 'reset', 8);
        insert into batch_items (batch_id, position, account_id, otp_id) values ('${batch}', 1, 'a', 'o');
        insert into servers (id, version, schema_version) values ('one', '0.1.0', 14), ('two', '0.2.0', 30);
        insert into servers (id, version, schema_version, beat_at) values ('three', '0.2.0', 30, ${hour});
        update account_list set otp_status = 'superseded' where request_id = '${refused}';
        drop index requests_account;
        update pg_index set indisvalid = false where indexrelid = 'otps_account'::regclass;
        update audit_entries set event = event || '{"act":"otp_revoked"}' where id = (select min(id) from audit_entries);`,
      );
      const before = await codes(address);
      await codes(address, true);
      return { before, after: await codes(address) };
    });
    const people = [
      ...[
        'audit_broken',
        'card_behind',
        'card_refused',
        'card_stray',
        'code_without_request',
        'job_failed',
        'job_late',
      ],
      ...['release_needs_attention', 'release_without_job', 'request_without_code', 'rollout_without_job'],
      ...['server_silent', 'versions_differ'],
    ];
    const repaired = [
      ...['credential_of_ended_request', 'index_invalid', 'index_missing', 'job_without_request'],
      ...['lease_without_release', 'list_differs', 'password_without_code', 'seed_of_ended_request'],
    ];
    assert.deepEqual(new Set(found.before), new Set([...people, ...repaired]));
    assert.deepEqual(new Set(found.after), new Set(people));
  });

  it('looks at nothing else when this version does not know the database', async () => {
    await opened.away(async (address) => {
      await damage(address, `delete from rooms_migrations where version = ${MIGRATION_COUNT}`);
      assert.deepEqual(await codes(address), ['schema_old']);
      await damage(
        address,
        `insert into rooms_migrations values (${MIGRATION_COUNT}); update schema_needs set migrations = 1000`,
      );
      assert.deepEqual(await codes(address), ['schema_too_new']);
      await damage(address, 'update schema_needs set migrations = 14');
    });
  });
});

describe('npm run doctor', function suite() {
  this.timeout(120_000);
  let dataDir: string;
  let microsoft: Server;
  let date = new Date();

  before(async () => {
    dataDir = await newDataFolder();
    microsoft = createServer((_request, response) => response.setHeader('date', date.toUTCString()).end());
    await once(microsoft.listen(0, '127.0.0.1'), 'listening');
  });
  after(async () => {
    await new Promise((resolve) => microsoft.close(resolve));
    await rm(dataDir, { recursive: true, force: true });
  });

  function run(...options: readonly string[]): ReturnType<typeof runWith> {
    return runWith({}, ...options);
  }
  function runWith(
    settings: Readonly<Record<string, string>>,
    ...options: readonly string[]
  ): Promise<{ readonly code: number; readonly said: string }> {
    const env = {
      ...COMPILE_CACHE,
      DATA_DIR: dataDir,
      AUDIT_KEY: Buffer.from(AUDIT_KEY).toString('base64'),
      ...settings,
      LOCAL_ISSUER_URL: `http://127.0.0.1:${(microsoft.address() as AddressInfo).port}`,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [COMMAND, ...options], { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}` }),
      );
    });
  }

  it('ends with exit code 0 when nothing is wrong, and with 1 when the clock is, which it tells as JSON too', async () => {
    date = new Date();
    assert.deepEqual(await run(), { code: 0, said: 'Nothing is wrong.\n' });
    date = new Date(Date.now() - 3_600_000);
    const { code, said } = await run('--json');
    assert.equal(code, 1, said);
    const { findings } = JSON.parse(said) as { findings: readonly { code: string; found: string; remedy: string }[] };
    assert.deepEqual(
      findings.map((finding) => [finding.code, finding.found.replaceAll(/\d+ s/g, 'N s')]),
      [['clock_differs', 'the clock of this machine is N s ahead of that of Microsoft']],
    );
  });

  it('ends with exit code 2 and the reason when it could not look', async () => {
    const store = await openStore({ dataDir, auditKey: AUDIT_KEY });
    const { code, said } = await run();
    await store.close();
    assert.equal(code, 2);
    assert.match(said, /^The doctor could not look: another process already uses the data/);
    const away = await runWith({ DATABASE_URL: 'postgres://rooms@127.0.0.1:1/rooms' });
    assert.equal(away.code, 2);
    assert.match(
      away.said,
      /^The doctor could not look: the database of DATABASE_URL can't be reached: .*ECONNREFUSED.*; npm run check-config/,
    );
  });
});
