/**
 * A row for each running server, with the times of its beats, and the columns that say which server holds a lease. All
 * times here come from the real clock of the database, because tests move `rooms_now()`. A number of `chat_cards` tells
 * a lease apart from an earlier one; requests and releases have such a number already. Each index holds only the leases
 * that are held at the moment, so it stays small.
 */
export const SERVERS = `
create table servers (
  id text primary key,
  version text not null,
  schema_version integer not null,
  started_at timestamptz not null default clock_timestamp(),
  beat_at timestamptz not null default clock_timestamp(),
  beating_since timestamptz not null default clock_timestamp()
);
alter table release_leases add column lease_server text;
alter table requests add column card_server text;
create index requests_card_server on requests (card_server) where card_server is not null;
alter table chat_cards
  add column card_server text,
  add column card_number integer not null default 0;
create index chat_cards_server on chat_cards (card_server) where card_server is not null;
`;
