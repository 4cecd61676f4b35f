import { type RawBuilder, sql } from 'kysely';
import type { RequestStatus } from '../../domain/approval/approval-request.ts';
import type { OpeningStatus } from '../../domain/consoles/opening.ts';
import type { OtpStatus } from '../../domain/otp/otp.ts';
import type { SignOutStatus } from '../../domain/release/sign-out.ts';

/**
 * Returns the list for an SQL `in`, such as `('active', 'submitted')`, from the state tables of the domain. The list
 * has literals instead of parameters, because the planner needs them to see that a partial index such as
 * `otps_open_account` holds all requested rows. Never pass text that comes from outside.
 */
export function inStates(
  states: readonly (OpeningStatus | OtpStatus | RequestStatus | SignOutStatus)[],
): RawBuilder<unknown> {
  return sql`(${sql.join(states.map((state) => sql.lit(state)))})`;
}
