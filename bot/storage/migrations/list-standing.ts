/**
 * The standing of an account in lists, as its own function, so that the check of the list has the same rule as the
 * triggers that keep it.
 *
 * A trigger locks the row of the list first and computes the standing in a statement of its own. That statement reads
 * what others have committed until then. An update that has to wait for the row would go on with what it had read
 * before, and the list would stay wrong.
 */
export const LIST_STANDING = `
create function rooms_standing(account text)
returns table (otp_status text, otp_expires_at timestamptz, request_id text, request_status text, over_at timestamptz)
language sql stable as $$
  select o.status, case when o.status = 'active' then o.expires_at end, r.id, r.status,
    case when r.id is not null then rooms_request_over_at(r) when o.status = 'active' then o.expires_at end
  from otps o left join requests r on r.otp_id = o.id where o.account_id = account
  order by o.issued_at desc, (o.status in ('active', 'submitted')) desc, o.id limit 1
$$;

create or replace function rooms_list_standing(account text) returns void language sql as $$
  update account_list l set (otp_status, otp_expires_at, request_id, request_status, over_at) = (
    select s.otp_status, s.otp_expires_at, s.request_id, s.request_status, s.over_at from rooms_standing(account) s)
  where l.id = account
$$;

create or replace function rooms_standing_changed() returns trigger language plpgsql as $$
begin
  perform from account_list where id = new.account_id for no key update;
  perform rooms_list_standing(new.account_id);
  perform pg_notify('rooms_change', json_build_object('type', 'account', 'accountId', new.account_id)::text);
  return null;
end $$;
`;
