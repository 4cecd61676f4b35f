import { MIGRATION_COUNT } from '../migrations/migrations.ts';
import { tooNewReason } from '../migrations/schema-needs.ts';
import { BackupRefused } from './backup-refused.ts';

/** What a backup says about the servers and the keys that can use it. */
export interface KeptFacts {
  readonly migrations: number;
  readonly jobTables: number;
  /** The mark of the audit key, or `undefined` when no server has claimed the data yet. */
  readonly auditMark: string | undefined;
}

/**
 * Checks that this server can use the data of a backup before anything is replaced by it.
 * @param auditMark the mark of the audit key that this server has
 * @throws BackupRefused
 */
export function requireUsable({ auditMark: kept, ...needs }: KeptFacts, auditMark: string): void {
  const reason = tooNewReason(needs, MIGRATION_COUNT);
  if (reason !== undefined) throw new BackupRefused(`the backup can't be used: ${reason}`);
  if (kept === undefined || kept === auditMark) return;
  throw new BackupRefused(
    'the backup was written with another AUDIT_KEY: give the value that it had then, because backups need the keys of their time',
  );
}

/** Returns the rows that a script of `pg_dump` copies into a table, by the names of the columns. */
export function copiedRows(script: string): readonly Readonly<Record<string, string>>[] {
  const [, columns = '', rows = ''] = /^COPY \S+ \(([^)]*)\) FROM stdin;\n([^]*?)^\\\.$/m.exec(script) ?? [];
  const names = columns.split(', ');
  return rows
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(line.split('\t').map((value, place) => [names[place] ?? '', value])));
}
