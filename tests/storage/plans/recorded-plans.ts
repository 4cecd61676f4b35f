import pg from 'pg';
import { GROWN_TABLES } from './grown-data.ts';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly 'Query Text': string;
  readonly Plan: PlanNode;
}

/** One look of a statement at a table. */
export interface TableRead {
  readonly table: string;
  /** Rows that the look visited, whether they were used or not. */
  readonly rows: number;
  /** Whether it looks single rows up by an index, once for each row that it was given. */
  readonly isLookup: boolean;
  /** Such as `Seq Scan` or `Index Scan (audit_entries_pkey)`. */
  readonly by: string;
  readonly statement: string;
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function readsOf({ 'Query Text': statement, Plan }: Explained): readonly TableRead[] {
  return nodesOf(Plan).flatMap((node) => {
    const { 'Relation Name': table, 'Index Name': index, 'Node Type': type } = node;
    if (table === undefined || !type.includes('Scan')) return [];
    const eachTime =
      (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    const rows = eachTime * (node['Actual Loops'] ?? 1);
    return [
      {
        table,
        rows,
        isLookup: index !== undefined && eachTime <= 1,
        by: index === undefined ? type : `${type} (${index})`,
        statement,
      },
    ];
  });
}

/**
 * Has the PostgreSQL server explain every statement on this database to the connection that runs it, also those in
 * triggers and functions. It applies to new connections.
 * @param planning `generic` plans each statement for any parameters, as PostgreSQL may do for a named statement that
 * runs often; `custom` plans it for the parameters at hand
 */
export async function explainAll(databaseUrl: string, planning: 'custom' | 'generic'): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    plan_cache_mode: `force_${planning}_plan`,
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_level': 'notice',
    'auto_explain.log_format': 'json',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_nested_statements': 'on',
  };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const name = client.escapeIdentifier(new URL(databaseUrl).pathname.slice(1));
  for (const [setting, value] of Object.entries(settings))
    await client.query(`alter database ${name} set ${setting} = ${client.escapeLiteral(value)}`);
  await client.end();
}

/** Listens to the explanations of {@link explainAll} on every connection that this process opens. */
export class PlanRecorder {
  readonly #reads: TableRead[] = [];
  readonly #connect = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'connect') ?? {};

  start(): void {
    const connect = this.#connect.value as (this: pg.Client, ...given: unknown[]) => unknown;
    const heard = (message: string | undefined): void => this.#heard(message ?? '');
    pg.Client.prototype.connect = function connectAndListen(this: pg.Client, ...given: unknown[]) {
      this.on('notice', ({ message }) => heard(message));
      return connect.apply(this, given);
    } as typeof pg.Client.prototype.connect;
  }

  stop(): void {
    Object.defineProperty(pg.Client.prototype, 'connect', this.#connect);
  }

  /** Returns what was read since the last call, of tables that grow. */
  take(): readonly TableRead[] {
    return this.#reads.splice(0);
  }

  #heard(message: string): void {
    const [, plan] = /^duration: .*plan:\s*(\{.*)$/su.exec(message) ?? [];
    if (plan === undefined) return;
    const grown: readonly string[] = GROWN_TABLES;
    this.#reads.push(...readsOf(JSON.parse(plan) as Explained).filter(({ table }) => grown.includes(table)));
  }
}
