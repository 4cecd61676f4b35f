import { sql } from 'kysely';
import type { Database } from '../engine/engine.ts';
import { JOB_SCHEMA } from '../jobs/pg-boss-tables.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import type { Finding } from './finding.ts';

/** The index that a server of PostgreSQL may not allow. Without it, searches read all rows. */
const OPTIONAL = 'account_list_search';

/** Returns the indexes that the migrations create, by name, with the statement that creates each. */
function wantedIndexes(): ReadonlyMap<string, string> {
  const scripts = MIGRATIONS.map((migration) => (typeof migration === 'string' ? migration : migration.script));
  const wanted = new Map<string, string>();
  for (const [statement, dropped, created] of scripts
    .join('\n')
    .matchAll(/drop index (?:if exists )?(\w+)|create (?:unique )?index (\w+) on [^;]+/g)) {
    if (dropped !== undefined) wanted.delete(dropped);
    if (created !== undefined) wanted.set(created, statement);
  }
  return wanted;
}

interface IndexRow {
  readonly name: string;
  readonly is_valid: boolean;
}

/** Finds indexes that are missing or that PostgreSQL can't use, and creates them again if it may. */
export async function checkIndexes(db: Database, fix: boolean): Promise<readonly Finding[]> {
  const { rows } = await sql<IndexRow>`
    select c.relname as name, i.indisvalid and i.indisready as is_valid from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace in (select oid from pg_namespace where nspname in (current_schema(), ${JOB_SCHEMA}::text))`.execute(
    db,
  );
  const known = new Map(rows.map(({ name, is_valid: isValid }) => [name, isValid]));
  const findings: Finding[] = [];
  for (const [name, statement] of wantedIndexes()) {
    if (known.has(name)) continue;
    findings.push(await missing(db, name, statement, fix));
  }
  for (const name of [...known].filter(([, isValid]) => !isValid).map(([broken]) => broken))
    findings.push(await invalid(db, name, fix));
  return findings;
}

async function missing(db: Database, name: string, statement: string, fix: boolean): Promise<Finding> {
  if (name === OPTIONAL)
    return {
      code: 'index_missing',
      found: `the index ${name} is missing, so searches read all accounts`,
      remedy: `allow the extension pg_trgm on the server of PostgreSQL, then run there: create extension if not exists pg_trgm; ${statement}`,
      by: 'person',
      fixed: false,
    };
  if (fix) await sql.raw(statement).execute(db);
  return {
    code: 'index_missing',
    found: `the index ${name} is missing`,
    remedy: 'npm run doctor -- --fix creates it; writes to its table wait meanwhile',
    by: 'fix',
    fixed: fix,
  };
}

async function invalid(db: Database, name: string, fix: boolean): Promise<Finding> {
  if (fix) await sql`reindex index ${sql.id(name)}`.execute(db);
  return {
    code: 'index_invalid',
    found: `PostgreSQL can't use the index ${name}`,
    remedy: 'npm run doctor -- --fix builds it again; writes to its table wait meanwhile',
    by: 'fix',
    fixed: fix,
  };
}
