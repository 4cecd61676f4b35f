import pg from 'pg';
import { openEmbedded } from '../../../bot/storage/engine/embedded-engine.ts';

/**
 * Makes the database refuse every write of a transaction that has not locked the account before: of one-time passwords,
 * of requests but for what only their cards need, of attempts to reset passwords, of items of rollouts that are done or
 * fail, and of the list. A use case that forgets its lock then fails in every test that runs it. A trigger does not see
 * generated columns yet.
 *
 * PostgreSQL keeps the lock of a row in its `xmax`: the id of the transaction, or of a group of transactions that hold
 * it together. A row that the transaction itself has written has that id as `xmin`.
 */
const GUARD = `
create function guard_is_locked(account text) returns boolean language plpgsql as $$
declare
  own xid := pg_current_xact_id()::xid;
  low xid;
  high xid;
begin
  select xmin, xmax into low, high from accounts where id = account;
  if not found or low = own or high = own then return true; end if;
  begin
    return exists (select from pg_get_multixact_members(high) m where m.xid = own);
  exception when others then return false;
  end;
end $$;
create function guard_without_card(line jsonb) returns jsonb language sql immutable as $$
  select jsonb_object_agg(key, value) from jsonb_each(line) where key !~ '^(card|stray|serial_key)'
$$;
create function guard_account() returns trigger language plpgsql as $$
declare
  line jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  account text := coalesce(line ->> 'account_id', line ->> 'id');
begin
  if tg_table_name = 'requests' and tg_op = 'UPDATE' and guard_without_card(to_jsonb(old)) = guard_without_card(line)
    then return new; end if;
  if guard_is_locked(account) then return case when tg_op = 'DELETE' then old else new end; end if;
  raise exception 'the account % is not locked, but % of % writes to it', account, tg_op, tg_table_name;
end $$;
create trigger guard_account before insert or update or delete on otps for each row execute function guard_account();
create trigger guard_account before insert or update or delete on requests for each row execute function guard_account();
create trigger guard_account before insert or update or delete on account_list for each row execute function guard_account();
create trigger guard_account before insert or update on password_attempts for each row execute function guard_account();
create trigger guard_account before update on batch_items for each row when (new.status <> 'waiting') execute function guard_account();
`;

/** Puts the guard into the database of a PostgreSQL server. */
export async function guardServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(GUARD);
  } finally {
    await client.end();
  }
}

/** Puts the guard into the embedded database of a data folder that no process uses. */
export async function guardFolder(dataDir: string): Promise<void> {
  const engine = await openEmbedded(dataDir);
  try {
    await engine.script(async (run) => void (await run(GUARD)));
  } finally {
    await engine.close();
  }
}
