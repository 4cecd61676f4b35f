import { sql } from 'kysely';
import type { ReportPace } from '../../domain/ports/report-pace.ts';
import type { Statements } from '../engine/statements.ts';
import { StoredSendPaces } from './send-paces.ts';

/**
 * Seconds between two turns of those that wait. With it, the line uses at most four of the five calls that Microsoft
 * Graph takes in ten seconds, so one is left for the sign-in log.
 */
const TURN_SECONDS = 2.75;
/** The longest line, in seconds. A turn that lies further ahead was given before the clock was set back. */
const LONGEST_LINE_SECONDS = 7_200;

/**
 * Returns the pace of calls to the reports of Microsoft Graph. Like the pace of sends to Teams, it goes by the real clock
 * of the database. The line is one row with the turn that was given last.
 */
export function reportPaceOn(db: Statements): ReportPace {
  const paces = new StoredSendPaces(db);
  return {
    take: (send, places) => paces.take(send, places),
    prolong: (send, seconds) => paces.prolong(send, seconds),
    async lineUp() {
      const row = await db.one(sql<{ seconds: number }>`
        insert into report_line as l (turn_at) values (clock_timestamp() + ${TURN_SECONDS}::float8 * interval '1 second')
        on conflict (only_one) do update set turn_at = ${TURN_SECONDS}::float8 * interval '1 second' + case
          when l.turn_at > clock_timestamp() + ${LONGEST_LINE_SECONDS}::float8 * interval '1 second' then clock_timestamp()
          else greatest(l.turn_at, clock_timestamp()) end
        returning extract(epoch from turn_at - clock_timestamp())::float8 as seconds`);
      return Math.max(0, Math.ceil((row?.seconds ?? TURN_SECONDS) * 1_000));
    },
  };
}
