import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { AuditVerdict } from '../../domain/audit/audit.ts';
import type { Database } from '../engine/engine.ts';
import { type EngineOptions, openEngine } from '../engine/open-engine.ts';
import { hasChainedRows, verifyChain } from './audit-chain.ts';
import { verifyLog } from './verify-log.ts';

interface AuditPlace extends Omit<EngineOptions, 'log'> {
  readonly auditKey: Uint8Array;
  /** A signed checkpoint from outside, which the log has to contain. */
  readonly checkpoint?: string;
}

/**
 * Verifies the audit without opening the store, so it runs no migrations and starts no jobs.
 * @throws FolderInUseError while a server uses the embedded database
 * @throws CheckpointRefused when no key of the log signed the given checkpoint
 * @throws Error when the data folder has no database
 */
export async function verifyStoredAudit(place: AuditPlace): Promise<AuditVerdict> {
  const { databaseUrl, dataDir, auditKey, checkpoint } = place;
  if (!databaseUrl) await requireData(dataDir);
  const engine = await openEngine({ dataDir, ...(databaseUrl && { databaseUrl }) });
  try {
    return await engine.transaction(async (db) => {
      // Everything comes from one snapshot, so a server that seals meanwhile doesn't look like tampering.
      await sql`set transaction isolation level repeatable read, read only`.execute(db);
      return await verifyStored(db, auditKey, checkpoint);
    }, 'long');
  } finally {
    await engine.close();
  }
}

async function hasLog(db: Database): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`select to_regclass('audit_tree') is not null as known`.execute(db);
  return rows[0]?.known === true;
}

/** Verifies the log, and the rows of version 0.1.0 that no start has carried over to it yet. */
export async function verifyStored(db: Database, auditKey: Uint8Array, checkpoint?: string): Promise<AuditVerdict> {
  const isCarried = (await hasLog(db)) && !(await hasChainedRows(db));
  if (isCarried) return await verifyLog(db, auditKey, checkpoint);
  const { badRow, count } = await verifyChain(db, auditKey);
  return badRow === undefined
    ? { intact: true, count, size: 0, root: '' }
    : { intact: false, badEntry: badRow, flaw: 'entry' };
}

/** Opening an embedded database creates it, and the empty audit of a new database would pass as intact. */
async function requireData(dataDir: string): Promise<void> {
  try {
    await access(join(dataDir, 'database'));
  } catch (error) {
    throw new Error(`there is no database in ${dataDir}; check DATA_DIR`, { cause: error });
  }
}
