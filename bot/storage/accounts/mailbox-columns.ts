import { type RawBuilder, sql } from 'kysely';
import type { UnknownReason } from '../../domain/accounts/account.ts';
import type { PresentAccount } from '../../domain/accounts/reading.ts';
import type { MailboxReading } from '../../domain/ports/directory.ts';

/** Reasons that say nothing about the mailbox, so an earlier reading of it is still the best one. */
const UNANSWERED: ReadonlySet<UnknownReason> = new Set(['no_answer', 'no_permission', 'not_returned']);

/**
 * Returns the assignments that store what was read of a mailbox. Without an answer the earlier kind is kept; an answer
 * that doesn't name the kind replaces it.
 */
export function mailboxColumns(reading: MailboxReading): RawBuilder<unknown> {
  const isRoom = reading.outcome === 'read' ? reading.isRoom : null;
  const reason = reading.outcome === 'unknown' ? reading.reason : null;
  const keeps = reason !== null && UNANSWERED.has(reason);
  return sql`room_mailbox = case when ${keeps}::boolean then room_mailbox else ${isRoom}::boolean end,
    room_mailbox_unknown = ${reason}::text, room_mailbox_asked_at = rooms_now()`;
}

/** Returns what a fresh read says about the mailbox, or `undefined` if it didn't ask. */
export function mailboxIn({ roomMailbox, facts }: PresentAccount): MailboxReading | undefined {
  if (roomMailbox !== undefined) return { outcome: 'read', isRoom: roomMailbox };
  const reason = facts.unknown?.isRoomMailbox;
  return reason && { outcome: 'unknown', reason };
}
