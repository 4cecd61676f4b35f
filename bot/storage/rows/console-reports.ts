import { sql } from 'kysely';
import type { ConsoleReport, SignInSight } from '../../domain/consoles/console-report.ts';

/**
 * The latest report of each stage about the present release of the request `r`, the earliest first, as JSON. The
 * installer's word that the room signed in is a sight, and no report that anyone has to read beside the state.
 */
export const CONSOLE_REPORTS = sql`(
  select jsonb_agg(jsonb_build_object('stage', c.stage, 'at', c.seen_at, 'firstAt', c.first_at,
    'sight', jsonb_strip_nulls(jsonb_build_object('source', c.source, 'teams', c.teams, 'exchange', c.exchange, 'detail', c.detail)))
    order by c.seen_at, c.number)
  from (
    select distinct on (stage) *, min(seen_at) over (partition by stage) as first_at from console_reports
    where request_id = r.id and release = r.release_number and (stage <> 'signed_in' or source is distinct from 'installer')
    order by stage, seen_at desc, number desc) c)`;

/** A report as {@link CONSOLE_REPORTS} returns it. */
export interface ConsoleReportRow extends Pick<ConsoleReport, 'stage'> {
  readonly at: string;
  readonly firstAt: string;
  readonly sight: SignInSight;
}

export function toConsoleReport({ stage, at, firstAt, sight }: ConsoleReportRow): ConsoleReport {
  return { stage, at: new Date(at), firstAt: new Date(firstAt), ...sight };
}
