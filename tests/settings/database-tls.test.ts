import assert from 'node:assert/strict';
import { databaseTlsOf } from '../../bot/settings/database-tls.ts';
import { ConfigError, readDataConfig } from '../../bot/settings/config.ts';

const AWAY = 'postgres://rooms:secret@db.contoso.example/rooms';

describe('TLS to the database', () => {
  const CASES = [
    ['postgres://rooms@127.0.0.1:5432/rooms', 'local'],
    ['postgres://rooms@127.8.9.1/rooms?sslmode=disable', 'local'],
    ['postgres://rooms@[::1]/rooms', 'local'],
    ['postgres://rooms@LOCALHOST/rooms', 'local'],
    ['postgresql:///rooms?host=/run/postgresql', 'local'],
    ['postgres://rooms@%2Frun%2Fpostgresql/rooms', 'local'],
    ['postgres://rooms@localhost/rooms?host=db.contoso.example', 'off'],
    ['postgres://rooms@127.0.0.1.contoso.example/rooms', 'off'],
    [AWAY, 'off'],
    [`${AWAY}?sslmode=disable&ssl=true`, 'off'],
    [`${AWAY}?ssl=0`, 'off'],
    [`${AWAY}?sslmode=require`, 'verified'],
    [`${AWAY}?sslmode=verify-full`, 'verified'],
    [`${AWAY}?ssl=true`, 'verified'],
    [`${AWAY}?sslmode=no-verify`, 'unverified'],
    [`${AWAY}?ssl=no-verify`, 'unverified'],
    [`${AWAY}?sslmode=require&uselibpqcompat=true`, 'unverified'],
    [`${AWAY}?sslmode=verify-full&uselibpqcompat=true`, 'verified'],
  ] as const;

  for (const [url, tls] of CASES) it(`is ${tls} for ${url}`, () => assert.equal(databaseTlsOf(url), tls));

  it('is demanded of a database on another host, by commands too, unless DATABASE_TLS=off', () => {
    assert.throws(
      () => readDataConfig({ DATABASE_URL: AWAY }),
      (error) => error instanceof ConfigError && /without TLS/.test(error.message) && !error.message.includes('secret'),
    );
    assert.equal(readDataConfig({ DATABASE_URL: AWAY, DATABASE_TLS: 'off' }).DATABASE_TLS, false);
    assert.ok(readDataConfig({ DATABASE_URL: `${AWAY}?sslmode=verify-full` }).DATABASE_URL);
    assert.throws(() => readDataConfig({ DATABASE_URL: AWAY, DATABASE_TLS: 'no' }), /DATABASE_TLS must be on or off/);
  });
});
