import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { AuditVerdict } from '../../domain/audit/audit.ts';
import type { AccountListQueries } from '../../domain/ports/store/account-list.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { StoredAccountList } from '../account-list.ts';
import { AccountLocks } from '../accounts/account-locks.ts';
import { verifyStored } from '../audit/verify-audit.ts';
import type { Database, Engine } from '../engine/engine.ts';
import { type EngineOptions, openEngine } from '../engine/open-engine.ts';
import { Statements } from '../engine/statements.ts';
import { Transactions } from '../transaction.ts';
import { secondsAheadOf } from '../watch/measures.ts';
import { counted, type Finding, type RowCheck } from './finding.ts';
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
  readonly listCheck: ListCheck;
}

/** What the check of the account list needs of the store. */
interface ListStore {
  readonly accountList: AccountListQueries;
  readonly transaction: Transact<'accountList' | 'locks' | 'pageEvents'>;
}

/** Compares the account list with its source. */
export interface ListCheck {
  /** Returns the ids of the accounts that differ. */
  readonly differing: (store: ListStore) => Promise<readonly string[]>;
  readonly repair: (store: ListStore) => Promise<unknown>;
}

type ExaminationParts = Omit<ExaminationOptions, keyof EngineOptions>;

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
export async function examine({ databaseUrl, dataDir, ...options }: ExaminationOptions): Promise<Examination> {
  if (!databaseUrl)
    await access(join(dataDir, 'database')).catch((cause: unknown) => {
      throw new Error(`there is no database in ${dataDir}; check DATA_DIR`, { cause });
    });
  const engine = await openEngine({ dataDir, ...(databaseUrl && { databaseUrl }) });
  try {
    const aheadOfDatabase = engine.embedded ? undefined : await secondsAheadOf(engine.db);
    const schema = await checkSchema(engine.db);
    return { aheadOfDatabase, findings: schema ? [schema] : await allFindings(engine, options) };
  } finally {
    await engine.close();
  }
}

async function allFindings(engine: Engine, options: ExaminationParts): Promise<readonly Finding[]> {
  const { auditKey, fix } = options;
  const findings: Finding[] = [...(await checkServers(engine.db))];
  for (const check of [...ORPHANS, ...STANDSTILLS]) {
    const finding = await engine.transaction((db) => examineRows(db, check, fix), 'long');
    if (finding) findings.push(finding);
  }
  findings.push(...(await examineList(engine, options)));
  findings.push(...(await engine.transaction((db) => checkIndexes(db, fix), 'long')));
  return [...findings, ...auditFindings(await audited(engine, auditKey))];
}

async function examineRows(db: Database, check: RowCheck, fix: boolean): Promise<Finding | undefined> {
  const { rows } = await check.wrong.execute(db);
  if (rows.length === 0) return undefined;
  if (fix && check.fix) {
    if (check.changesRequests) await new AccountLocks(new Statements(db)).accountsOf(rows.map(({ id }) => id));
    await check.fix.execute(db);
  }
  return {
    code: check.code,
    found: `${check.found(rows.length)} (${named(rows.map(({ id }) => id))})`,
    remedy: check.remedy,
    by: check.fix ? 'fix' : 'person',
    fixed: fix && check.fix !== undefined,
  };
}

async function examineList(
  engine: Engine,
  { auditKey, fix, listCheck }: ExaminationParts,
): Promise<readonly Finding[]> {
  const nothing = (): void => undefined;
  const transactions = new Transactions(engine, { auditKey, failed: nothing, committed: nothing });
  const store: ListStore = {
    accountList: new StoredAccountList(new Statements(engine.db)),
    transaction: (work) => transactions.run((tx) => work(tx)),
  };
  const ids = await listCheck.differing(store);
  if (ids.length === 0) return [];
  if (fix) await listCheck.repair(store);
  return [
    {
      code: 'list_differs',
      found: `${counted(ids.length, 'account')} whose row in the list is not right (${named(ids)})`,
      remedy: 'npm run doctor -- --fix writes it again; a server that runs does the same, a portion at a time',
      by: 'fix',
      fixed: fix,
    },
  ];
}

function named(ids: readonly string[]): string {
  return `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ', …' : ''}`;
}

async function audited(engine: Engine, auditKey: Uint8Array): Promise<AuditVerdict> {
  return await engine.transaction(async (db) => {
    // Everything comes from one snapshot, so a server that seals meanwhile doesn't look like tampering.
    await sql`set transaction isolation level repeatable read, read only`.execute(db);
    return await verifyStored(db, auditKey);
  }, 'long');
}

function auditFindings(verdict: AuditVerdict): readonly Finding[] {
  if (verdict.intact) return [];
  return [
    {
      code: 'audit_broken',
      found: `the audit is not intact: entry ${verdict.badEntry} is the first that does not fit`,
      remedy:
        'keep a copy of the database, compare with the last export and the checkpoint that you kept, and find out who could write to it',
      by: 'person',
      fixed: false,
    },
  ];
}
