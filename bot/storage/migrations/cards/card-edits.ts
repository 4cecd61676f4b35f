/**
 * What a card of a waiting request shows of the facts that decide, when somebody pressed a button on it, and which reply
 * reminds of the request. A server that doesn't know these columns edits a card more often. It leaves `card_facts` and
 * `facts` behind, so both begin with the state for which they hold: the revision of the card, or what the card in a chat
 * shows.
 */
export const CARD_EDITS = `
alter table requests add column card_facts text, add column card_pressed_at timestamptz, add column reminder jsonb;
alter table chat_cards add column facts text;
create index requests_reminder on requests ((reminder ->> 'activityId')) where reminder is not null;
`;
