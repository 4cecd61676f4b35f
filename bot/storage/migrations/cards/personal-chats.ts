/**
 * Personal chats, and the cards in them that replace the card of a request while the approval channel is away. Only the
 * function `rooms_chat_shows` decides what such a card must show, so that reads and changes agree.
 */
export const PERSONAL_CHATS = `
create table personal_chats (
  object_id text primary key,
  tenant_id text not null,
  conversation_id text not null,
  service_url text not null,
  heard_at timestamptz not null
);
create table chat_cards (
  request_id text not null references requests (id),
  object_id text not null,
  card jsonb,
  shows text,
  posts integer not null default 0,
  taken_until timestamptz,
  primary key (request_id, object_id)
);
create index chat_cards_person on chat_cards (object_id);

create function rooms_channel_away() returns boolean language sql stable as $$
  select not exists (select from settings where name = 'approval_channel' and not value ?| array['pausedUntil', 'lostAt'])
$$;
create function rooms_chat_shows(r requests) returns text language sql stable as $$
  select r.revision || case when r.status <> 'pending' then '' when rooms_channel_away() then ' away' else ' here' end
$$;
`;

/** The time at which approvers were reminded of a waiting request. */
export const REMINDERS = `alter table requests add column reminded_at timestamptz;`;
