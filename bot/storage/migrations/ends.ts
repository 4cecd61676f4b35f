/**
 * Ends for deliveries that nobody confirmed and for releases that don't finish. The 30 days are `UNCONFIRMED_DAYS` of
 * bot/domain/approval/approval-request.ts.
 *
 * A try of a release begins whenever a request becomes `approved`, and when a release begins anew by itself. A trigger
 * stores when it began and how many attempts went before it, so that no statement can forget it. `waits_for` says why a
 * release waits: for the end of an earlier reset, or because Microsoft Graph asked for a pause.
 */
export const ENDS = `
create or replace function rooms_request_over_at(r requests) returns timestamptz language sql stable as $$
  select case r.status
    when 'pending' then r.decision_expires_at
    when 'ready' then r.pick_up_expires_at
    when 'needs_attention' then r.problem_since + interval '24 hours'
    when 'delivered' then r.delivered_at + interval '30 days' end
$$;

alter table requests
  add column try_began_at timestamptz,
  add column attempts_before integer not null default 0,
  add column waits_for text;

create function rooms_try_begins() returns trigger language plpgsql as $$
begin
  new.try_began_at := rooms_now();
  new.attempts_before := new.release_attempts;
  new.waits_until := null;
  new.waits_for := null;
  return new;
end $$;
create trigger requests_try_begins before update of status on requests for each row
  when (new.status = 'approved' and (old.status <> 'approved' or new.released_anew and not old.released_anew))
  execute function rooms_try_begins();

update requests set try_began_at = rooms_now() where status = 'approved';
select rooms_list_standing(account_id) from (select distinct account_id from requests where status = 'delivered') d;
`;
