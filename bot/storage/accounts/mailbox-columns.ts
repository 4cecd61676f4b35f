import { type RawBuilder, sql } from 'kysely';
import type { UnknownReason } from '../../domain/accounts/account.ts';
import type { PresentAccount } from '../../domain/accounts/reading.ts';
import type { MailboxReading } from '../../domain/ports/directory.ts';

/** Reasons that say nothing about the mailbox, so an earlier reading of it is still the best one. */
const UNANSWERED: ReadonlySet<UnknownReason> = new Set(['no_answer', 'no_permission', 'not_returned']);

/** What to store of a mailbox: whether it was asked for, and whether the answer replaces an earlier one. */
interface MailboxValues {
  readonly asked: boolean;
  readonly replaces: boolean;
  readonly is_room: boolean | null;
  readonly reason: UnknownReason | null;
}

export const NO_MAILBOX: MailboxValues = { asked: false, replaces: false, is_room: null, reason: null };

/**
 * Returns what to store of a mailbox. Without an answer the earlier kind is kept; an answer that doesn't name the kind
 * replaces it.
 */
export function mailboxValues(reading: MailboxReading | undefined): MailboxValues {
  if (reading === undefined) return NO_MAILBOX;
  if (reading.outcome === 'read') return { asked: true, replaces: true, is_room: reading.isRoom, reason: null };
  return { asked: true, replaces: !UNANSWERED.has(reading.reason), is_room: null, reason: reading.reason };
}

/** Returns the assignments that store what was read of a mailbox. */
export function mailboxColumns(reading: MailboxReading): RawBuilder<unknown> {
  const { replaces, is_room: isRoom, reason } = mailboxValues(reading);
  return sql`room_mailbox = case when ${replaces}::boolean then ${isRoom}::boolean else room_mailbox end,
    room_mailbox_unknown = ${reason}::text, room_mailbox_asked_at = rooms_now()`;
}

/** Returns what a fresh read says about the mailbox, or `undefined` if it didn't ask. */
export function mailboxIn({ roomMailbox, facts }: PresentAccount): MailboxReading | undefined {
  if (roomMailbox !== undefined) return { outcome: 'read', isRoom: roomMailbox };
  const reason = facts.unknown?.isRoomMailbox;
  return reason && { outcome: 'unknown', reason };
}
