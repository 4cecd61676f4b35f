import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { AuditVerdict } from '../../domain/audit/audit.ts';
import { verifyAudit } from '../audit/audit-chain.ts';
import type { Database, Engine } from '../engine/engine.ts';
import { type EngineOptions, openEngine } from '../engine/open-engine.ts';
import { secondsAheadOf } from '../watch/measures.ts';
import type { Finding, RowCheck } from './finding.ts';
import { checkIndexes } from './indexes.ts';
import { ORPHANS } from './orphans.ts';
import { STANDSTILLS } from './standstills.ts';
import { checkSchema, checkServers } from './versions.ts';

/** Rows that a finding names, at most. */
const NAMED = 3;

export interface ExaminationOptions extends Omit<EngineOptions, 'log'> {
  readonly auditKey: Uint8Array;
  /** Whether to repair what can be repaired without losing anything. */
  readonly fix: boolean;
}

/** What the doctor found in the database. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** By how many seconds this machine is ahead of the database, which lives in this process when it is embedded. */
  readonly aheadOfDatabase: number | undefined;
}

/**
 * Looks for what is wrong with the data, without opening the store, so it runs no migrations and starts no jobs.
 * @throws FolderInUseError while a server uses the embedded database
 * @throws Error when there is no database, or it doesn't answer
 */
export async function examine({ databaseUrl, dataDir, auditKey, fix }: ExaminationOptions): Promise<Examination> {
  if (!databaseUrl)
    await access(join(dataDir, 'database')).catch((cause: unknown) => {
      throw new Error(`there is no database in ${dataDir}; check DATA_DIR`, { cause });
    });
  const engine = await openEngine({ dataDir, ...(databaseUrl && { databaseUrl }) });
  try {
    const aheadOfDatabase = engine.embedded ? undefined : await secondsAheadOf(engine.db);
    const schema = await checkSchema(engine.db);
    return { aheadOfDatabase, findings: schema ? [schema] : await allFindings(engine, auditKey, fix) };
  } finally {
    await engine.close();
  }
}

async function allFindings(engine: Engine, auditKey: Uint8Array, fix: boolean): Promise<readonly Finding[]> {
  const findings: Finding[] = [...(await checkServers(engine.db))];
  for (const check of [...ORPHANS, ...STANDSTILLS]) {
    const finding = await engine.transaction((db) => examineRows(db, check, fix), 'long');
    if (finding) findings.push(finding);
  }
  findings.push(...(await engine.transaction((db) => checkIndexes(db, fix), 'long')));
  return [...findings, ...auditFindings(await audited(engine, auditKey))];
}

async function examineRows(db: Database, check: RowCheck, fix: boolean): Promise<Finding | undefined> {
  const { rows } = await check.wrong.execute(db);
  if (rows.length === 0) return undefined;
  if (fix && check.fix) await check.fix.execute(db);
  const names = rows.slice(0, NAMED).map(({ id }) => id);
  return {
    code: check.code,
    found: `${check.found(rows.length)} (${names.join(', ')}${rows.length > NAMED ? ', …' : ''})`,
    remedy: check.remedy,
    by: check.fix ? 'fix' : 'person',
    fixed: fix && check.fix !== undefined,
  };
}

async function audited(engine: Engine, auditKey: Uint8Array): Promise<AuditVerdict> {
  return await engine.transaction(async (db) => {
    // Rows and head come from one snapshot, so a server that appends meanwhile doesn't look like tampering.
    await sql`set transaction isolation level repeatable read, read only`.execute(db);
    return await verifyAudit(db, auditKey);
  }, 'long');
}

function auditFindings(verdict: AuditVerdict): readonly Finding[] {
  if (verdict.intact) return [];
  return [
    {
      code: 'audit_broken',
      found: `the audit is not intact: row ${verdict.badRow} is the first that does not fit`,
      remedy:
        'keep a copy of the database, compare with the last export and the head that you kept, and find out who could write to it',
      by: 'person',
      fixed: false,
    },
  ];
}
