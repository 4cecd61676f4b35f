/**
 * Why the kind of a mailbox is unknown. Earlier versions stored "no" for a mailbox that isn't in Exchange Online, so
 * every "no" is read again by the next check.
 */
export const READINESS_READINGS = `
alter table accounts add column room_mailbox_unknown text;
update accounts set room_mailbox_asked_at = null where room_mailbox is false;
`;
