import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type Config, ConfigError, readConfig } from '../../bot/settings/config.ts';

const GUID = '0f3c9a1e-0000-4000-8000-00000000000a';
const KEY = randomBytes(32).toString('base64');
const REQUIRED = {
  TENANT_ID: GUID,
  BOT_APP_ID: GUID,
  BOT_APP_SECRET: 'bot-secret-text',
  GRAPH_CLIENT_ID: GUID,
  GRAPH_CLIENT_SECRET: 'graph-secret-text',
  GENERATORS_GROUP_ID: GUID,
  APPROVERS_GROUP_ID: GUID,
  READERS_GROUP_ID: GUID,
  OTP_PEPPER: KEY,
  ENCRYPTION_KEY: KEY,
  AUDIT_KEY: KEY,
} as const;

function isTaken(change: Readonly<Record<string, string>>): boolean {
  try {
    readConfig({ ...REQUIRED, ...change });
    return true;
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return false;
  }
}

/** What an administrator gets who sets nothing, and how far they can go. */
describe('the settings of a server, in numbers', () => {
  it('are safe when nothing is set: eight hours for a code, 60 minutes for a decision, 15 seconds to settle', () => {
    const config: Config = readConfig(REQUIRED);
    assert.equal(config.TTL_HOURS, 8);
    assert.equal(config.DECISION_MINUTES, 60);
    assert.equal(config.SETTLE_SECONDS, 15);
    assert.equal(config.REMIND_MINUTES, 15);
    assert.equal(config.MATCH_CODE, 'typed');
  });

  for (const [setting, least, most] of [
    ['TTL_HOURS', 1, 336],
    ['DECISION_MINUTES', 1, 1440],
    ['SETTLE_SECONDS', 0, 600],
    ['REMIND_MINUTES', 1, 1440],
  ] as const) {
    it(`have ${setting} from ${least} to ${most}`, () => {
      for (const value of [least, most]) assert.equal(isTaken({ [setting]: String(value) }), true, String(value));
      for (const value of [least - 1, most + 1])
        assert.equal(isTaken({ [setting]: String(value) }), false, String(value));
    });
  }

  it('have keys of 32 bytes, neither shorter nor longer', () => {
    for (const name of ['OTP_PEPPER', 'ENCRYPTION_KEY', 'AUDIT_KEY']) {
      for (const length of [16, 24, 31, 33, 64]) {
        assert.equal(isTaken({ [name]: randomBytes(length).toString('base64') }), false, `${name} of ${length} bytes`);
      }
      assert.equal(isTaken({ [name]: randomBytes(32).toString('base64') }), true);
    }
  });
});
