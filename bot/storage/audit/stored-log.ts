import type { AuditLog } from '../../domain/ports/store/audit/audit-log.ts';
import { openEngine } from '../engine/open-engine.ts';
import { Statements } from '../engine/statements.ts';
import { StoredAuditLog } from './audit-log.ts';

type ReadableLog = Pick<AuditLog, 'consistency' | 'newest'>;

/**
 * Lets `work` read the audit in a PostgreSQL database without opening the store, so it runs no migrations and starts no
 * jobs. It gets `undefined` when there is no audit that can be read; the check of the database says why. Only one process
 * can open the embedded database, so there is none without an address.
 */
export async function withStoredLog<Result>(
  databaseUrl: string | undefined,
  work: (log: ReadableLog | undefined) => Promise<Result>,
): Promise<Result> {
  if (databaseUrl === undefined) return work(undefined);
  const engine = await openEngine({ databaseUrl, dataDir: '' }).catch(() => undefined);
  if (!engine) return work(undefined);
  try {
    const log = new StoredAuditLog(new Statements(engine.db));
    const isReadable = await log.newest().then(
      () => true,
      () => false,
    );
    return await work(isReadable ? log : undefined);
  } finally {
    await engine.close();
  }
}
