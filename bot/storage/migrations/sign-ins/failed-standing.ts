/**
 * A delivered request whose sign-in failed by the verdict of all witnesses stands as `sign_in_failed` in the list of
 * accounts, and one whose room was signed out as `signed_out`. Both take the place of its state, which a server that
 * doesn't know the columns `sign_in` and `signed_out_at` still reads as it was.
 */
export const FAILED_STANDING = `
create or replace function rooms_provisioning(otp text, request text) returns text language sql immutable parallel safe as $$
  select case
    when request is not null then case request
      when 'pending' then 'Awaiting OTP Approval'
      when 'needs_attention' then 'Needs attention'
      when 'signed_in' then 'Provisioned'
      when 'sign_in_failed' then 'Sign-in failed'
      when 'signed_out' then 'Signed out'
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

create or replace function rooms_standing(account text)
returns table (otp_status text, otp_expires_at timestamptz, request_id text, request_status text, over_at timestamptz)
language sql stable as $$
  select o.status, case when o.status = 'active' then o.expires_at end, r.id,
    case when r.signed_out_at is not null then 'signed_out'
      when r.status = 'delivered' and r.sign_in = 'failed' then 'sign_in_failed' else r.status end,
    case when r.id is not null then rooms_request_over_at(r) when o.status = 'active' then o.expires_at end
  from otps o left join requests r on r.otp_id = o.id where o.account_id = account
  order by o.issued_at desc, (o.status in ('active', 'submitted')) desc, o.id limit 1
$$;

create trigger requests_sign_in_in_list after update on requests for each row
  when (old.sign_in is distinct from new.sign_in) execute function rooms_standing_changed();

select rooms_list_standing(account_id) from (
  select distinct account_id from requests where status = 'delivered' and sign_in = 'failed') d;
`;
