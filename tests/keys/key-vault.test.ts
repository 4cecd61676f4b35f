import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Secret } from '../../bot/domain/secret.ts';
import { KeyUnavailable, readKeys } from '../../bot/keys/key-source.ts';
import { openKeyVault } from '../../bot/keys/key-vault.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { startKeyVault } from '../../env/sandbox/key-vault.ts';
import type { KeyVault } from '../../env/sandbox/key-vault.ts';
import { SANDBOX_GRAPH_APP } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const RESOURCE = 'https://vault.azure.net';
const KEY = randomBytes(32).toString('base64');

describe('keys in Key Vault', () => {
  let issuer: Issuer;
  let vault: KeyVault;

  before(async () => {
    issuer = await startIssuer();
  });
  after(() => issuer.close());
  beforeEach(async () => {
    const secrets = { 'otp-pepper': KEY, 'encryption-key': `${KEY}\n`, 'audit-key': 'c2hvcnQ=' };
    vault = await startKeyVault({ issuer, secrets, readers: [SANDBOX_GRAPH_APP.appId] });
  });
  afterEach(() => vault.close());

  function open(change: { readonly url?: string; readonly resource?: string; readonly app?: 'bot' | 'graph' } = {}) {
    const { app = 'graph', ...place } = change;
    return openKeyVault({
      url: vault.url,
      resource: RESOURCE,
      tokens: sandboxTokens(app, issuer.url),
      pauseMilliseconds: 1,
      ...place,
    });
  }

  it('are read with a token of the app, by the names that Key Vault allows', async () => {
    const keys = await readKeys(['OTP_PEPPER', 'ENCRYPTION_KEY'], {}, open());
    assert.deepEqual(keys, { OTP_PEPPER: Buffer.from(KEY, 'base64'), ENCRYPTION_KEY: Buffer.from(KEY, 'base64') });
    assert.deepEqual(new Set(vault.asked), new Set(['/secrets/otp-pepper', '/secrets/encryption-key']));
  });

  it('are not asked for when they are given', async () => {
    const given = randomBytes(32);
    const keys = await readKeys(['AUDIT_KEY'], { AUDIT_KEY: new Secret(given.toString('base64')) }, open());
    assert.deepEqual(keys.AUDIT_KEY, given);
    assert.deepEqual(vault.asked, []);
  });

  it('are asked for again while Key Vault is busy or fails', async () => {
    vault.faults.push(429, 503);
    await readKeys(['OTP_PEPPER'], {}, open());
    assert.equal(vault.asked.length, 3);
  });

  it('are told to be missing, unreadable, forbidden or out of reach, each with its remedy and without a key', async () => {
    const problemOf = (read: () => Promise<unknown>): Promise<string> =>
      read().then(
        () => assert.fail('it was read'),
        (error: unknown) => String(error),
      );
    const faults: readonly [() => Promise<unknown>, RegExp][] = [
      [() => readKeys(['AUDIT_KEY'], {}, open()), /AUDIT_KEY: it must be 32 bytes in base64/],
      [() => readKeys(['AUDIT_KEY'], {}, undefined), /AUDIT_KEY: it is not given, and there is no KEY_VAULT_URL/],
      [
        () => readKeys(['OTP_PEPPER'], {}, open({ app: 'bot' })),
        /OTP_PEPPER: .*refuses the app; give it the role "Key Vault Secrets User"/,
      ],
      [
        () => readKeys(['OTP_PEPPER'], {}, open({ resource: 'https://graph.microsoft.com' })),
        /OTP_PEPPER: .*doesn't accept the token/,
      ],
      [
        () => readKeys(['OTP_PEPPER'], {}, open({ resource: 'https://contoso.example' })),
        /OTP_PEPPER: there is no token to ask Key Vault with/,
      ],
      [
        () => readKeys(['OTP_PEPPER'], {}, open({ url: 'http://127.0.0.1:1' })),
        /OTP_PEPPER: .*cannot be reached; check KEY_VAULT_URL/,
      ],
    ];
    for (const [read, expected] of faults) {
      const told = await problemOf(read);
      assert.match(told, expected);
      assert.ok(!told.includes(KEY) && !told.includes('c2hvcnQ='));
    }
  });

  it('are all told at once', async () => {
    await vault.close();
    vault = await startKeyVault({ issuer, secrets: {}, readers: [SANDBOX_GRAPH_APP.appId] });
    await assert.rejects(readKeys(['OTP_PEPPER', 'AUDIT_KEY'], {}, open()), (error) => {
      assert.ok(error instanceof AggregateError);
      assert.match(
        error.message,
        /OTP_PEPPER: .*has no secret otp-pepper; create it[^]*AUDIT_KEY: .*has no secret audit-key/,
      );
      return error.errors.every((problem) => problem instanceof KeyUnavailable);
    });
  });

  it('are given up when Key Vault goes on failing', async () => {
    vault.faults.push(503, 503, 503, 503);
    await assert.rejects(readKeys(['OTP_PEPPER'], {}, open()), /answered 503 several times/);
  });
});
