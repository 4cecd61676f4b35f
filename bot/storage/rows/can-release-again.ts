import { sql } from 'kysely';
import { UNCONFIRMED_DAYS } from '../../domain/approval/approval-request.ts';
import { OTPS_IN_USE } from '../../domain/otp/otp.ts';
import { inStates } from './in-states.ts';
import { IS_OVER } from './request-row.ts';

/** Whether a newer one-time password of the account of the request `r` is open, or a console has used it. */
export const HAS_NEWER_CODE_IN_USE = sql`exists (
          select from otps mine join otps newer on newer.account_id = mine.account_id and newer.issued_at > mine.issued_at
          where mine.id = r.otp_id and newer.status in ${inStates(OTPS_IN_USE)})`;
/** Whether a newer one-time password replaced the delivery of the request `r`, whose console may still have its file. */
export const WAS_REPLACED = sql`(r.status = 'expired' and r.expired_from = 'delivered' and r.reason = 'superseded'
            and r.delivered_at + ${UNCONFIRMED_DAYS}::integer * interval '1 day' > rooms_now())`;
/** Whether a person may release the password of the request `r` again. */
export const CAN_RELEASE_AGAIN = sql`(r.status = 'delivered' and not ${IS_OVER} or ${WAS_REPLACED}
          or r.status = 'needs_attention' and r.problem = 'changed_elsewhere' and rooms_request_over_at(r) > rooms_now())`;
