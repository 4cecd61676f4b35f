import { sql } from 'kysely';
import { REQUESTS_ENDED_IN_VAIN, REQUESTS_FOR_APPROVERS } from '../../domain/approval/approval-request.ts';
import { QUIET_SECONDS } from '../../domain/ports/store/cards.ts';
import { inStates } from './in-states.ts';

/**
 * Whether the request `r` has a card in the approval channel or gets one. Without a card, it gets one while an approver
 * has to act. A request that has gone well without them, for example by the rule for expected serial numbers, gets one
 * only if it came within the last day and since the channel was chosen. Otherwise a channel that is chosen late, or
 * that works again, would fill with cards of requests that were over long ago. A request that has ended without success
 * gets one only to correct a card whose id was lost.
 */
export const WANTS_CARD = sql`(r.card is not null or r.status in ${inStates(REQUESTS_FOR_APPROVERS)}
  or ((r.stray_cards > 0 or r.status not in ${inStates(REQUESTS_ENDED_IN_VAIN)})
    and r.requested_at >= greatest(rooms_now() - interval '1 day', (select (s.value ->> 'chosenAt')::timestamptz
      from settings s where s.name = 'approval_channel'))))`;

/** Whether Teams has not refused the present card of the request `r` for itself. It would refuse it each time. */
const IS_NOT_REFUSED = sql`r.card_refused_revision is distinct from r.revision`;

/** Whether the card of the request `r` has to be posted or updated, because it does not show the present state. */
export const CARD_IS_BEHIND = sql`(coalesce(r.card_revision, 0) < r.revision and ${WANTS_CARD} and ${IS_NOT_REFUSED})`;

/** Whether somebody may be typing on a card of the request `r`, which waits for a decision. */
export const CARD_IS_PRESSED = sql`(r.status = 'pending'
  and coalesce(r.card_pressed_at > rooms_now() - ${sql.lit(QUIET_SECONDS)} * interval '1 second', false))`;

/** Whether the card of the request `r` has to be written again, because its last update was in doubt. */
export const CARD_IS_IN_DOUBT = sql`(r.card_again_at <= rooms_now() and r.card is not null and ${IS_NOT_REFUSED})`;
