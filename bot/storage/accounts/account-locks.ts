import { type RawBuilder, sql } from 'kysely';
import type { RequestStatus } from '../../domain/approval/approval-request.ts';
import type { Locks } from '../../domain/ports/store/transaction.ts';
import type { Statements } from '../engine/statements.ts';
import {
  CODE_IS_OVER,
  CREDENTIAL_IS_OVER,
  GOT_NEWER_CODE,
  OTP_IS_OVER,
  RELEASE_IS_OVERDUE,
  REQUEST_IS_OVER,
} from '../rows/is-over.ts';
import { inStates } from '../rows/in-states.ts';

/**
 * Locks rows of `accounts`. The mode `no key update` is the one of an update, so it doesn't stop others from inserting
 * rows that refer to the account.
 */
export class AccountLocks implements Locks {
  readonly #db: Statements;
  #isTaken = false;

  constructor(db: Statements) {
    this.#db = db;
  }

  accounts(accountIds: readonly string[]): Promise<void> {
    return this.#take(sql`id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))`);
  }

  accountsOf(requestIds: readonly string[]): Promise<void> {
    return this.#take(sql`id in (select account_id from requests
      where id in (select jsonb_array_elements_text(${JSON.stringify(requestIds)}::text::jsonb)))`);
  }

  accountsWith(states: readonly RequestStatus[]): Promise<void> {
    return this.#take(sql`id in (select account_id from requests where status in ${inStates(states)})`);
  }

  /**
   * The advisory lock comes before those on accounts, because it decides which accounts have to be locked: the one that
   * gets it later sees the request of the other.
   */
  accountAndTwins(accountId: string, serialNumber: string): Promise<void> {
    const key = sql`rooms_serial_key(${serialNumber}::text)`;
    const serial = sql`select pg_advisory_xact_lock(hashtextextended('serial ' || ${key}, 0)) is null as waited`;
    const twins = sql`select account_id from requests where serial_key = ${key} and serial_key <> '' and status = 'pending'`;
    // With `or`, PostgreSQL would read all accounts.
    return this.#take(sql`id in (select ${accountId}::text union all ${twins})`, serial);
  }

  async accountsPastTheirClock(after: string, most: number): Promise<readonly string[]> {
    this.#begin();
    const rows = await this.#db.all(
      lockOf(sql`id in (
        select account_id from (
          select account_id from requests where ${REQUEST_IS_OVER}
          union select account_id from otps where ${OTP_IS_OVER}
          union select account_id from otps where ${CODE_IS_OVER}
          union select account_id from requests where ${CREDENTIAL_IS_OVER}
          union select account_id from requests r where status = 'delivered' and ${GOT_NEWER_CODE}
          union select account_id from requests r where ${RELEASE_IS_OVERDUE}) ended
        where account_id > ${after}::text order by account_id limit ${most}::integer)`),
    );
    return rows.map(({ id }) => id);
  }

  async #take(which: RawBuilder<unknown>, before?: RawBuilder<unknown>): Promise<void> {
    this.#begin();
    if (before) await this.#db.all(before);
    await this.#db.all(lockOf(which));
  }

  #begin(): void {
    if (this.#isTaken) throw new Error('a transaction locks all its accounts at once, before anything else');
    this.#isTaken = true;
  }
}

function lockOf(which: RawBuilder<unknown>): RawBuilder<{ id: string }> {
  return sql`select id from accounts where ${which} order by id for no key update`;
}
