import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { REQUEST_TRANSITIONS } from '../../../bot/domain/approval/approval-request.ts';
import { OPEN_OTPS, OTP_TRANSITIONS } from '../../../bot/domain/otp/otp.ts';
import { inStates } from '../../../bot/storage/rows/in-states.ts';

describe('a list of states in a statement', () => {
  it('is written as literals, so that a partial index can be used', () => {
    const db = new Kysely<unknown>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (inner) => new PostgresIntrospector(inner),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
    const statement = sql`select from otps where status in ${inStates(OPEN_OTPS)}`.compile(db);
    assert.equal(statement.sql, "select from otps where status in ('active', 'submitted')");
    assert.deepEqual(statement.parameters, []);
  });

  it('comes from the domain everywhere but in migrations, which are history', () => {
    const states = [...Object.keys(OTP_TRANSITIONS), ...Object.keys(REQUEST_TRANSITIONS)];
    const written = new RegExp(`\\bin \\('(?:${states.join('|')})'`, 'i');
    const offenses = globSync('bot/storage/**/*.ts')
      .filter((file) => !file.replaceAll('\\', '/').startsWith('bot/storage/migrations/'))
      .filter((file) => written.test(readFileSync(file, 'utf8')));
    assert.deepEqual(offenses, []);
  });
});
