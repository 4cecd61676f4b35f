/**
 * The first tables. Every time comes from `rooms_now()`: it is the wall clock of the database, cut to milliseconds
 * because a `Date` holds no more, plus an offset of the session that tests and the sandbox may set. The `now()` of
 * PostgreSQL would be the start of the transaction instead.
 */
export const FIRST = `
create function rooms_now() returns timestamptz language sql volatile as $$
  select date_trunc('milliseconds', clock_timestamp())
    + coalesce(nullif(current_setting('rooms.clock_offset', true), ''), '0')::float8 * interval '1 second'
$$;

create table accounts (
  id text primary key,
  upn text not null,
  display_name text not null,
  facts jsonb not null
);
create index accounts_upn on accounts (lower(upn));

create table otps (
  id text primary key,
  selector text not null,
  account_id text not null references accounts (id),
  issued_by jsonb not null,
  issued_at timestamptz not null,
  not_before_at timestamptz,
  expires_at timestamptz not null,
  status text not null,
  password_mode text not null,
  expected_serial_number text,
  verifier jsonb not null,
  sealed_code text,
  code_visible_until timestamptz
);
create unique index otps_open_account on otps (account_id) where status in ('active', 'submitted');
create unique index otps_open_selector on otps (selector) where status in ('active', 'submitted');
create index otps_selector on otps (selector);
create index otps_account on otps (account_id, issued_at);

create table requests (
  id text primary key,
  revision integer not null default 1,
  otp_id text not null unique references otps (id),
  account_id text not null references accounts (id),
  device jsonb not null,
  public_key jsonb not null,
  status text not null,
  requested_at timestamptz not null,
  decision_expires_at timestamptz not null,
  wrong_match_codes integer not null default 0,
  second_console text,
  approved_by jsonb,
  approved_at timestamptz,
  release_attempts integer not null default 0,
  failed_deliveries integer not null default 0,
  sealed_attempt integer,
  changed_attempt integer,
  sealed_credential text,
  publish_after timestamptz,
  password_changed boolean not null default false,
  problem text,
  problem_since timestamptz,
  ready_at timestamptz,
  pick_up_expires_at timestamptz,
  delivered_at timestamptz,
  signed_in_at timestamptz,
  ended_by jsonb,
  ended_at timestamptz,
  reason text,
  reason_text text,
  expired_from text,
  card jsonb,
  card_revision integer
);
create index requests_status on requests (status, requested_at);

create function rooms_tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('rooms_request', new.id);
  return null;
end $$;
create trigger requests_changed after update on requests for each row
  when (old.revision is distinct from new.revision) execute function rooms_tell_change();

create table release_leases (
  account_id text primary key references accounts (id),
  request_id text not null,
  attempt integer not null,
  until timestamptz not null
);

create table device_codes (
  code_hash text primary key,
  access_token_hash text not null,
  request_id text not null references requests (id),
  interval_seconds integer not null default 5,
  answered_at timestamptz,
  polling_until timestamptz
);
create index device_codes_token on device_codes (access_token_hash);

create table throttles (key text primary key, used integer not null, ends_at timestamptz not null);
create table settings (name text primary key, value jsonb not null);

create table audit_rows (
  number integer primary key,
  at timestamptz not null,
  event jsonb not null,
  mac text not null
);
create table audit_head (only_one boolean primary key default true check (only_one), number integer not null, mac text not null);
insert into audit_head (number, mac) values (0, '');
`;

/** Refused codes that get no audit row of their own. This table counts them, and the audit gets one row a minute. */
export const COUNTED_REFUSALS = `
create table refused_codes (
  source_address text not null,
  selector text not null,
  refused integer not null,
  ends_at timestamptz not null,
  primary key (source_address, selector)
);
alter table device_codes add column added_at timestamptz not null default rooms_now();
alter table device_codes add column collected_attempt integer;
create index requests_delivered_sealed on requests (pick_up_expires_at) where status = 'delivered' and sealed_credential is not null;
`;

/** Indexes that find the last refused code of an account and expiring codes without reading whole tables. */
export const REFUSALS = `
create index audit_refusals on audit_rows ((event ->> 'accountId'), number) where event ->> 'act' = 'otp_refused';
create index otps_expiring on otps (expires_at) where status = 'active';
`;

/** Results of checks of a single account have their own columns, because each sync overwrites the facts. */
export const ACCOUNT_CHECKS = `
alter table accounts
  add column room_mailbox boolean,
  add column room_mailbox_asked_at timestamptz,
  add column resource_account_key boolean,
  add column resource_account_key_checked_at timestamptz,
  add column gone_at timestamptz;
create index accounts_mailbox_unchecked on accounts (room_mailbox_asked_at nulls first, id)
  where gone_at is null and facts -> 'isRoomMailbox' is null;
create index requests_account on requests (account_id);
`;

/**
 * Rollouts and their uploaded passwords. Triggers delete a password together with its one-time password or its request,
 * so that no statement that ends one of those can forget it. A password that was delivered but never confirmed is
 * deleted with the sealed credential when the time to pick it up is over.
 */
export const BATCHES = `
create table batches (
  id text primary key,
  idempotency_key text not null,
  fingerprint text not null,
  tenant_id text not null,
  object_id text not null,
  started_by jsonb not null,
  started_at timestamptz not null,
  password_mode text not null,
  ttl_hours integer not null,
  not_before_at timestamptz,
  unique (tenant_id, object_id, idempotency_key)
);
create index batches_person on batches (tenant_id, object_id, started_at);
create table batch_items (
  batch_id text not null references batches (id) on delete cascade,
  position integer not null,
  account_id text not null,
  otp_id text not null,
  expected_serial_number text,
  status text not null default 'waiting',
  problem text,
  primary key (batch_id, account_id)
);
create index batch_items_order on batch_items (batch_id, position);
create index batch_items_waiting on batch_items (batch_id) where status = 'waiting';

create table kept_passwords (otp_id text primary key, sealed text not null, unused_until timestamptz not null);
create function rooms_forget_password() returns trigger language plpgsql as $$
begin
  delete from kept_passwords where otp_id = case tg_table_name when 'otps' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'otp_id' end;
  return null;
end $$;
create trigger otps_over after update of status on otps for each row
  when (new.password_mode = 'keep' and new.status in ('expired', 'revoked', 'superseded')) execute function rooms_forget_password();
create trigger requests_over after update of status on requests for each row
  when (new.status in ('signed_in', 'rejected', 'expired', 'cancelled')) execute function rooms_forget_password();

create function rooms_tell_batch() returns trigger language plpgsql as $$
begin
  perform pg_notify('rooms_batch', new.batch_id);
  return null;
end $$;
create trigger batch_items_changed after update of status on batch_items for each row execute function rooms_tell_batch();

create table preferences (
  only_one boolean primary key default true check (only_one),
  revision integer not null,
  changed jsonb not null,
  changed_by jsonb,
  changed_at timestamptz
);
insert into preferences (revision, changed) values (0, '{}');
`;

/**
 * Columns for the card lease of a request, the time of the next try, and the number of cards that may exist in Teams
 * although the server doesn't know them.
 */
export const CARD_TURNS = `
alter table requests
  add column card_turn integer not null default 0,
  add column card_taken_until timestamptz,
  add column card_retry_at timestamptz,
  add column stray_cards integer not null default 0;
`;

/** Conversations in which the bot has already sent its welcome message. */
export const INSTALLATIONS = `create table installations (conversation_id text primary key);`;

/**
 * The imported calendar settings of an account. The update also stores whether its licenses are valid for rooms, by the
 * list that applied before it became a setting.
 */
export const CALENDAR_PROCESSING = `
alter table accounts add column calendar_processing jsonb;
update accounts set facts = facts || jsonb_build_object('hasRoomsLicence', exists (
  select from jsonb_array_elements_text(facts -> 'skuPartNumbers') sku
  where sku ~* '^(microsoft_teams_rooms_(pro|basic)|meeting_room|mtr_prem|mmr_p1$)'));
`;

/**
 * An index that finds a part of a word without reading every row. A PostgreSQL server may lack the extension or forbid
 * it, and then searches read all rows, as before. The index keeps its list of pending entries short, because a search
 * reads that list in full and possibly nothing but a sync cleans it.
 */
export const SEARCH_INDEX = `
do $$ begin
  create extension if not exists pg_trgm;
  create index account_list_search on account_list using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 256);
exception when others then
  raise warning 'account searches have no index: %', sqlerrm;
end $$;
`;

/** Marks of the keys that wrote the data. A server with other keys must not use it. */
export const KEY_MARKS = `create table key_marks (name text primary key, mark text not null);`;
