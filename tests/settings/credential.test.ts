import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../bot/settings/config.ts';
import type { Config } from '../../bot/settings/config.ts';
import { selfSigned } from '../support/self-signed.ts';

const GUID = '0f3c9a1e-0000-4000-8000-00000000000a';
const key = (): string => randomBytes(32).toString('base64');
const COMMON = {
  TENANT_ID: GUID,
  BOT_APP_ID: GUID,
  GRAPH_CLIENT_ID: GUID,
  GENERATORS_GROUP_ID: GUID,
  APPROVERS_GROUP_ID: GUID,
  READERS_GROUP_ID: GUID,
  OTP_PEPPER: key(),
  ENCRYPTION_KEY: key(),
  AUDIT_KEY: key(),
  GRAPH_CLIENT_SECRET: 'graph-secret-text',
} as const;

type Texts = Readonly<Record<string, string>>;

describe('the credential of an app', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-credential-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  function read(settings: Texts): Config {
    return readConfig({ ...COMMON, ...settings });
  }

  function mistakesOf(settings: Texts): string {
    try {
      read(settings);
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      return error.mistakes.join('\n');
    }
    return '';
  }

  const good = selfSigned();
  const thumbprint = new X509Certificate(good.certificate).fingerprint256;

  it('is a certificate and its key in one file, in two, or the key and a thumbprint', () => {
    const both = file('both.pem', good.certificate + good.privateKey);
    const certificate = file('certificate.pem', good.certificate);
    const keyFile = file('key.pem', good.privateKey);
    const ways: readonly Texts[] = [
      { BOT_CERTIFICATE_FILE: both },
      { BOT_CERTIFICATE_FILE: certificate, BOT_CERTIFICATE_KEY_FILE: keyFile },
      { BOT_CERTIFICATE_KEY_FILE: keyFile, BOT_CERTIFICATE_THUMBPRINT: thumbprint },
      { BOT_CERTIFICATE_FILE: both, BOT_CERTIFICATE_THUMBPRINT: thumbprint.toLowerCase().replaceAll(':', '') },
    ];
    for (const way of ways) {
      const {
        botIdentity: { credential },
        warnings,
      } = read(way);
      assert.ok(credential.kind === 'certificate');
      assert.equal(credential.thumbprint, thumbprint.replaceAll(':', '').toLowerCase());
      assert.equal(credential.privateKey.reveal(), good.privateKey);
      assert.deepEqual(warnings, []);
    }
  });

  it('is a managed identity by its client id', () => {
    const identityId = GUID.replace('a', 'b');
    const {
      botIdentity: { credential },
      warnings,
    } = read({ BOT_MANAGED_IDENTITY_ID: identityId });
    assert.deepEqual([credential, warnings], [{ kind: 'managed_identity', identityId }, []]);
    assert.match(
      read({ BOT_MANAGED_IDENTITY_ID: GUID }).warnings.join(),
      /^BOT_APP_ID is itself a managed identity, so no one can sign in to the tab/,
    );
    assert.match(
      mistakesOf({ BOT_MANAGED_IDENTITY_ID: GUID.toUpperCase() }),
      /^BOT_MANAGED_IDENTITY_ID must be a GUID in lower case/,
    );
  });

  it('is one of the three ways, and never two', () => {
    assert.match(
      mistakesOf({}),
      /^BOT_APP_SECRET is missing: give it, or a certificate by BOT_CERTIFICATE_FILE, or a managed identity/,
    );
    assert.match(
      mistakesOf({ BOT_APP_SECRET: 'x', BOT_MANAGED_IDENTITY_ID: GUID }),
      /^BOT_APP_SECRET and BOT_MANAGED_IDENTITY_ID are given together/,
    );
    assert.match(
      mistakesOf({ BOT_APP_SECRET: 'x', BOT_CERTIFICATE_FILE: file('good.pem', good.certificate + good.privateKey) }),
      /are given together/,
    );
  });

  it('warns of a certificate that ends within 30 days', () => {
    const soon = selfSigned(-300, 29.5);
    const [warning, ...more] = read({
      BOT_CERTIFICATE_FILE: file('soon.pem', soon.certificate + soon.privateKey),
    }).warnings;
    assert.match(
      warning ?? '',
      /^BOT_CERTIFICATE_FILE holds a certificate that ends in 29 days, at \d{4}-.*: add a new certificate/,
    );
    assert.deepEqual(more, []);
  });

  it('tells all mistakes of both apps at once', () => {
    const ended = selfSigned(-400, -1);
    const mistakes = mistakesOf({
      BOT_CERTIFICATE_FILE: file('ended.pem', ended.certificate + ended.privateKey),
      GRAPH_CLIENT_SECRET: '',
      GRAPH_CERTIFICATE_FILE: join(folder, 'nowhere.pem'),
      PORT: 'x',
    });
    assert.match(mistakes, /^PORT must be/m);
    assert.match(mistakes, /^BOT_CERTIFICATE_FILE holds a certificate that ended at \d{4}-.*: add a new certificate/m);
    assert.match(mistakes, /^GRAPH_CERTIFICATE_FILE cannot be read \(ENOENT\): give the path/m);
  });

  it('names each other fault of a certificate', () => {
    const later = selfSigned(2, 100);
    const other = selfSigned();
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const sealed = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    });
    const faults: readonly [Texts, RegExp][] = [
      [{ BOT_CERTIFICATE_FILE: file('later.pem', later.certificate + later.privateKey) }, /is valid only from \d{4}-/],
      [
        { BOT_CERTIFICATE_FILE: file('mixed.pem', good.certificate + other.privateKey) },
        /^BOT_CERTIFICATE_FILE holds a certificate for another private key$/,
      ],
      [
        { BOT_CERTIFICATE_FILE: file('keyless.pem', good.certificate) },
        /^BOT_CERTIFICATE_FILE holds no private key in PEM that can be read$/,
      ],
      [
        { BOT_CERTIFICATE_FILE: file('bare.pem', good.privateKey) },
        /^BOT_CERTIFICATE_FILE holds no certificate in PEM/,
      ],
      [{ BOT_CERTIFICATE_FILE: file('curve.pem', good.certificate + curve) }, /holds a key that is not RSA/],
      [{ BOT_CERTIFICATE_FILE: file('sealed.pem', good.certificate + sealed) }, /it has a passphrase/],
      [
        { BOT_CERTIFICATE_THUMBPRINT: thumbprint },
        /^BOT_CERTIFICATE_KEY_FILE is missing: the thumbprint alone proves nothing/,
      ],
      [{ BOT_CERTIFICATE_THUMBPRINT: 'a'.repeat(40) }, /^BOT_CERTIFICATE_THUMBPRINT must be the SHA-256 thumbprint/],
      [
        {
          BOT_CERTIFICATE_FILE: file('two.pem', good.certificate + good.privateKey),
          BOT_CERTIFICATE_THUMBPRINT: 'a'.repeat(64),
        },
        /^BOT_CERTIFICATE_THUMBPRINT is not that of the certificate/,
      ],
    ];
    for (const [settings, expected] of faults) assert.match(mistakesOf(settings), expected);
  });

  it('and each secret and key can stand in a file', () => {
    const {
      botIdentity: { credential },
      AUDIT_KEY,
    } = read({
      BOT_APP_SECRET_FILE: file('secret', 'from-a-file\n'),
      AUDIT_KEY: '',
      AUDIT_KEY_FILE: file('audit', `${COMMON.AUDIT_KEY}\n`),
    });
    assert.ok(credential.kind === 'secret');
    assert.equal(credential.secret.reveal(), 'from-a-file');
    assert.equal(AUDIT_KEY?.reveal(), COMMON.AUDIT_KEY);
    assert.match(
      mistakesOf({ BOT_APP_SECRET: 'x', AUDIT_KEY_FILE: file('again', key()) }),
      /^AUDIT_KEY and AUDIT_KEY_FILE are given together/,
    );
    assert.match(
      mistakesOf({ BOT_APP_SECRET_FILE: join(folder, 'nowhere') }),
      /^BOT_APP_SECRET cannot be read from the file of BOT_APP_SECRET_FILE \(ENOENT\)/,
    );
  });
});
