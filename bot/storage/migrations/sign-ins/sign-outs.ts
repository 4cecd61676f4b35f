/**
 * Rooms that two approvers sign out. `unanswered` counts the resets that left and got no clear answer, so that a crash
 * between a reset and its answer leaves the password as one that may have changed. `changed` says that Microsoft Graph
 * accepted one, and `before_at` is the last change that it showed before the first one left.
 *
 * A request whose room was signed out keeps its state, and the list shows `signed_out` in its place, so that a server
 * that doesn't know this column still reads every request.
 */
export const SIGN_OUTS = `
create table sign_outs (
  id text primary key,
  request_id text not null references requests (id),
  account_id text not null references accounts (id),
  kind text not null,
  asked_by jsonb not null,
  asked_at timestamptz not null default rooms_now(),
  expires_at timestamptz not null,
  entry_id text,
  facts_seal text,
  status text not null default 'asked',
  decided_by jsonb,
  decided_at timestamptz,
  ended_at timestamptz,
  attempts integer not null default 0,
  unanswered integer not null default 0,
  changed boolean not null default false,
  before_at timestamptz,
  sent_at timestamptz,
  sessions text,
  problem text,
  card jsonb,
  card_shows text,
  card_posts integer not null default 0
);
create unique index sign_outs_open on sign_outs (account_id) where status in ('asked', 'confirmed');
create index sign_outs_pending on sign_outs (expires_at) where status = 'asked';
create index sign_outs_request on sign_outs (request_id, asked_at);
create index sign_outs_sent on sign_outs (account_id, sent_at) where sent_at is not null;
create index sign_outs_card on sign_outs (asked_at) where card_shows is distinct from status;

alter table requests add column signed_out_at timestamptz;

create trigger requests_signed_out_in_list after update on requests for each row
  when (old.signed_out_at is distinct from new.signed_out_at) execute function rooms_standing_changed();
`;
