import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JOB_COLUMNS, JOB_STATES, PG_BOSS_SCHEMA } from '../../../bot/storage/jobs/pg-boss-tables.ts';
import { storeContract } from '../store-contract.ts';

interface Column {
  readonly name: string;
  readonly type: string;
}

const columnsOf = (table: string): string => `
  select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
  where a.attrelid = 'pgboss.${table}'::regclass and a.attnum > 0 and not a.attisdropped`;

/** `pgboss.job_state` and `job_state` are one type; which of them is told depends on the search path. */
const isType = (found: string | undefined, wanted: string): boolean => found === wanted || found === `pgboss.${wanted}`;

storeContract("the tables of the installed pg-boss, which the store's statements name,", (opened) => {
  it('are of the version that these statements were written for', async () => {
    const installed = createRequire(import.meta.url)('pg-boss/package.json') as { pgboss: { schema: number } };
    assert.deepEqual(await opened.rows('select version from pgboss.version'), [{ version: PG_BOSS_SCHEMA }]);
    assert.equal(installed.pgboss.schema, PG_BOSS_SCHEMA);
  });

  it('have the columns that are used, of the types that are relied upon', async () => {
    const found = new Map(
      (await opened.rows<Column>(columnsOf('job'))).map(({ name, type }): [string, string] => [name, type]),
    );
    const others = Object.entries(JOB_COLUMNS).filter(([name, type]) => !isType(found.get(name), type));
    assert.deepEqual(others, [], `pgboss.job has ${[...found].join('; ')}`);
    const queue = (await opened.rows<Column>(columnsOf('queue'))).map(({ name }) => name);
    assert.ok(queue.includes('name'));
  });

  it('have their states in the order by which they are compared', async () => {
    const states = await opened.rows<{ state: string }>(
      `select unnest(enum_range(null::pgboss.job_state))::text as state`,
    );
    assert.deepEqual(
      states.map(({ state }) => state),
      JOB_STATES,
    );
  });
});

describe('The sources of the server', () => {
  it("name pg-boss's own tables in one file", () => {
    const naming = globSync('bot/**/*.ts').filter((file) => /\bpgboss\.\w/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(
      naming.map((file) => file.replaceAll('\\', '/')),
      ['bot/storage/jobs/pg-boss-tables.ts'],
    );
  });
});
