import { type RawBuilder, sql } from 'kysely';
import { isBlocking, knownAfter } from '../../domain/accounts/policies/policy-verdict.ts';
import { OPEN_OTPS } from '../../domain/otp/otp.ts';
import type { PolicyReading } from '../../domain/ports/conditional-access.ts';
import type { AccountPolicies } from '../../domain/ports/store/account-policies.ts';
import type { PageEventChanges } from '../../domain/ports/store/page-events.ts';
import type { StoredAccountList } from '../account-list.ts';
import type { Statements } from '../engine/statements.ts';
import { inStates } from '../rows/in-states.ts';
import { type StoredPolicies, toPolicies } from '../rows/policies-row.ts';
import { bumpCards, readCardFacts } from './account-cards.ts';

/** Whether a day has passed since the account was asked about, or an hour since that failed. */
const IS_OLD = sql`(a.policies_asked_at is null
  or a.policies_asked_at + case when a.policies -> 'unread' is null then interval '1 day' else interval '1 hour' end <= rooms_now())`;

interface PolicyParts {
  readonly list: StoredAccountList;
  readonly events: PageEventChanges;
}

interface PoliciesRow {
  readonly policies: StoredPolicies | null;
  readonly now: Date;
}

/** Returns the ids as rows `wanted (id)`, which PostgreSQL looks up in the index of accounts. */
function idsOf(accountIds: readonly string[]): RawBuilder<unknown> {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))`;
}

/** The Conditional Access policies of accounts, in columns of the table `accounts`. */
export class StoredAccountPolicies implements AccountPolicies {
  readonly #db: Statements;
  readonly #list: StoredAccountList;
  readonly #events: PageEventChanges;

  constructor(db: Statements, { list, events }: PolicyParts) {
    this.#db = db;
    this.#list = list;
    this.#events = events;
  }

  async due(limit: number): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      with due as (
        select a.id from accounts a where a.policies_wanted_at is not null
        union select o.account_id from otps o where o.status in ${inStates(OPEN_OTPS)}
        union select o.account_id from otps o where o.status = 'consumed' and o.issued_at > rooms_now() - interval '1 day'
        union select a.id from accounts a where a.policies_block)
      select a.id from due join accounts a using (id)
      where a.gone_at is null and (a.policies_wanted_at is not null or ${IS_OLD})
      order by a.policies_wanted_at desc nulls last, a.policies_asked_at nulls first, a.id limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async want(accountIds: readonly string[], isAgain: boolean): Promise<number> {
    const rows = await this.#db.all(sql`
      update accounts a set policies_wanted_at = rooms_now()
      where a.id = any (${idsOf(accountIds)}) and a.gone_at is null and (${isAgain}::boolean or a.policies_wanted_at is not null or ${IS_OLD}) returning a.id`);
    return rows.length;
  }

  async note(accountId: string, reading: PolicyReading): Promise<readonly string[]> {
    const row = await this.#db.one(
      sql<PoliciesRow>`select policies, rooms_now() as now from accounts where id = ${accountId} for no key update`,
    );
    if (!row) return [];
    const cards = await readCardFacts(this.#db, [accountId]);
    const known = knownAfter(row.policies ? toPolicies(row.policies) : {}, reading, row.now);
    const blocks = known.read?.policies.some(isBlocking) ?? false;
    await this.#db.all(sql`
      update accounts set policies = ${JSON.stringify(known)}::text::jsonb, policies_asked_at = rooms_now(),
        policies_wanted_at = null, policies_block = ${blocks}::boolean where id = ${accountId}`);
    await this.#list.refresh([accountId]);
    await this.#events.tell({ type: 'account', accountId });
    return bumpCards(this.#db, cards);
  }
}
