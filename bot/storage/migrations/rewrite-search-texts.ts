import { sql } from 'kysely';
import { SEARCH_TEXT_VERSION } from '../../domain/accounts/search-text.ts';
import { StoredAccountList } from '../account-list.ts';
import type { Engine } from '../engine/engine.ts';
import { Statements } from '../engine/statements.ts';

/** Rows that one transaction writes. A sync that comes at the same time waits for no more than these. */
const PORTION = 1_000;

/**
 * Writes the rows of `account_list` again whose search texts come from an older version of the server, so that accounts
 * are found right after an update. Those of a newer version stay, because a newer server may run beside this one. It
 * locks the accounts of a portion, so that a sync of another server can't save newer facts between reading and writing.
 * Later starts find nothing to do.
 * @param portion rows that one transaction writes
 */
export async function rewriteSearchTexts(engine: Engine, portion = PORTION): Promise<void> {
  let last = '';
  for (let more = true; more;) {
    const ids: readonly string[] = await engine.transaction(async (database) => {
      const db = new Statements(database);
      const rows = await db.all(sql<{ id: string }>`
        select id from accounts where id in (
          select id from account_list where search_version < ${SEARCH_TEXT_VERSION}::integer and id > ${last}::text
          order by id limit ${portion}::integer)
        order by id for no key update`);
      const found = rows.map(({ id }) => id);
      if (found.length > 0) await new StoredAccountList(db).refresh(found);
      return found;
    }, 'long');
    last = ids.at(-1) ?? last;
    more = ids.length > 0;
  }
}
