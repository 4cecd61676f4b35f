import { sql } from 'kysely';
import { ENDED_REQUESTS, UNFINISHED_REQUESTS, WITHDRAWABLE_REQUESTS } from '../../domain/approval/approval-request.ts';
import { DELETE_KEPT_PASSWORDS, WIPE_CREDENTIAL } from '../credentials.ts';
import { deleteJobs, RELEASE_JOB_WAITS, ROLLOUT_JOB_WAITS, waitingJobs } from '../jobs/pg-boss-tables.ts';
import { inStates } from '../rows/in-states.ts';
import { counted, type RowCheck } from './finding.ts';

/** Waiting jobs about requests that don't exist. */
const LOST_JOB = sql`data ->> 'requestId' is not null and not exists (select from requests r where r.id = data ->> 'requestId')`;
/** Uploaded passwords whose code has ended, or whose request has. */
const NEEDLESS_PASSWORD = sql`not exists (
  select from otps o left join requests r on r.otp_id = o.id where o.id = k.otp_id
    and (o.status = 'active' or r.status in ${inStates(UNFINISHED_REQUESTS)}))`;
const ENDED = sql`r.status in ${inStates(ENDED_REQUESTS)}`;
const ENDED_WITH_CREDENTIAL = sql`${ENDED} and r.sealed_credential is not null`;
const ENDED_WITH_SEED = sql`s.sealed_seed is not null and exists (select from requests r where r.id = s.request_id and ${ENDED})`;
const IDLE_LEASE = sql`l.until < rooms_now() and not exists (
  select from requests r where r.id = l.request_id and r.status = 'approved')`;
/** Minutes after which a server that runs would have sent a job again that is missing. */
const QUIET_MINUTES = sql`interval '10 minutes'`;
const REMOVE = 'npm run doctor -- --fix removes it';

/** Rows that lack what they belong to. */
export const ORPHANS: readonly RowCheck[] = [
  {
    code: 'job_without_request',
    found: (count) => `${counted(count, 'job')} about a request that does not exist`,
    remedy: REMOVE,
    wrong: waitingJobs(LOST_JOB),
    fix: deleteJobs(LOST_JOB),
  },
  {
    code: 'release_without_job',
    found: (count) => `${counted(count, 'approved request')} without a job that releases the credential`,
    remedy: 'start a server, which sends the job within a minute; if it stays, revoke the code and generate a new one',
    wrong: sql`select id from requests r where status = 'approved' and approved_at < rooms_now() - ${QUIET_MINUTES}
      and not ${RELEASE_JOB_WAITS}`,
  },
  {
    code: 'rollout_without_job',
    found: (count) => `${counted(count, 'rollout')} with waiting accounts and without a job`,
    remedy:
      'start a server, which sends the job within a minute; if it stays, choose "Retry" on the page of the rollout',
    wrong: sql`select distinct i.batch_id as id from batch_items i join batches b on b.id = i.batch_id
      where i.status = 'waiting' and b.started_at < rooms_now() - ${QUIET_MINUTES} and not ${ROLLOUT_JOB_WAITS}`,
  },
  {
    code: 'code_without_request',
    found: (count) => `${counted(count, 'one-time password')} that a console entered, without a request`,
    remedy: 'generate a new code for the account, which ends this one',
    wrong: sql`select id from otps o where status = 'submitted' and not exists (select from requests r where r.otp_id = o.id)`,
  },
  {
    code: 'request_without_code',
    found: (count) => `${counted(count, 'open request')} whose one-time password is not the one that was entered`,
    remedy: 'reject the request, and generate a new code',
    wrong: sql`select r.id from requests r join otps o on o.id = r.otp_id
      where r.status in ${inStates(WITHDRAWABLE_REQUESTS)} and o.status <> 'submitted'`,
  },
  {
    code: 'password_without_code',
    found: (count) => `${counted(count, 'uploaded password')} that nothing needs anymore`,
    remedy: REMOVE,
    wrong: sql`select k.otp_id as id from kept_passwords k where ${NEEDLESS_PASSWORD}`,
    fix: sql`${DELETE_KEPT_PASSWORDS} k where ${NEEDLESS_PASSWORD}`,
  },
  {
    code: 'credential_of_ended_request',
    found: (count) => `${counted(count, 'sealed credential')} of a request that is over`,
    remedy: REMOVE,
    wrong: sql`select id from requests r where ${ENDED_WITH_CREDENTIAL}`,
    fix: sql`update requests r set ${WIPE_CREDENTIAL} where ${ENDED_WITH_CREDENTIAL}`,
    changesRequests: true,
  },
  {
    code: 'seed_of_ended_request',
    found: (count) => `random bytes of ${counted(count, 'release')} whose request is over`,
    remedy: REMOVE,
    wrong: sql`select s.request_id as id from request_releases s where ${ENDED_WITH_SEED}`,
    fix: sql`update request_releases s set sealed_seed = null where ${ENDED_WITH_SEED}`,
  },
  {
    code: 'lease_without_release',
    found: (count) => `${counted(count, 'lease')} of a release that nobody works on`,
    remedy: REMOVE,
    wrong: sql`select l.account_id as id from release_leases l where ${IDLE_LEASE}`,
    fix: sql`delete from release_leases l where ${IDLE_LEASE}`,
  },
];
