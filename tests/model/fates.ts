/**
 * What becomes of the next reset. `lost` acts although its answer is lost, `unknown` doesn't act, `late` acts before
 * the next attempt may leave, and `overdue` acts after that.
 */
export const RESET_FATES = ['refused', 'unknown', 'lost', 'late', 'overdue'] as const;
export type ResetFate = (typeof RESET_FATES)[number] | 'done';

/** What becomes of the next read. */
export const READ_FATES = ['away', 'stale'] as const;
export type ReadFate = (typeof READ_FATES)[number];

/** What an account is at the moment. Only a `room` may get a password. */
export const ROOM_KINDS = ['room', 'disabled', 'privileged', 'gone'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/**
 * What becomes of the next message. `failed` says that nothing was sent. The others don't say: `lost` arrived,
 * `vanished` didn't, and `late` arrives after a while. An update that is `gone` finds no message.
 */
export const MESSAGE_FATES = ['failed', 'lost', 'vanished', 'late', 'gone'] as const;
export type MessageFate = (typeof MESSAGE_FATES)[number] | 'done';
