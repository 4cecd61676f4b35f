import { sql } from 'kysely';
import type { Sight } from '../../domain/sign-ins/sight.ts';

/**
 * What each witness says about the present release of the request `r`, as JSON: the latest sight of each witness and
 * outcome, the earliest first. Reports of consoles count with what outsiders say.
 */
export const SIGHTS = sql`(
  select jsonb_agg(jsonb_strip_nulls(to_jsonb(w) - 'number') order by w.at, w.number, w.witness) from (
    select distinct on (v.witness, v.outcome) v.* from (
      select number, case when stage in ('taken', 'not_taken') then 'settings_file' else coalesce(source, 'installer') end as witness,
        case stage when 'sign_in_failed' then 'failed' else stage end as outcome, seen_at as at, teams, exchange, detail,
        null as app, null::integer as "errorCode", null as reason, null::jsonb as policies, null::boolean as "signedInElsewhere",
        null as unread, null::jsonb as by
      from console_reports where request_id = r.id and release = r.release_number
      union all
      select number, witness, outcome, at, teams, exchange, null, app, error_code, reason, policies, signed_in_elsewhere,
        unread, vouched_by
      from sign_in_sights where request_id = r.id and release = r.release_number) v
    order by v.witness, v.outcome, v.at desc, v.number desc) w)`;

/** A sight as {@link SIGHTS} returns it. */
export type SightRow = Omit<Sight, 'at'> & { readonly at: string };

export function toSight({ at, ...row }: SightRow): Sight {
  return { ...row, at: new Date(at) };
}
