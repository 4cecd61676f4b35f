/**
 * Releases with their random bytes, and the attempts to reset passwords. `before_at` is the last change of the password
 * that the directory showed before the attempt left. An attempt has the outcome `sent` until a clear answer came. A
 * trigger deletes the random bytes when a request ends or begins a new release, so that no statement can forget them.
 *
 * Version 0.1.0 stored no answers, only the problem at which a release stopped. Unless that problem means that no reset
 * was accepted, its last attempt counts as one without an answer. It left at the latest when the release stopped or the
 * request ended; an approved request may have sent it just now. Each attempt of that version had a password of its own,
 * so the next one belongs to a new release.
 */
export const RELEASE_ATTEMPTS = `
create table request_releases (
  request_id text not null references requests (id),
  number integer not null,
  sealed_seed text,
  primary key (request_id, number)
);
create index request_releases_sealed on request_releases (request_id) where sealed_seed is not null;
create table password_attempts (
  request_id text not null references requests (id),
  attempt integer not null,
  release integer not null,
  account_id text not null references accounts (id),
  sent_at timestamptz not null,
  before_at timestamptz,
  outcome text not null,
  resolved_at timestamptz,
  primary key (request_id, attempt)
);
create index password_attempts_unresolved on password_attempts (account_id, sent_at) where outcome = 'sent';

alter table requests
  add column release_number integer not null default 1,
  add column releases_again integer not null default 0,
  add column released_anew boolean not null default false,
  add column waits_until timestamptz,
  add column shown_change_at timestamptz,
  add column later_change text,
  add column later_change_at timestamptz;

create function rooms_forget_seeds() returns trigger language plpgsql as $$
begin
  update request_releases set sealed_seed = null
  where request_id = new.id and sealed_seed is not null
    and (new.status in ('signed_in', 'rejected', 'expired', 'cancelled') or number < new.release_number);
  return null;
end $$;
create trigger requests_forget_seeds after update of status, release_number on requests for each row
  when (new.status in ('signed_in', 'rejected', 'expired', 'cancelled') or new.release_number > old.release_number)
  execute function rooms_forget_seeds();

insert into password_attempts (request_id, attempt, release, account_id, sent_at, outcome)
  select id, release_attempts, 1, account_id,
    case status when 'approved' then rooms_now() else coalesce(problem_since, ended_at, approved_at) end, 'sent'
  from requests r
  where release_attempts > 0 and changed_attempt is distinct from release_attempts
    and (status = 'approved' or not password_changed)
    and coalesce(problem, '') not in ('permission_missing', 'account_gone', 'account_refused')
    and exists (select from otps o where o.id = r.otp_id and o.password_mode = 'reset');
update requests set release_number = 2 where id in (select request_id from password_attempts);
`;
