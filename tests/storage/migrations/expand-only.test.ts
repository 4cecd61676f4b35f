import assert from 'node:assert/strict';
import { MIGRATIONS } from '../../../bot/storage/migrations/migrations.ts';
import { contractionsIn } from './contractions.ts';

/** Migrations that release 0.1.0 knows. Later ones must let its servers go on, or say that they don't. */
const RELEASED = 14;

describe('the migrations since the last release', () => {
  it('only expand, so that servers of that release go on, unless they say what they need', () => {
    const offenses = MIGRATIONS.slice(RELEASED).flatMap((migration, index) =>
      typeof migration === 'string'
        ? contractionsIn(migration).map((what) => `migration ${RELEASED + index + 1}: ${what}`)
        : [],
    );
    assert.deepEqual(offenses, []);
  });

  it('need no more than the migrations up to themselves', () => {
    for (const [index, migration] of MIGRATIONS.entries())
      if (typeof migration !== 'string' && migration.needs !== 'this')
        assert.ok(migration.needs > 0 && migration.needs <= index + 1);
  });
});

describe('the reader of migrations', () => {
  const contractions: Readonly<Record<string, string>> = {
    'a dropped table': 'drop table if exists otps',
    'a dropped column': 'alter table otps add column x text, drop column sealed_code',
    'a dropped column without the word': 'alter table only public.otps drop sealed_code',
    'a dropped function': 'drop function rooms_tell_change() cascade',
    'a dropped trigger': 'drop trigger requests_changed on requests',
    'a renamed table': 'alter table batches rename to rollouts',
    'a renamed column': 'ALTER TABLE requests\n  RENAME COLUMN card_turn TO card_lease',
    'a changed type': 'alter table otps alter column selector type integer using 1',
    'a changed type in other words': 'alter table otps alter selector set data type varchar(8)',
    'a value that becomes required': 'alter table otps alter column upn set not null',
    'a default that goes': 'alter table requests alter column revision drop default',
    'a new column that old servers do not fill': 'alter table otps add column upn text not null',
    'a new column among others': 'alter table otps add column a text, add b integer check (b > 0) not null, add c text',
    'a new rule for what old servers write': "alter table otps add constraint known check (status in ('active'))",
    'a new uniqueness of old rows': 'create unique index otps_one on otps (account_id)',
    'two statements': 'create table a (x text);\n-- a comment\ndrop view b;',
    'a statement in a block': 'do $$ begin drop table otps; end $$',
    'a table that is emptied': 'truncate refused_codes',
    'a schema that goes': 'drop schema pgboss cascade',
    'a table that moves': 'alter table otps set schema rooms',
  };
  for (const [name, script] of Object.entries(contractions))
    it(`refuses ${name}`, () => {
      assert.equal(contractionsIn(script).length, 1, contractionsIn(script).join('; '));
    });

  const expansions: Readonly<Record<string, string>> = {
    'a new table with rules of its own':
      'create table a (x text not null check (x > 1)); create unique index a_x on a (x); alter table a add column y text not null',
    'a new column with a default': "alter table otps add column x text not null default 'not null', add column y text",
    'a generated column': 'alter table otps add column k text generated always as (upper(id)) stored not null',
    'a function that is written anew':
      "create or replace function f() returns text language sql as $$ select 'drop table x' $$",
    'a comment': '-- drop table otps\n/* alter table otps rename to x */ select 1',
    'an index': 'create index otps_x on otps (id); drop index if exists otps_y',
    'a rule that goes': 'alter table otps drop constraint otps_x',
    'a required value that may be absent now': 'alter table otps alter column selector drop not null',
    'changed rows': "update otps set status = 'drop table'; delete from throttles",
  };
  for (const [name, script] of Object.entries(expansions))
    it(`accepts ${name}`, () => {
      assert.deepEqual(contractionsIn(script), []);
    });
});
