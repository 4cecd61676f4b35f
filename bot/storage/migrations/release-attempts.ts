/**
 * Releases with their random bytes, and the attempts to reset passwords. `before_at` is the last change of the password
 * that the directory showed before the attempt left. An attempt has the outcome `sent` until a clear answer came. A
 * trigger deletes the random bytes when a request ends or begins a new release, so that no statement can forget them.
 * An attempt that an earlier version had begun and not finished counts as one without an answer.
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
  select id, release_attempts, 1, account_id, rooms_now(), 'sent' from requests r
  where status = 'approved' and sealed_credential is not null and sealed_attempt = release_attempts
    and changed_attempt is distinct from release_attempts
    and exists (select from otps o where o.id = r.otp_id and o.password_mode = 'reset');
update requests set release_number = 2 where id in (select request_id from password_attempts);
`;
