/**
 * Indexes for tables that grow for years, so that nothing that a person, a console or the server does every day reads
 * one of them from end to end. Their conditions must be those of the statements, because PostgreSQL uses a partial
 * index only for a statement whose condition implies its own. A test reads the plans.
 *
 * They are built inside of the migration, and writes to a table wait while its indexes are built. With 50,000 accounts,
 * 150,000 one-time passwords, 100,000 requests and 1,000,000 audit rows that takes seconds (docs/performance.md), which
 * is less than it takes to replace the servers. `create index concurrently` can't run in a transaction, and an index
 * that it leaves behind broken would be one more thing to repair.
 */
export const GROWTH = `
create index audit_at on audit_rows (at, number);
create index audit_actor on audit_rows
  ((lower(event -> 'actor' ->> 'displayName') collate "C"), (event -> 'actor' ->> 'objectId'), number)
  where event -> 'actor' ->> 'kind' = 'admin';
create index audit_once on audit_rows ((event ->> 'requestId'), number) where event ->> 'act' in ('release_retried', 'request_unheard');

create index otps_sealed on otps (code_visible_until) where sealed_code is not null;

create index requests_behind on requests (id) where coalesce(card_revision, 0) < revision;
create index requests_card on requests ((card ->> 'activityId')) where card is not null;
create index requests_approved on requests (approved_at) where approved_at is not null;
create index requests_ended on requests ((coalesce(signed_in_at, ended_at))) where coalesce(signed_in_at, ended_at) is not null;
create index requests_changed_later on requests (account_id) where later_change in ('other_release', 'someone');
create index requests_locked_out on requests (account_id)
  where status in ('expired', 'cancelled') and (release_attempts > 0 or password_changed);

create index device_codes_request on device_codes (request_id);
create index device_codes_added on device_codes (added_at);
create index password_attempts_account on password_attempts (account_id, sent_at);
create index throttles_end on throttles (ends_at);
alter table chat_cards add column added_at timestamptz not null default rooms_now();
create index chat_cards_added on chat_cards (added_at);

create index accounts_name on accounts (lower(display_name));
create index account_list_counts on account_list (readiness_place, otp_status, request_status, over_at);
`;
