import { type RawBuilder, sql } from 'kysely';
import type { RequestStatus } from '../../domain/approval/approval-request.ts';
import type { OtpStatus } from '../../domain/otp/otp.ts';

/**
 * The list of an `in`, such as `('active', 'submitted')`, from the state tables of the domain. They are literals and no
 * parameters: the planner sees only by them that a partial index such as `otps_open_account` holds all rows that are
 * asked for. Nothing that somebody typed may come here.
 */
export function inStates(states: readonly (OtpStatus | RequestStatus)[]): RawBuilder<unknown> {
  return sql`(${sql.join(states.map((state) => sql.lit(state)))})`;
}
