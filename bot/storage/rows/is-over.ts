import { sql } from 'kysely';
import { REQUESTS_WITH_CLOCK } from '../../domain/approval/approval-request.ts';
import { RELEASE_MINUTES } from '../../domain/release/credential.ts';
import { inStates } from './in-states.ts';

/**
 * Conditions for rows whose clock has ended. The statement that finds the accounts to lock and the one that ends the
 * rows share them. Those that name an alias in their docstring need it, and the others need none.
 */

/** Whether the clock of a row of `requests` has ended. */
export const REQUEST_IS_OVER = sql`status in ${inStates(REQUESTS_WITH_CLOCK)} and rooms_request_over_at(requests) <= rooms_now()`;

/** Whether the entry clock of a row of `otps` has ended. */
export const OTP_IS_OVER = sql`status = 'active' and expires_at <= (select rooms_now())`;

/**
 * Whether a row of `otps` has a sealed code that nobody may see any longer. The codes of a rollout stay until its run is
 * over. {@link OTP_IS_OVER} finds those that end before.
 */
export const CODE_IS_OVER = sql`sealed_code is not null and code_visible_until <= (select rooms_now())
            and not exists (
              select from batch_items i join batch_runs run on run.batch_id = i.batch_id and run.number = i.run
              where i.otp_id = otps.id and run.codes_until > (select rooms_now()))`;

/** Whether a row of `requests` has a credential that was delivered and can no longer be picked up. */
export const CREDENTIAL_IS_OVER = sql`status = 'delivered' and sealed_credential is not null and pick_up_expires_at <= (select rooms_now())`;

/** When the present try of the request `r` began. Requests of version 0.1.0 have only the time of their approval. */
export const TRY_BEGAN_AT = sql`coalesce(r.try_began_at, r.approved_at)`;

/** When the present try of the request `r` ends. */
export const TRY_ENDS_AT = sql`${TRY_BEGAN_AT} + ${RELEASE_MINUTES}::integer * interval '1 minute'`;

/** Whether the try of the request `r` is over and none of its attempts runs. */
export const RELEASE_IS_OVERDUE = sql`r.status = 'approved' and ${TRY_ENDS_AT} <= rooms_now()
          and not exists (select from release_leases l where l.request_id = r.id and l.until > rooms_now())`;

/** Whether the account of the delivered request `r` has got a one-time password since the delivery. */
export const GOT_NEWER_CODE = sql`exists (
          select from otps newer where newer.account_id = r.account_id and newer.issued_at >= r.delivered_at and newer.id <> r.otp_id)`;
