import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Environment } from '../../../tools/manifest/environment.ts';
import { checkInputs } from '../../../tools/provision/check-inputs.ts';
import { changed, sourceFiles } from '../../manifest/sources.ts';

const GUID = '3b4d0000-0000-4000-8000-00000000e001';
const KEY = `${'A'.repeat(43)}=`;
const FILLED = {
  APP_NAME: 'Rooms OTP',
  ORGANIZATION_NAME: 'Contoso',
  ORGANIZATION_URL: 'https://www.contoso.example',
  PRIVACY_URL: 'https://www.contoso.example/privacy',
  TERMS_URL: 'https://www.contoso.example/terms',
  GENERATORS_GROUP_ID: GUID,
  APPROVERS_GROUP_ID: GUID,
  READERS_GROUP_ID: GUID,
  AZURE_SUBSCRIPTION_ID: GUID,
  AZURE_RESOURCE_GROUP_NAME: 'rooms-otp',
  SERVER_IMAGE: 'none',
  SECRET_OTP_PEPPER: KEY,
  SECRET_ENCRYPTION_KEY: KEY,
  SECRET_AUDIT_KEY: KEY,
  SECRET_POSTGRES_PASSWORD: 'a1'.repeat(12),
} as const;

function environment(values: Readonly<Record<string, string>> = {}, name = 'dev'): Environment {
  return { name, values: new Map(Object.entries({ ...FILLED, ...values })) };
}

function mistakes(values: Environment, sources = sourceFiles()): readonly string[] {
  return checkInputs(sources, values).map(({ where, what }) => `${where} ${what}`);
}

describe('the check before Provision', () => {
  it('finds nothing in an environment that is filled in, before and after Provision', () => {
    assert.deepEqual(mistakes(environment()), []);
    const made = { TEAMS_APP_ID: GUID, BOT_ID: GUID, BOT_DOMAIN: 'rooms.contoso.example' };
    const image = { SERVER_IMAGE: 'roomsotp.azurecr.io/rooms-otp:20260102030405' };
    assert.deepEqual(mistakes(environment({ ...made, ...image })), []);
  });

  it('finds every input that is empty, and those of the manifest, at once', () => {
    const empty = Object.fromEntries(Object.keys(FILLED).map((name) => [name, '']));
    assert.deepEqual(
      mistakes(environment(empty)).toSorted(),
      Object.keys(FILLED)
        .map((name) => `${name} is not set`)
        .toSorted(),
    );
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['GENERATORS_GROUP_ID', 'Rooms OTP generators', "isn't a GUID in lowercase"],
    ['READERS_GROUP_ID', GUID.toUpperCase(), "isn't a GUID in lowercase"],
    ['AZURE_RESOURCE_GROUP_NAME', 'rooms otp', "isn't the name of a resource group"],
    ['AZURE_RESOURCE_GROUP_NAME', 'rooms.', "isn't the name of a resource group"],
    ['SERVER_IMAGE', 'rooms-otp', "isn't none and isn't an image with a tag or digest"],
    ['SECRET_AUDIT_KEY', 'AAAA', "isn't 32 bytes in base64"],
    ['SECRET_POSTGRES_PASSWORD', 'with/slash-in-the-address-1', "isn't 24 to 128 letters and digits"],
    ['TERMS_URL', 'http://www.contoso.example', "isn't an https address"],
    ['APP_NAME', 'Rooms "OTP"', 'has a double quote, a backslash, a dollar sign or a control character'],
    ['ORGANIZATION_NAME', 'Con$to$$o', 'has a double quote, a backslash, a dollar sign or a control character'],
  ];
  for (const [name, value, fault] of wrong) {
    it(`finds ${name}=${value}`, () =>
      assert.deepEqual(mistakes(environment({ [name]: value })), [`${name} ${fault}`]));
  }

  it('takes secrets that the Toolkit has encrypted for set', () => {
    assert.deepEqual(mistakes(environment({ SECRET_AUDIT_KEY: 'crypto_5f0a' })), []);
  });

  it('finds mistakes in the manifest before there are ids for it', () => {
    const sources = changed('manifest.json', 'accentColor', '#zzz');
    assert.match(mistakes(environment(), sources).join(), /manifest\.json: accentColor must match pattern/);
  });

  it('asks in local for the tunnel, and for nothing of Azure', () => {
    const { AZURE_SUBSCRIPTION_ID: _, AZURE_RESOURCE_GROUP_NAME: __, SERVER_IMAGE: ___, ...values } = FILLED;
    const local = { name: 'local', values: new Map(Object.entries(values)) };
    assert.deepEqual(mistakes(local), ['BOT_ENDPOINT is not set']);
  });

  it('ends with exit code 1 and what to do, 2 without an environment', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['tools/check-provision.ts', ...args], { encoding: 'utf8', env: {} });
    const { status, stderr } = run('dev');
    assert.equal(status, 1);
    assert.match(stderr, /^Provision would stop in dev, and nothing has been made: \d+ mistakes\.\n/);
    assert.match(stderr, /SECRET_AUDIT_KEY is not set\n {4}→ run npm run keys:local -- --file env\/\.env\.dev\.user/);
    assert.equal(run().status, 2);
  });
});
