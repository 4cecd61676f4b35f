import { type RawBuilder, sql } from 'kysely';
import type { People } from '../../domain/ports/store/audit/people.ts';
import type { Statements } from '../engine/statements.ts';

/** The columns with a person, by their tables. Seals and MACs hold the object id alone, so a name can go. */
const ON_ACCOUNTS = [
  ['otps', 'issued_by'],
  ['requests', 'approved_by'],
  ['requests', 'ended_by'],
] as const;
const ELSEWHERE = [
  ['batches', 'started_by'],
  ['preferences', 'changed_by'],
  ['rule_changes', 'asked_by'],
  ['rule_changes', 'decided_by'],
  ['sign_in_sights', 'vouched_by'],
  ['sign_outs', 'asked_by'],
  ['sign_outs', 'decided_by'],
] as const;

/** All columns with a person. A test finds others by the end of their names. */
export const PERSON_COLUMNS = [...ON_ACCOUNTS, ...ELSEWHERE];

function isNamed(column: string, objectId: string): RawBuilder<unknown> {
  const person = sql.raw(column);
  return sql`${person} ->> 'objectId' = ${objectId} and ${person} ->> 'displayName' <> ${objectId}`;
}

function forget(table: string, column: string, objectId: string): RawBuilder<unknown> {
  return sql`
    update ${sql.raw(table)} set ${sql.raw(column)} = jsonb_set(${sql.raw(column)}, '{displayName}', to_jsonb(${objectId}::text))
    where ${isNamed(column, objectId)}`;
}

/** The names of people beside codes, requests, rollouts, preferences and audit entries. */
export class StoredPeople implements People {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async accountsNaming(objectId: string, most: number): Promise<readonly string[]> {
    const each = ON_ACCOUNTS.map(
      ([table, column]) => sql`select account_id from ${sql.raw(table)} where ${isNamed(column, objectId)}`,
    );
    const rows = await this.#db.all(sql<{ account_id: string }>`
      select account_id from (${sql.join(each, sql` union `)}) named order by account_id limit ${most}::integer`);
    return rows.map(({ account_id: accountId }) => accountId);
  }

  async forgetOn(accountIds: readonly string[], objectId: string): Promise<void> {
    for (const [table, column] of ON_ACCOUNTS)
      await this.#db.all(sql`${forget(table, column, objectId)} and account_id = any (${[...accountIds]}::text[])`);
  }

  async forgetElsewhere(objectId: string): Promise<number> {
    for (const [table, column] of ELSEWHERE) await this.#db.all(forget(table, column, objectId));
    await this.#db.all(sql`delete from refused_acts where subject -> 'admin' ->> 'objectId' = ${objectId}`);
    const rows = await this.#db.all(sql`delete from audit_names where object_id = ${objectId} returning entry`);
    return rows.length;
  }
}
