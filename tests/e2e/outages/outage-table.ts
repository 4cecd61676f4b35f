import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { OutageStage } from './outage-stage.ts';

/** What a row of the table acts on. */
export interface Place extends OutageStage {
  /** A superuser of the database, past the proxy. */
  readonly admin: pg.Client;
  /** The address of the database, past the proxy. */
  readonly databaseUrl: string;
  /** Another database with the same tables, which nobody uses. */
  readonly otherUrl: string;
}

interface Outage {
  readonly name: string;
  readonly begin: (place: Place) => Promise<void>;
  readonly end: (place: Place) => Promise<void>;
  /** Whether what only reads works meanwhile. */
  readonly reads: boolean;
}

const TABLES = `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names,
  array_agg(tablename) as tables from pg_tables where schemaname = 'public'`;

async function tables(admin: pg.Client): Promise<{ readonly names: string; readonly tables: readonly string[] }> {
  const { rows } = await admin.query<{ names: string; tables: string[] }>(
    TABLES.replace('array_agg(tablename)', 'array_agg(tablename::text)'),
  );
  return rows[0] ?? assert.fail();
}

/** Locks all tables. The server works meanwhile, so the two can deadlock, and then it tries again. */
async function lockTables(admin: pg.Client): Promise<void> {
  const { names } = await tables(admin);
  for (;;) {
    await admin.query('begin');
    try {
      await admin.query(`lock table ${names} in access exclusive mode`);
      return;
    } catch {
      await admin.query('rollback');
    }
  }
}

/** Ends all connections but that of the admin. */
async function endConnections(admin: pg.Client): Promise<void> {
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
}

async function inDatabase(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(statement);
  await client.end().catch(() => undefined);
}

function setReadOnly(url: string, isReadOnly: boolean): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  return inDatabase(
    url,
    `begin read write; alter database ${name} set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}; commit`,
  );
}

/** A standby has the accounts too. */
async function copyAccounts(admin: pg.Client, otherUrl: string): Promise<void> {
  const other = new pg.Client({ connectionString: otherUrl });
  other.on('error', () => undefined);
  await other.connect();
  await other.query('set default_transaction_read_only = off');
  for (const table of ['accounts', 'account_list']) {
    const { rows } = await admin.query<{ all: unknown; columns: string }>(`
      select (select jsonb_agg(to_jsonb(t)) from ${table} t) as all, string_agg(quote_ident(column_name), ', ') as columns
      from information_schema.columns where table_name = '${table}' and is_generated = 'NEVER'`);
    const columns = rows[0]?.columns;
    const copied = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)
      on conflict do nothing`;
    await other.query(copied, [JSON.stringify(rows[0]?.all)]);
  }
  await other.end();
}

/** Returns the server process of PostgreSQL and its children, by what Linux says about processes. */
function processesOf(backend: number): readonly number[] {
  const parentOf = (pid: number): number => Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  const server = parentOf(backend);
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return [server, ...all.filter((pid) => isChild(pid, server))];

  function isChild(pid: number, parent: number): boolean {
    try {
      return parentOf(pid) === parent;
    } catch {
      return false;
    }
  }
}

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? assert.fail();
}

let frozen: readonly number[] = [];

/** The ways in which a database can be away. The first three are cheap. */
export const OUTAGES: readonly Outage[] = [
  {
    name: 'ended',
    begin: async ({ proxy }) => proxy.set('refusing'),
    end: async ({ proxy }) => proxy.set('open'),
    reads: false,
  },
  {
    name: 'answers nothing anymore, without a sign',
    begin: async ({ proxy }) => proxy.set('silent'),
    end: async ({ proxy }) => proxy.set('open'),
    reads: false,
  },
  {
    name: 'is blocked by a lock',
    begin: ({ admin }) => lockTables(admin),
    end: async ({ admin }) => void (await admin.query('rollback')),
    reads: false,
  },
  {
    name: 'is read-only',
    begin: async ({ admin, databaseUrl }) => {
      await setReadOnly(databaseUrl, true);
      await endConnections(admin);
    },
    end: ({ databaseUrl }) => setReadOnly(databaseUrl, false),
    reads: true,
  },
  {
    name: 'has a full disk',
    begin: async ({ admin }) => {
      await admin.query(`create function test_disk_full() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
      for (const table of (await tables(admin)).tables)
        await admin.query(`create trigger test_disk_full before insert or update or delete on ${table}
          for each statement execute function test_disk_full()`);
    },
    end: async ({ admin }) => void (await admin.query('drop function test_disk_full cascade')),
    reads: true,
  },
  {
    name: 'is frozen',
    begin: async ({ admin }) => {
      frozen = processesOf(await backendOf(admin));
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    },
    end: async () => {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    },
    reads: false,
  },
  {
    name: 'fails over to another server, which is read-only at first',
    begin: async ({ admin, proxy, otherUrl }) => {
      await copyAccounts(admin, otherUrl);
      await setReadOnly(otherUrl, true);
      proxy.leadTo(otherUrl);
    },
    // A server that is promoted keeps its connections.
    end: ({ otherUrl }) => setReadOnly(otherUrl, false),
    reads: true,
  },
];
