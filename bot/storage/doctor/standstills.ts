import { sql } from 'kysely';
import { WITHDRAWABLE_REQUESTS } from '../../domain/approval/approval-request.ts';
import { failedJobs, overdueJobs } from '../jobs/pg-boss-tables.ts';
import { inStates } from '../rows/in-states.ts';
import { counted, type RowCheck } from './finding.ts';

const OPEN = sql`r.status in ${inStates(WITHDRAWABLE_REQUESTS)}`;
/** Minutes after which a job or a card is late. A card waits while Teams asks for a pause. */
const LATE_MINUTES = 10;
/** A column that may be missing in an earlier version, as text. */
const REFUSED_REVISION = sql`(to_jsonb(r) ->> 'card_refused_revision')`;

/** Work that does not go on, and cards that are not right. */
export const STANDSTILLS: readonly RowCheck[] = [
  {
    code: 'job_late',
    found: (count) =>
      `${counted(count, 'job')} that nobody began within ${LATE_MINUTES} minutes, although a server runs`,
    remedy: 'look at /health/ready and the log of the servers; restart them one after the other',
    wrong: overdueJobs(LATE_MINUTES),
  },
  {
    code: 'job_failed',
    found: (count) => `${counted(count, 'job')} that failed for good within the last day`,
    remedy: 'search the log for "a job failed" with this id as its correlationId',
    wrong: failedJobs(),
  },
  {
    code: 'release_needs_attention',
    found: (count) => `${counted(count, 'request')} whose credential cannot be released`,
    remedy: 'open the request in the tab, which says why and what to do',
    wrong: sql`select id from requests where status = 'needs_attention'`,
  },
  {
    code: 'card_behind',
    found: (count) => `${counted(count, 'card')} of an open request that is missing or not up to date`,
    remedy:
      'start a server, which writes it within a minute; if it stays, type "status" to the bot to see whether the channel works',
    wrong: sql`select id from requests r where ${OPEN} and coalesce(card_revision, 0) < revision
      and ${REFUSED_REVISION} is distinct from revision::text
      and coalesce(approved_at, requested_at) < rooms_now() - ${LATE_MINUTES}::integer * interval '1 minute'
      and exists (select from settings where name = 'approval_channel')`,
  },
  {
    code: 'card_stray',
    found: (count) => `${counted(count, 'open request')} with a second card in Teams that the server can't change`,
    remedy: 'delete the card without an answer in the channel; a press on it is refused or taken for the right one',
    wrong: sql`select id from requests r where ${OPEN} and stray_cards > 0`,
  },
  {
    code: 'card_refused',
    found: (count) => `${counted(count, 'card')} that Teams refuses`,
    remedy: 'decide the request in the tab; the log says what Teams answered',
    wrong: sql`select id from requests r where ${OPEN} and ${REFUSED_REVISION} is not null`,
  },
];
