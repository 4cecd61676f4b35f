import { sql } from 'kysely';
import { IS_OVER } from './request-row.ts';

/**
 * Fragments about the code of a row `o` of `otps`. `i` is its item of a rollout and `run` the run of that item, which a
 * code that was generated alone doesn't have.
 */

/** Joins the run of the item `i`. */
export const JOIN_RUN = sql`left join batch_runs run on run.batch_id = i.batch_id and run.number = i.run`;

/**
 * When the code can no longer be shown. A run lasts as long as its accounts make progress, but no code can be shown
 * after its own end.
 */
export const CODE_VISIBLE_UNTIL = sql`least(o.expires_at, greatest(o.code_visible_until, run.codes_until))`;

/** Whether the person who generated the code may see it now. */
export const IS_CODE_VISIBLE = sql`(o.sealed_code is not null and o.status = 'active' and ${CODE_VISIBLE_UNTIL} > (select rooms_now()))`;

/** The state of the one-time password, by its clock too. */
const OTP_STANDING = sql`case when o.status = 'active' and o.expires_at <= (select rooms_now()) then 'expired' else o.status end`;

/** The standing of the request `r` that the code led to, by its clock too, or null. */
const REQUEST_STANDING = sql`case
    when r.signed_out_at is not null then 'signed_out'
    when ${IS_OVER} then 'expired'
    when r.status = 'delivered' and r.sign_in = 'failed' then 'sign_in_failed'
    else r.status end`;

/** The columns `otp_status` and `request_status`, for a statement that joins the request `r` of the code. */
export const CODE_STANDING = sql`${OTP_STANDING} as otp_status, ${REQUEST_STANDING} as request_status`;

/**
 * Whether nobody has seen the code and nobody can any more, although consoles would still take it. The audit has an entry
 * for each time a code was shown, also on a list, on a sheet or in a file.
 */
export const IS_CODE_UNSEEN = sql`(o.status = 'active' and o.expires_at > (select rooms_now()) and not ${IS_CODE_VISIBLE}
      and not exists (
        select from audit_entries e
        where e.event ->> 'accountId' = o.account_id and e.event ->> 'otpId' = o.id and e.event ->> 'act' = 'code_shown'))`;
