import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { AuditVerdict } from '../../domain/audit/audit.ts';
import { type EngineOptions, openEngine } from '../engine/open-engine.ts';
import { verifyAudit } from './audit-chain.ts';

interface AuditPlace extends Omit<EngineOptions, 'log'> {
  readonly auditKey: Uint8Array;
}

/**
 * Verifies the audit chain without opening the store, so it runs no migrations and starts no jobs.
 * @throws FolderInUseError while a server uses the embedded database
 * @throws Error when the data folder has no database
 */
export async function verifyStoredAudit({ databaseUrl, dataDir, auditKey }: AuditPlace): Promise<AuditVerdict> {
  if (!databaseUrl) await requireData(dataDir);
  const engine = await openEngine({ dataDir, ...(databaseUrl && { databaseUrl }) });
  try {
    return await engine.transaction(async (db) => {
      // Rows and head come from one snapshot, so a server that appends meanwhile doesn't look like tampering.
      await sql`set transaction isolation level repeatable read, read only`.execute(db);
      return await verifyAudit(db, auditKey);
    }, 'long');
  } finally {
    await engine.close();
  }
}

/** Opening an embedded database creates it, and the empty audit of a new database would pass as intact. */
async function requireData(dataDir: string): Promise<void> {
  try {
    await access(join(dataDir, 'database'));
  } catch (error) {
    throw new Error(`there is no database in ${dataDir}; check DATA_DIR`, { cause: error });
  }
}
