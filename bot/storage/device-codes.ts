import { sql } from 'kysely';
import type { CollectedRelease, DeviceCode, DeviceCodes } from '../domain/ports/store/device-codes.ts';
import type { Statements } from './engine/statements.ts';

/** Maximum device codes of a request. A console asks for a new one each time its app starts. */
const MOST_DEVICE_CODES = 20;
/** The most device codes that one call removes, so that none takes long. */
const MOST_REMOVED = 500;

/** Device codes of consoles. The database has only hashes of the codes and of their access tokens. */
export class StoredDeviceCodes implements DeviceCodes {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async collectedBy(accessTokenHash: string): Promise<CollectedRelease | undefined> {
    const row = await this.#db.one(sql<{ request_id: string; collected_attempt: number | null }>`
      select request_id, collected_attempt from device_codes where access_token_hash = ${accessTokenHash} limit 1`);
    return (
      row && { requestId: row.request_id, ...(row.collected_attempt !== null && { attempt: row.collected_attempt }) }
    );
  }

  async add(requestId: string, code: DeviceCode): Promise<void> {
    await this.#db.all(sql`
      insert into device_codes (code_hash, access_token_hash, request_id)
      values (${code.codeHash}, ${code.accessTokenHash}, ${requestId})`);
    await this.#db.all(sql`
      delete from device_codes where request_id = ${requestId} and code_hash not in (
        select code_hash from device_codes where request_id = ${requestId}
        order by code_hash = ${code.codeHash} desc, added_at desc, code_hash limit ${MOST_DEVICE_CODES}::integer)`);
  }

  async markCollected(codeHash: string, pollNumber: number): Promise<'first' | 'again' | 'taken_over'> {
    const row = await this.#db.one(sql<{ is_latest: boolean; is_first: boolean }>`
      with code as materialized (select * from device_codes where code_hash = ${codeHash} for update),
      marked as (
        update device_codes d set collected_attempt = r.changed_attempt from code c join requests r on r.id = c.request_id
        where d.code_hash = c.code_hash and c.poll_number = ${pollNumber}::integer
          and r.status = 'ready' and r.pick_up_expires_at > rooms_now()
          and c.collected_attempt is distinct from r.changed_attempt
        returning d.code_hash)
      select poll_number = ${pollNumber}::integer as is_latest, exists (select from marked) as is_first from code`);
    if (row?.is_first) return 'first';
    return row?.is_latest ? 'again' : 'taken_over';
  }

  async removeOld(days: number): Promise<void> {
    const longAgo = sql`(select rooms_now() - ${days}::integer * interval '1 day')`;
    await this.#db.all(sql`
      delete from device_codes where code_hash = any (array(
        select d.code_hash from device_codes d where d.added_at <= ${longAgo}
          and (select coalesce(r.signed_in_at, r.ended_at) from requests r where r.id = d.request_id) <= ${longAgo}
        order by d.added_at limit ${sql.lit(MOST_REMOVED)}))`);
  }
}
