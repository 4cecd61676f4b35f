import { type RawBuilder, sql } from 'kysely';

/** Whether the present release is the one of this attempt, which a report on an earlier release is not. */
export function isOfAttempt(attempt: number | undefined): RawBuilder<unknown> {
  return attempt === undefined ? sql`true` : sql`changed_attempt = ${attempt}::integer`;
}
