import { type RawBuilder, sql } from 'kysely';
import { REQUESTS_HANDED_OVER } from '../../domain/approval/approval-request.ts';
import { MOST_NEWS, MOST_REPORTS } from '../../domain/consoles/console-report.ts';
import type { AddedReport, ConsoleReports, NewReport } from '../../domain/ports/store/consoles/console-reports.ts';
import type { Statements } from '../engine/statements.ts';
import { inStates } from '../rows/in-states.ts';
import { isOfAttempt } from '../rows/is-of-attempt.ts';
import { saveVerdict } from '../sign-ins/save-verdict.ts';

/** The stages that say the opposite of each other, so the latest of them holds. */
const OPPOSITES = { taken: 'not_taken', not_taken: 'taken', signed_in: 'sign_in_failed', sign_in_failed: 'signed_in' };

/** The request if its console has the credential of this attempt. */
function deliveredRequest({ requestId, attempt }: NewReport): RawBuilder<unknown> {
  return sql`select id, release_number, delivered_at from requests
    where id = ${requestId} and ${isOfAttempt(attempt)} and delivered_at is not null
      and (status in ${inStates(REQUESTS_HANDED_OVER)} or status = 'expired' and expired_from = 'delivered')`;
}

/**
 * What consoles report beside a delivery, in the table `console_reports`. A report is added under the lock on the
 * account, so the number of the next one is certain. The first sign-in that a source reports is always added, so a
 * console that has used up its reports can't sign its room in without one.
 */
export class StoredConsoleReports implements ConsoleReports {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  /**
   * The statement compares the report with those before it. A report that a console sends once more, because it got no
   * answer, has the same time of its clock, or else the same words as the latest one.
   */
  async add(report: NewReport): Promise<AddedReport | undefined> {
    const { stage } = report;
    const observedAt = sql`${report.observedAt ?? null}::timestamptz`;
    const words = sql`${report.source ?? null}::text, ${report.teams ?? null}::text, ${report.exchange ?? null}::text, ${report.detail ?? null}::text`;
    const row = await this.#db.one(sql<{ before: string | null; times: number }>`
      with r as (${deliveredRequest(report)}),
      earlier as (select c.* from console_reports c join r on r.id = c.request_id and r.release_number = c.release),
      latest as (
        select * from earlier where stage in (${stage}, ${OPPOSITES[stage]}) order by seen_at desc, number desc limit 1),
      added as (
        insert into console_reports (request_id, release, number, stage, reported_at, observed_at, seen_at,
          source, teams, exchange, detail)
        select r.id, r.release_number, (select count(*) + 1 from earlier), ${stage}, rooms_now(), ${observedAt},
          case when ${observedAt} between r.delivered_at and rooms_now() then ${observedAt} else rooms_now() end, ${words}
        from r where ((select count(*) from earlier) < ${sql.lit(MOST_REPORTS)} or ${stage} = 'signed_in'
            and not exists (select from earlier where stage = 'signed_in' and source is not distinct from ${report.source ?? null}::text))
          and not exists (select from earlier where stage = ${stage} and observed_at = ${observedAt})
          and not exists (select from latest where stage = ${stage}
            and (source, teams, exchange, detail) is not distinct from (${words}))
        returning request_id),
      changed as (update requests set revision = revision + 1 where id in (select request_id from added))
      select (select stage from latest) as before,
        (select count(*)::integer from earlier where stage = ${stage}) as times from added`);
    if (!row) return undefined;
    await saveVerdict(this.#db, report.requestId);
    return row.before === stage || row.times >= MOST_NEWS ? 'more' : 'news';
  }
}
