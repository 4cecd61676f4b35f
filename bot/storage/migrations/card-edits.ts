/**
 * What a card of a waiting request shows of the facts that decide, and when somebody pressed a button on it. A server
 * that doesn't know these columns edits a card more often. It leaves `card_facts` and `facts` behind, so both begin
 * with the state for which they hold: the revision of the card, or what the card in a chat shows.
 */
export const CARD_EDITS = `
alter table requests add column card_facts text, add column card_pressed_at timestamptz;
alter table chat_cards add column facts text;
`;
