/**
 * A change that finds its code marked locks the mark until it ends. Without the lock, a job could take the mark before
 * the change is visible, and nobody would hear of the change.
 */
export const LOCKED_MARKS = `
create or replace function rooms_mark_outcome() returns trigger language plpgsql as $$
begin
  insert into outcome_marks as m (otp_id)
  values (case tg_table_name when 'otps' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'otp_id' end)
  on conflict (otp_id) do update set otp_id = m.otp_id;
  return null;
end $$;
`;
