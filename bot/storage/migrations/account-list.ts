/**
 * The table by which lists filter and sort accounts. Its rows are small enough for a statement to read all of them. The
 * server writes the texts and the readiness together with the account. Triggers keep the state of the latest one-time
 * password, so that no statement can forget it. The function `rooms_provisioning` has the same rule as
 * bot/domain/accounts/provisioning.ts, and a test compares the two.
 */
export const ACCOUNT_LIST = `
create function rooms_provisioning(otp text, request text) returns text language sql immutable parallel safe as $$
  select case
    when request is not null then case request
      when 'pending' then 'Awaiting OTP Approval'
      when 'needs_attention' then 'Needs attention'
      when 'signed_in' then 'Provisioned'
      when 'rejected' then 'Rejected'
      when 'expired' then 'Expired'
      when 'cancelled' then 'Not started'
      else 'Approved' end
    when otp is null then 'Not started'
    else case otp
      when 'active' then 'OTP generated'
      when 'submitted' then 'Awaiting OTP Approval'
      when 'consumed' then 'Provisioned'
      when 'expired' then 'Expired'
      else 'Not started' end
  end
$$;

create table account_list (
  id text primary key references accounts (id),
  name_key text collate "C" not null,
  upn_key text collate "C" not null,
  location_key text collate "C" not null,
  building text not null,
  search_text text collate "C" not null,
  readiness text not null,
  otp_status text,
  otp_expires_at timestamptz,
  request_id text,
  request_status text,
  readiness_place integer not null generated always as
    (case readiness when 'No action needed' then 1 when 'Needs action' then 2 else 3 end) stored,
  provisioning text collate "C" not null generated always as (rooms_provisioning(otp_status, request_status)) stored
);
create index account_list_name on account_list (name_key, id);
create index account_list_upn on account_list (upn_key, id);
create index account_list_location on account_list (location_key, name_key, id);
create index account_list_readiness on account_list (readiness_place, name_key, id);
create index account_list_provisioning on account_list (provisioning, name_key, id);
create index account_list_expiry on account_list (otp_expires_at, name_key, id);
create index account_list_expiry_latest on account_list (otp_expires_at desc nulls last, name_key desc, id desc);
create index account_list_building on account_list (building, name_key, id);

create function rooms_list_standing(account text) returns void language sql as $$
  update account_list l set (otp_status, otp_expires_at, request_id, request_status) = (
    select o.status, case when o.status = 'active' then o.expires_at end, r.id, r.status
    from otps o left join requests r on r.otp_id = o.id where o.account_id = account
    order by o.issued_at desc, (o.status in ('active', 'submitted')) desc, o.id limit 1)
  where l.id = account
$$;

create function rooms_standing_changed() returns trigger language plpgsql as $$
begin
  perform rooms_list_standing(new.account_id);
  perform pg_notify('rooms_change', json_build_object('type', 'account', 'accountId', new.account_id)::text);
  return null;
end $$;
create trigger otps_added_to_list after insert on otps for each row execute function rooms_standing_changed();
create trigger otps_changed_in_list after update on otps for each row
  when (old.status is distinct from new.status) execute function rooms_standing_changed();
create trigger requests_changed_in_list after update on requests for each row
  when (old.status is distinct from new.status) execute function rooms_standing_changed();

create function rooms_request_seen() returns trigger language plpgsql as $$
begin
  perform pg_notify('rooms_change',
    json_build_object('type', 'request', 'requestId', new.id, 'accountId', new.account_id)::text);
  return null;
end $$;
create trigger requests_seen after update on requests for each row
  when (old.revision is distinct from new.revision or old.wrong_match_codes is distinct from new.wrong_match_codes)
  execute function rooms_request_seen();
create trigger requests_added after insert on requests for each row execute function rooms_request_seen();
create trigger requests_added_to_list after insert on requests for each row execute function rooms_standing_changed();

insert into account_list (id, name_key, upn_key, location_key, building, search_text, readiness)
  select id, lower(display_name), lower(upn), lower(concat_ws(', ', facts ->> 'building', facts ->> 'floor')),
    coalesce(facts ->> 'building', ''), lower(concat_ws(' ', display_name, upn, facts ->> 'building', facts ->> 'floor')),
    coalesce(facts ->> 'readiness', 'N/A')
  from accounts where gone_at is null;
select rooms_list_standing(id) from (select distinct account_id as id from otps) o;

create index audit_act on audit_rows ((event ->> 'act'), number);
create index audit_account on audit_rows ((event ->> 'accountId'), number);
create index otps_issued on otps (issued_at);
`;

/**
 * Functions that tell when the clock ends a request or the provisioning state of an account. Reads use them, so that no
 * page shows something as open in the moments before the job `expire` stores its end. The 24 hours are
 * `ATTENTION_HOURS` of bot/domain/approval/approval-request.ts.
 */
export const ENDS_BY_CLOCK = `
create function rooms_request_over_at(r requests) returns timestamptz language sql stable as $$
  select case r.status
    when 'pending' then r.decision_expires_at
    when 'ready' then r.pick_up_expires_at
    when 'needs_attention' then r.problem_since + interval '24 hours' end
$$;
alter table account_list add column over_at timestamptz;
create or replace function rooms_list_standing(account text) returns void language sql as $$
  update account_list l set (otp_status, otp_expires_at, request_id, request_status, over_at) = (
    select o.status, case when o.status = 'active' then o.expires_at end, r.id, r.status,
      case when r.id is not null then rooms_request_over_at(r) when o.status = 'active' then o.expires_at end
    from otps o left join requests r on r.otp_id = o.id where o.account_id = account
    order by o.issued_at desc, (o.status in ('active', 'submitted')) desc, o.id limit 1)
  where l.id = account
$$;
select rooms_list_standing(id) from (select distinct account_id as id from otps) o;
`;
