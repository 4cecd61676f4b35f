/**
 * Times at which a card is written again at the same revision, because an update of it was in doubt, and the revision
 * at which Teams refused a card for itself. A waiting request whose card is refused goes to personal chats, so what a
 * card in a chat must show depends on that too.
 */
export const CARD_DELIVERIES = `
alter table requests add column card_again_at timestamptz, add column card_refused_revision integer;
alter table chat_cards add column again_at timestamptz;
create index requests_card_again on requests (card_again_at) where card_again_at is not null;
create index chat_cards_again on chat_cards (again_at) where again_at is not null;
create or replace function rooms_chat_shows(r requests) returns text language sql stable as $$
  select r.revision || case when r.status <> 'pending' then '' when rooms_channel_away() then ' away'
    when r.card_refused_revision is not null then ' refused' else ' here' end
$$;
`;
