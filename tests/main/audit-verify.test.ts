import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { publicSigningKey } from '../../bot/keys/signing-succession.ts';
import { auditLogPortions } from '../../bot/services/audit/export-audit-log.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { startKeyVault } from '../../env/sandbox/key-vault.ts';
import { SANDBOX_GRAPH_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { newDataFolder } from '../support/begun-databases.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'bot', 'main', 'audit-verify.ts');
const auditKey = new Uint8Array(32).fill(7);
const PUBLIC_KEY = publicSigningKey(auditKey);

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function verify(settings: Readonly<Record<string, string>>, ...options: readonly string[]): Ended {
  return spawnSync(process.execPath, [COMMAND, ...options], {
    env: { ...settings, ...COMPILE_CACHE },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

describe('npm run audit:verify', function () {
  this.timeout(120_000);
  let dataDir: string;
  const settings = (key: Uint8Array): Record<string, string> => ({
    DATA_DIR: dataDir,
    AUDIT_KEY: Buffer.from(key).toString('base64'),
  });

  let file: string;
  let checkpoint: string;

  before(async () => {
    dataDir = await newDataFolder();
    const store = await openStore({ dataDir, auditKey });
    await store.transaction((tx) => tx.audit.append({ actor: SYSTEM, act: 'accounts_synced' }));
    await store.sealAudit();
    await store.signingKeys.claim(PUBLIC_KEY);
    file = join(dataDir, 'audit.jsonl');
    await writeFile(file, auditLogPortions(store, {}));
    checkpoint = join(dataDir, 'checkpoint.txt');
    // As somebody may copy it from a message.
    await writeFile(checkpoint, (await store.auditLog.newest())?.note.trim().replaceAll('\n', '\r\n') ?? '');
    await store.close();
  });

  after(() => rm(dataDir, { recursive: true, force: true }));

  it('prints count, size and root of an intact audit', () => {
    const { status, stdout } = verify(settings(auditKey));
    assert.match(stdout, /intact: 1 entries, 1 of them sealed, root [\w+/]{43}=\n$/);
    assert.equal(status, 0);
  });

  it('prints the first bad entry and ends with exit code 1', () => {
    const { status, stdout, stderr } = verify(settings(new Uint8Array(32).fill(8)));
    assert.match(stderr, /not intact: entry 0 .*not as the server wrote it/);
    assert.equal(stdout, '');
    assert.equal(status, 1);
  });

  it('ends with another code when it could not look', () => {
    const { status, stderr } = verify({ DATA_DIR: dataDir });
    assert.match(stderr, /AUDIT_KEY is missing/);
    assert.equal(status, 2);
  });

  it('refuses an option that it does not know', () => {
    const { status, stderr } = verify(settings(auditKey), '--from', '2026-01-01');
    assert.match(stderr, /not verified: Unknown option '--from'/);
    assert.equal(status, 2);
  });

  it('compares the audit with a checkpoint that somebody kept', () => {
    assert.equal(verify(settings(auditKey), '--checkpoint', checkpoint).status, 0);
    const { status, stderr } = verify(settings(auditKey), '--checkpoint', file);
    assert.match(stderr, /no key of this log signed the checkpoint/);
    assert.equal(status, 2);
  });

  it('verifies an exported file with the public key, without any setting', async () => {
    const { status, stdout } = verify({}, '--file', file, '--key', PUBLIC_KEY);
    assert.match(stdout, /^The file is intact: 1 of 1 entries/);
    assert.equal(status, 0);
    await writeFile(file, (await readFile(file, 'utf8')).replace('accounts_synced', 'keys_rotated'));
    const changed = verify({}, '--file', file, '--key', PUBLIC_KEY);
    assert.deepEqual([changed.stdout, changed.status], ['', 1]);
    assert.equal(verify({}, '--key', PUBLIC_KEY).status, 2);
  });

  it('takes the key from Key Vault', async () => {
    const issuer = await startIssuer();
    const { appId, secret } = SANDBOX_GRAPH_APP;
    const vault = await startKeyVault({
      issuer,
      secrets: { 'audit-key': Buffer.from(auditKey).toString('base64') },
      readers: [appId],
    });
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND], {
      env: {
        ...COMPILE_CACHE,
        DATA_DIR: dataDir,
        KEY_VAULT_URL: vault.url,
        TENANT_ID: SANDBOX_TENANT_ID,
        GRAPH_CLIENT_ID: appId,
        GRAPH_CLIENT_SECRET: secret,
        LOCAL_ISSUER_URL: issuer.url,
      },
    });
    assert.match(stdout, /intact: 1 entries/);
    await Promise.all([vault.close(), issuer.close()]);
  });
});
