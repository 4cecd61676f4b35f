import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { ConfigError, describeSettings, readConfig } from '../../bot/settings/config.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';

const GUID = '0f3c9a1e-0000-4000-8000-00000000000a';
const key = (): string => randomBytes(32).toString('base64');

const REQUIRED = {
  TENANT_ID: GUID,
  BOT_APP_ID: GUID,
  BOT_APP_SECRET: 'bot-secret-text',
  GRAPH_CLIENT_ID: GUID,
  GRAPH_CLIENT_SECRET: 'graph-secret-text',
  GENERATORS_GROUP_ID: GUID,
  APPROVERS_GROUP_ID: GUID,
  READERS_GROUP_ID: GUID,
  OTP_PEPPER: key(),
  ENCRYPTION_KEY: key(),
  AUDIT_KEY: key(),
} as const;
const LOCAL = {
  TENANT_ID: SANDBOX_TENANT_ID,
  LOCAL_GRAPH_URL: 'http://127.0.0.1:1/',
  LOCAL_ISSUER_URL: 'http://localhost:2',
  LOCAL_CONNECTOR_URL: 'http://[::1]:3',
} as const;

function mistakesOf(change: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig({ ...REQUIRED, ...change });
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.mistakes;
  }
  return [];
}

describe('the configuration', () => {
  it('wants a port of its own for metrics, unless both are free ones', () => {
    assert.deepEqual(mistakesOf({ PORT: '3978', METRICS_PORT: '3978' }), [
      'METRICS_PORT must differ from PORT: metrics need a separate port',
    ]);
    assert.deepEqual(mistakesOf({ PORT: '0', METRICS_PORT: '0' }), []);
  });

  it('reminds after 15 minutes, after others, or never when that is said; 0 is refused', () => {
    assert.deepEqual(
      [undefined, '30', 'off'].map((REMIND_MINUTES) => readConfig({ ...REQUIRED, REMIND_MINUTES }).REMIND_MINUTES),
      [15, 30, 'off'],
    );
    for (const REMIND_MINUTES of ['0', 'never', '1441'])
      assert.match(String(mistakesOf({ REMIND_MINUTES })), /REMIND_MINUTES must be a whole number from 1 to 1440/);
  });

  it('needs no more than the identities, the groups and the keys', () => {
    const config = readConfig(REQUIRED);
    assert.equal(config.PORT, 3978);
    assert.equal(config.FOUR_EYES, false);
    assert.equal(config.CHANNEL_LANGUAGE, 'en');
    assert.equal(config.MATCH_CODE, 'typed');
    assert.deepEqual([config.RULES_BY_TWO, config.RULES_PINNED], [true, undefined]);
    assert.equal(config.DATABASE_URL, undefined);
    assert.equal(config.local, undefined);
    assert.deepEqual(config.groups, { generators: GUID, approvers: GUID, readers: GUID });
  });

  it('names every missing setting at once', () => {
    assert.throws(
      () => readConfig({}),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.equal(error.mistakes.length, Object.keys(REQUIRED).length);
        for (const name of Object.keys(REQUIRED)) assert.ok(error.message.includes(`${name} is missing`), name);
        return true;
      },
    );
  });

  it('names every wrong setting at once', () => {
    const wrong = {
      PORT: '65536',
      TENANT_ID: GUID.toUpperCase(),
      OTP_PEPPER: randomBytes(31).toString('base64'),
      DECISION_MINUTES: '0',
      SETTLE_SECONDS: '1.5',
      ROOM_LICENSES: 'MMR_P1,,MEETING_ROOM*',
      CLOUD: 'moon',
      FOUR_EYES: 'yes',
      MATCH_CODE: 'spoken',
      RULES_BY_TWO: '1',
      RULES_PINNED: 'fourEyes,four-eyes',
      CHANNEL_LANGUAGE: 'de-DE',
      LOG_LEVEL: 'loud',
    };
    const named = mistakesOf(wrong).map((line) => line.split(' ')[0]);
    assert.deepEqual(new Set(named), new Set(Object.keys(wrong)));
    assert.equal(named.length, Object.keys(wrong).length);
  });

  it('takes names of rules that nobody changes, and warns when one approver can relax the others', () => {
    const config = readConfig({ ...REQUIRED, RULES_PINNED: 'fourEyes, matchCode', RULES_BY_TWO: 'off' });
    assert.deepEqual(config.RULES_PINNED, ['fourEyes', 'matchCode']);
    assert.match(config.warnings.join('\n'), /RULES_BY_TWO is off, so one approver can relax the rules alone/);
    assert.doesNotMatch(readConfig(REQUIRED).warnings.join('\n'), /RULES_BY_TWO/);
  });

  it('takes further hosts of Teams by their full names', () => {
    const config = readConfig({ ...REQUIRED, TEAMS_SERVICE_HOSTS: 'smba.a.contoso.example, smba-2.b.contoso.example' });
    assert.deepEqual(config.TEAMS_SERVICE_HOSTS, ['smba.a.contoso.example', 'smba-2.b.contoso.example']);
    assert.equal(readConfig(REQUIRED).TEAMS_SERVICE_HOSTS, undefined);
  });

  for (const host of [
    '*.teams.contoso.example',
    'https://smba.contoso.example',
    'smba.contoso.example/teams',
    'smba.contoso.example:443',
    'SMBA.contoso.example',
    'contoso.example',
    'smba.contoso.example.',
    'smba..example',
    '-a.contoso.example',
    'smba.contoso.example,',
    'user@smba.contoso.example',
    '10.0.0.1',
    '[::1]',
    'localhost',
    `smba.${'a'.repeat(64)}.example`,
  ]) {
    it(`refuses ${host} as a host of Teams`, () => {
      assert.match(String(mistakesOf({ TEAMS_SERVICE_HOSTS: host })), /^TEAMS_SERVICE_HOSTS must be full host names/);
    });
  }

  it('refuses hosts of another cloud than the own one', () => {
    const TEAMS_SERVICE_HOSTS = 'smba.infra.gov.teams.microsoft.us';
    assert.deepEqual(mistakesOf({ TEAMS_SERVICE_HOSTS }), [
      'TEAMS_SERVICE_HOSTS has smba.infra.gov.teams.microsoft.us, which belongs to CLOUD=usgov: set CLOUD, or remove it',
    ]);
    assert.deepEqual(mistakesOf({ TEAMS_SERVICE_HOSTS, CLOUD: 'usgov' }), []);
  });

  it('takes the former name of ROOM_LICENSES with a warning, unless the present name is given as well', () => {
    const former = readConfig({ ...REQUIRED, ROOM_LICENCES: 'MMR_P1' });
    assert.deepEqual(former.ROOM_LICENSES, ['MMR_P1']);
    assert.match(former.warnings.join('\n'), /ROOM_LICENCES is now called ROOM_LICENSES/);
    assert.deepEqual(readConfig({ ...REQUIRED, ROOM_LICENCES: 'OLD', ROOM_LICENSES: 'NEW' }).ROOM_LICENSES, ['NEW']);
    assert.doesNotMatch(readConfig({ ...REQUIRED, ROOM_LICENSES: 'NEW' }).warnings.join('\n'), /ROOM_LICEN/);
  });

  it('takes licenses as part numbers or beginnings, and those of Teams Rooms when there are none', () => {
    assert.deepEqual(readConfig({ ...REQUIRED, ROOM_LICENSES: ' MMR_P1 , Contoso_Rooms*' }).ROOM_LICENSES, [
      'MMR_P1',
      'Contoso_Rooms*',
    ]);
    assert.deepEqual(readConfig(REQUIRED).ROOM_LICENSES, ROOM_LICENSES);
    for (const wrong of ['*', 'MMR*P1', 'a b', ','])
      assert.match(mistakesOf({ ROOM_LICENSES: wrong })[0] ?? '', /^ROOM_LICENSES must be SKU/, wrong);
  });

  it('takes a public address that can be an issuer: https and nothing behind the host', () => {
    const origins = [
      'https://rooms.contoso.example',
      'https://rooms.contoso.example/',
      'http://127.0.0.1:3978',
      'http://localhost',
    ];
    for (const PUBLIC_URL of origins) {
      assert.equal(readConfig({ ...REQUIRED, PUBLIC_URL }).PUBLIC_URL, PUBLIC_URL.replace(/\/$/, ''));
    }
    const wrong = [
      'http://rooms.contoso.example',
      'https://rooms.contoso.example/otp',
      'https://rooms.contoso.example/?a',
      'https://rooms.contoso.example/#a',
      'https://user@rooms.contoso.example',
      'ftp://127.0.0.1',
      'rooms.contoso.example',
      'http://127.0.0.1.contoso.example',
    ];
    for (const PUBLIC_URL of wrong)
      assert.match(mistakesOf({ PUBLIC_URL })[0] ?? '', /^PUBLIC_URL must be https/, PUBLIC_URL);
  });

  it('takes proxies as addresses and networks, none by default and never all', () => {
    assert.equal(readConfig(REQUIRED).TRUSTED_PROXIES, undefined);
    const { TRUSTED_PROXIES: list } = readConfig({
      ...REQUIRED,
      TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1,2001:db8::/32',
    });
    for (const address of ['10.1.2.3', '192.0.2.1']) assert.equal(list?.check(address), true, address);
    assert.equal(list?.check('2001:db8::1', 'ipv6'), true);
    for (const address of ['11.0.0.1', '192.0.2.2']) assert.equal(list?.check(address), false, address);
    for (const wrong of [
      '10.0.0.0/33',
      '0.0.0.0/0',
      '10.0.0.0/8/8',
      'proxy',
      '10.0.0.1,',
      '2001:db8::/129',
      '10.0.0.0/x',
    ]) {
      assert.match(mistakesOf({ TRUSTED_PROXIES: wrong })[0] ?? '', /^TRUSTED_PROXIES must be/, wrong);
    }
  });

  it('needs no keys that are in Key Vault, which is one of its own cloud', () => {
    const keyless = { OTP_PEPPER: '', ENCRYPTION_KEY: '', KEY_VAULT_URL: 'https://rooms-contoso.vault.azure.net/' };
    const config = readConfig({ ...REQUIRED, ...keyless });
    assert.equal(config.KEY_VAULT_URL, 'https://rooms-contoso.vault.azure.net');
    assert.equal(config.OTP_PEPPER, undefined);
    assert.match(
      mistakesOf({ ...keyless, CLOUD: 'usgov' }).join(),
      /^KEY_VAULT_URL is of another cloud than CLOUD=usgov, whose vaults end in \.vault\.usgovcloudapi\.net$/,
    );
    assert.deepEqual(
      mistakesOf({ ...keyless, CLOUD: 'usgov', KEY_VAULT_URL: 'https://rooms-contoso.vault.usgovcloudapi.net' }),
      [],
    );
    for (const KEY_VAULT_URL of [
      'http://rooms-contoso.vault.azure.net',
      'https://vault.azure.net',
      'https://contoso.example',
      'https://a.vault.azure.net.contoso.example',
    ]) {
      assert.match(
        mistakesOf({ ...keyless, KEY_VAULT_URL }).join(),
        /^KEY_VAULT_URL must be https:\/\/<name>\.vault\.azure\.net/,
        KEY_VAULT_URL,
      );
    }
    assert.match(
      mistakesOf({ ...keyless, KEY_VAULT_URL: 'http://127.0.0.1:1' }).join(),
      /^KEY_VAULT_URL must be https: a stand-in on this machine/,
    );
    assert.equal(
      readConfig({ ...REQUIRED, ...LOCAL, ...keyless, KEY_VAULT_URL: 'http://127.0.0.1:1' }).KEY_VAULT_URL,
      'http://127.0.0.1:1',
    );
  });

  it('names a database address that is none, without repeating it', () => {
    for (const wrong of ['rooms', 'host=db password=hidden', 'mysql://a:hidden@db/rooms']) {
      const [mistake, ...more] = mistakesOf({ DATABASE_URL: wrong });
      assert.match(mistake ?? '', /^DATABASE_URL must be postgres:/);
      assert.ok(!mistake?.includes('hidden'));
      assert.deepEqual(more, []);
    }
    assert.equal(
      readConfig({ ...REQUIRED, DATABASE_URL: 'postgresql:///rooms?host=/run/postgresql' }).DATABASE_URL?.reveal(),
      'postgresql:///rooms?host=/run/postgresql',
    );
  });

  it('takes witnesses with their keys, and neither without the other', () => {
    const AUDIT_WITNESS_KEYS = 'witness.example/w1+7b14655c+BAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJ';
    const AUDIT_WITNESS_URL = 'https://witness.example/w1/ , http://127.0.0.1:8080';
    const config = readConfig({ ...REQUIRED, AUDIT_WITNESS_KEYS, AUDIT_WITNESS_URL });
    assert.deepEqual(config.AUDIT_WITNESS_URL, ['https://witness.example/w1', 'http://127.0.0.1:8080']);
    assert.deepEqual(config.AUDIT_WITNESS_KEYS, [
      { name: 'witness.example/w1', publicKey: new Uint8Array(32).fill(9) },
    ]);
    for (const half of [{ AUDIT_WITNESS_KEYS }, { AUDIT_WITNESS_URL }])
      assert.match(mistakesOf(half)[0] ?? '', /go together/);
    for (const wrong of ['witness.example', 'https://user@witness.example', 'https://witness.example/?key=1'])
      assert.match(mistakesOf({ AUDIT_WITNESS_KEYS, AUDIT_WITNESS_URL: wrong })[0] ?? '', /^AUDIT_WITNESS_URL must be/);
  });

  it('takes a GUID in lower case only, because it is compared with what tokens say', () => {
    const [mistake, ...more] = mistakesOf({ APPROVERS_GROUP_ID: GUID.toUpperCase() });
    assert.match(mistake ?? '', /^APPROVERS_GROUP_ID must be a GUID in lower case/);
    assert.deepEqual(more, []);
  });

  it('takes an empty setting for one that is not given', () => {
    assert.equal(readConfig({ ...REQUIRED, PORT: ' ', DATABASE_URL: '' }).PORT, 3978);
    assert.match(mistakesOf({ BOT_APP_SECRET: '  ' })[0] ?? '', /^BOT_APP_SECRET is missing/);
  });

  it('takes a key in base64 or base64url, and nothing that Node would read over', () => {
    const good = Buffer.alloc(32, 0xfb).toString('base64');
    for (const text of [good, good.replaceAll('+', '-'), good.replace('=', '')])
      assert.equal(readConfig({ ...REQUIRED, AUDIT_KEY: text }).AUDIT_KEY?.reveal(), text);
    for (const text of [`${good}!!`, `"${good}"`, good.replace('+', '#')])
      assert.match(mistakesOf({ AUDIT_KEY: text })[0] ?? '', /^AUDIT_KEY must be 32 bytes/);
  });

  it('shows no secret, neither printed nor in its mistakes', () => {
    const config = readConfig(REQUIRED);
    const printed = inspect(config, { depth: 9 }) + JSON.stringify(config);
    const short = randomBytes(30).toString('base64');
    const told = mistakesOf({ OTP_PEPPER: short, PORT: 'x' }).join();
    for (const text of [
      REQUIRED.BOT_APP_SECRET,
      REQUIRED.GRAPH_CLIENT_SECRET,
      REQUIRED.OTP_PEPPER,
      REQUIRED.AUDIT_KEY,
    ]) {
      assert.equal(printed.includes(text), false);
    }
    assert.equal(told.includes(short), false);
  });

  describe('of a local stand-in', () => {
    it('is taken on this machine with the sandbox tenant', () => {
      assert.deepEqual(readConfig({ ...REQUIRED, ...LOCAL }).local, {
        graphUrl: 'http://127.0.0.1:1',
        issuerUrl: 'http://localhost:2',
        connectorUrl: 'http://[::1]:3',
      });
    });

    it('is refused with any other tenant', () => {
      assert.match(mistakesOf({ ...LOCAL, TENANT_ID: GUID }).join(), /can't be combined with a real tenant/);
    });

    it('is refused when an address is of another machine, encrypted or no address', () => {
      const elsewhere = [
        'http://10.0.0.1:1',
        'http://0.0.0.0:1',
        'https://127.0.0.1:1',
        'http://127.0.0.1@contoso.com',
        'http://localhost.contoso.com',
        'http://127.0.0.1.contoso.com',
        'file:///tmp',
        'localhost:1',
        'nothing',
      ];
      for (const LOCAL_GRAPH_URL of elsewhere) {
        assert.match(
          mistakesOf({ ...LOCAL, LOCAL_GRAPH_URL }).join(),
          /LOCAL_GRAPH_URL must be an http address of this machine/,
        );
      }
    });

    it('is refused when only some of the addresses are given', () => {
      for (const name of ['LOCAL_GRAPH_URL', 'LOCAL_ISSUER_URL', 'LOCAL_CONNECTOR_URL']) {
        assert.match(mistakesOf({ ...LOCAL, [name]: undefined }).join(), /give all or none/);
      }
    });
  });

  it('describes each setting with its default', () => {
    const settings = new Map(describeSettings().map(({ name, fallback }) => [name, fallback]));
    assert.equal(settings.get('PORT'), '3978');
    assert.equal(settings.get('DATABASE_URL'), 'not set');
    for (const name of Object.keys(REQUIRED)) assert.match(settings.get(name) ?? '', /^required/, name);
  });
});
