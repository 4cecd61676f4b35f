/**
 * Sends to Teams that still count for a limit: until one window after `counts_until`. The locks make servers that ask
 * for the same place wait for each other. The rows need not survive a crash of the database, so nothing waits until
 * they are on disk. A slow send counts for 12 seconds from now on, so a row that lies further ahead was written before
 * the clock of the database was set back. It must not stop sends, neither now nor when that time comes, so it doesn't
 * count, and the next sends remove it.
 */
export const SEND_SLOTS = `
create table send_slots (
  key text not null,
  send text not null,
  counts_until timestamptz not null,
  primary key (send, key)
);
create index send_slots_key on send_slots (key, counts_until);
create index send_slots_old on send_slots (counts_until);

create function rooms_take_send(new_send text, places jsonb, limits jsonb) returns float8 language plpgsql as $$
declare
  place text;
  lim record;
  free_at timestamptz;
  starts_at timestamptz;
  wait_seconds float8 := 0;
begin
  perform set_config('synchronous_commit', 'off', true);
  for place in select * from jsonb_array_elements_text(places) loop
    perform pg_advisory_xact_lock(hashtextextended('send ' || place, 0));
  end loop;
  starts_at := clock_timestamp();
  for lim in select * from jsonb_to_recordset(limits) as l(key text, sends integer, seconds float8) loop
    select s.counts_until + lim.seconds * interval '1 second' into free_at from send_slots s
    where s.key = lim.key and s.counts_until < starts_at + interval '13 seconds'
    order by s.counts_until desc offset lim.sends - 1 limit 1;
    if free_at > starts_at then
      wait_seconds := greatest(wait_seconds, extract(epoch from free_at - starts_at)::float8);
    end if;
  end loop;
  if wait_seconds > 0 then return wait_seconds; end if;
  insert into send_slots (key, send, counts_until)
  select p, new_send, starts_at + interval '1 second' from jsonb_array_elements_text(places) p;
  delete from send_slots where (send, key) in (
    select o.send, o.key from send_slots o where o.counts_until < starts_at - interval '1 hour'
    order by o.counts_until limit 4 for update skip locked);
  delete from send_slots where (send, key) in (
    select o.send, o.key from send_slots o where o.counts_until > starts_at + interval '13 seconds'
    order by o.counts_until desc limit 100 for update skip locked);
  return 0;
end $$;
`;
