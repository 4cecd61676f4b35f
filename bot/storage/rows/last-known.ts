import { sql, type RawBuilder } from 'kysely';
import type { AccountFacts } from '../../domain/accounts/account.ts';
import { FACTS_OF_LICENSES, FACTS_OF_PLACE } from '../../domain/accounts/plausible-list.ts';

const IS_PLACE_UNKNOWN = sql`fact -> 'unknown' -> 'isRoomMailbox' is not null`;
const IS_LICENSE_UNKNOWN = sql`fact -> 'unknown' -> 'hasRoomsLicence' is not null`;

function lastKnown(condition: RawBuilder<unknown>, names: readonly (keyof AccountFacts)[]): RawBuilder<unknown> {
  const facts = sql`select jsonb_object_agg(key, value) from jsonb_each(a.facts) where key in (${sql.join(names)})`;
  return sql`case when ${condition} then coalesce((${facts}), '{}') else '{}' end`;
}

/** Whether the place or the license of a fact is unknown, so that facts of its row `a` may be kept. */
export const IS_SOURCE_UNKNOWN = sql`(${IS_PLACE_UNKNOWN} or ${IS_LICENSE_UNKNOWN})`;

/**
 * Says of a kept license that it was read earlier, as a fresh read of the account does. A license that Microsoft Graph
 * left out of its answer about the account is unknown.
 */
const EARLIER = sql`case when ${IS_LICENSE_UNKNOWN} and fact -> 'unknown' ->> 'hasRoomsLicence' <> 'not_returned' and a.facts -> 'hasRoomsLicence' is not null
  then '{"licenseIsEarlier": true}'::jsonb else '{}' end`;

/** The facts of the row `a` that are kept because the list could not tell them. */
export const LAST_KNOWN = sql`(${lastKnown(IS_PLACE_UNKNOWN, FACTS_OF_PLACE)} || ${lastKnown(IS_LICENSE_UNKNOWN, FACTS_OF_LICENSES)} || ${EARLIER})`;
