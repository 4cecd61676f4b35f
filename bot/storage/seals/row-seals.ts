import { type RawBuilder, sql } from 'kysely';
import type { AuditKeys } from '../../domain/keys/audit-keys.ts';
import { fitsSeal, makeSeal } from '../../domain/keys/seal.ts';
import { DECISION, FACTS, type FactsTable, PREFERENCES, readColumns } from './sealed-columns.ts';

/** What a channel is for the rules: the place to which the bot sends, without names and without what may change. */
const CHANNEL_MEMBERS = ['tenantId', 'teamId', 'channelId'] as const;

/** The columns that identify the rows of each table. */
export const PRIMARY_KEYS = {
  kept_passwords: 'otp_id',
  openings: 'id',
  otps: 'id',
  requests: 'id',
  rule_changes: 'id',
  seen_approvers: 'object_id',
  sign_outs: 'id',
} as const;

/** A row as a statement or `to_jsonb` returns it. */
export type SealedRow = Readonly<Record<string, unknown>>;

/**
 * Makes and checks the seals of rows, by the keys that are derived from AUDIT_KEY. A seal is a MAC over the columns that
 * `sealed-columns.ts` lists, so somebody who can write to the database but has no key can't make one. The name of the
 * table and the primary key are part of it, so a seal doesn't fit another row.
 */
export class RowSeals {
  readonly #keys: Pick<AuditKeys, 'decision' | 'facts'>;

  constructor(keys: Pick<AuditKeys, 'decision' | 'facts'>) {
    this.#keys = keys;
  }

  facts(table: FactsTable, row: object): string {
    return makeSeal(this.#keys.facts, `facts of ${table}`, readColumns(FACTS[table], row));
  }

  fitsFacts(table: FactsTable, row: SealedRow): boolean {
    const values = readColumns(FACTS[table], row);
    return fitsSeal(this.#keys.facts, `facts of ${table}`, values, textOrNull(row['facts_seal']));
  }

  decision(row: object): string {
    return makeSeal(this.#keys.decision, 'decision', readColumns(DECISION, row));
  }

  fitsDecision(row: SealedRow): boolean {
    return fitsSeal(this.#keys.decision, 'decision', readColumns(DECISION, row), textOrNull(row['decision_seal']));
  }

  preferences(row: object): string {
    return makeSeal(this.#keys.decision, 'preferences', readColumns(PREFERENCES, row));
  }

  fitsPreferences(row: SealedRow): boolean {
    return fitsSeal(this.#keys.decision, 'preferences', readColumns(PREFERENCES, row), textOrNull(row['seal']));
  }

  /** Seals the approval channel, which is the row `approval_channel` of `settings`. */
  channel(value: object, sealEntry: string): string {
    return makeSeal(this.#keys.decision, 'approval channel', channelFacts(value, sealEntry));
  }

  fitsChannel({ value, seal, seal_entry: entry }: SealedRow): boolean {
    const facts = channelFacts((value ?? {}) as object, String(entry));
    return fitsSeal(this.#keys.decision, 'approval channel', facts, textOrNull(seal));
  }

  /** The statement that seals the facts of a row that the same transaction has inserted. */
  sealFacts(table: FactsTable, row: object): RawBuilder<unknown> {
    const key = PRIMARY_KEYS[table];
    const id = new Map<string, unknown>(Object.entries(row)).get(key);
    return sql`update ${sql.table(table)} set facts_seal = ${this.facts(table, row)} where ${sql.ref(key)} = ${id}`;
  }

  /** The statement that seals the facts of all these rows, which the same transaction has inserted. */
  sealAllFacts(table: FactsTable, rows: readonly object[]): RawBuilder<unknown> {
    const key = PRIMARY_KEYS[table];
    const seals = rows.map((row) => ({
      key: new Map<string, unknown>(Object.entries(row)).get(key),
      seal: this.facts(table, row),
    }));
    return sql`
      update ${sql.table(table)} t set facts_seal = n.seal
      from jsonb_to_recordset(${JSON.stringify(seals)}::text::jsonb) as n (key text, seal text) where t.${sql.ref(key)} = n.key`;
  }
}

function channelFacts(value: object, sealEntry: string): Readonly<Record<string, unknown>> {
  const members = new Map<string, unknown>(Object.entries(value));
  return { ...Object.fromEntries(CHANNEL_MEMBERS.map((name) => [name, members.get(name) ?? null])), sealEntry };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
