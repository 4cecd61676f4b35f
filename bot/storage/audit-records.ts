import { sql } from 'kysely';
import type { AuditEvent, AuditFilter, AuditRow } from '../domain/audit/audit.ts';
import { AccountListRecords } from './account-list-records.ts';

interface StoredAuditRow {
  readonly number: number;
  readonly at: Date;
  readonly event: AuditEvent;
  readonly account_name: string | null;
}

export class AuditRecords extends AccountListRecords {
  async listAudit(filter: AuditFilter, limit: number): Promise<readonly AuditRow[]> {
    const { before, act, actor, accountId, from, to } = filter;
    const parts = [
      ...(before === undefined ? [] : [sql`number < ${before}::integer`]),
      ...(act === undefined ? [] : [sql`event ->> 'act' = ${act}`]),
      ...(accountId === undefined ? [] : [sql`event ->> 'accountId' = ${accountId}`]),
      ...(from === undefined ? [] : [sql`at >= ${from}::timestamptz`]),
      ...(to === undefined ? [] : [sql`at < ${to}::timestamptz`]),
      ...(actor === undefined
        ? []
        : [
            sql`(event -> 'actor' ->> 'objectId' = ${actor}
        or starts_with(lower(event -> 'actor' ->> 'displayName'), lower(${actor}::text)))`,
          ]),
    ];
    const rows = await this.all(sql<StoredAuditRow>`
      select r.number, r.at, r.event, a.display_name as account_name
      from (select number, at, event from audit_rows where ${parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)}
        order by number desc limit ${limit}::integer) r
      left join accounts a on a.id = r.event ->> 'accountId' order by r.number desc`);
    return rows.map(({ event, number, at, account_name: name }) => ({
      ...event,
      number,
      at,
      ...(name !== null && { accountName: name }),
    }));
  }
}
