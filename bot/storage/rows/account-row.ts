import { sql } from 'kysely';
import type { AccountFacts, ResourceAccount, UnknownReason } from '../../domain/accounts/account.ts';
import { assessAccount } from '../../domain/accounts/account.ts';
import type { CalendarProcessing } from '../../domain/accounts/calendar-processing.ts';
import { type StoredPolicies, toPolicies } from './policies-row.ts';

/** Facts in their JSON form, in which the date is text. */
export type StoredFacts = Omit<AccountFacts, 'lastPasswordChangeAt'> & { readonly lastPasswordChangeAt?: string };

/** The columns of `accounts` that {@link ACCOUNT_COLUMNS} selects. */
export interface AccountRow {
  readonly facts: StoredFacts;
  readonly room_mailbox: boolean | null;
  readonly room_mailbox_unknown: UnknownReason | null;
  readonly room_mailbox_asked_at: Date | null;
  readonly resource_account_key: boolean | null;
  readonly resource_account_key_checked_at: Date | null;
  readonly calendar_processing: { readonly wrong: CalendarProcessing['wrong']; readonly importedAt: string } | null;
  readonly policies: StoredPolicies | null;
  readonly gone_at: Date | null;
  readonly refreshed_at: Date | null;
}

/** The columns that {@link toAccount} needs. */
export const ACCOUNT_COLUMNS = sql`facts, room_mailbox, room_mailbox_unknown, room_mailbox_asked_at, resource_account_key, resource_account_key_checked_at, calendar_processing, policies, gone_at, refreshed_at`;

/** Returns facts with their date. */
export function toFacts({ lastPasswordChangeAt, ...facts }: StoredFacts): AccountFacts {
  return { ...facts, ...(lastPasswordChangeAt && { lastPasswordChangeAt: new Date(lastPasswordChangeAt) }) };
}

/**
 * Returns the account of a row. Facts of the sync override the separate check of the mailbox. Every read assesses the
 * readiness, so it always follows the current rules.
 */
export function toAccount(row: AccountRow): ResourceAccount {
  const { unknown, ...facts } = toFacts(row.facts);
  const reason = row.room_mailbox_unknown;
  const isMailboxKnown = facts.isRoomMailbox !== undefined || row.room_mailbox !== null;
  const reasons = { ...(reason !== null && !isMailboxKnown && { isRoomMailbox: reason }), ...unknown };
  return assessAccount({
    ...(row.room_mailbox !== null && { isRoomMailbox: row.room_mailbox }),
    ...facts,
    ...(Object.keys(reasons).length > 0 && { unknown: reasons }),
    ...(row.room_mailbox_asked_at && { mailboxReadAt: row.room_mailbox_asked_at }),
    ...(row.resource_account_key !== null && { hasResourceAccountKey: row.resource_account_key }),
    ...(row.resource_account_key_checked_at && { resourceAccountKeyCheckedAt: row.resource_account_key_checked_at }),
    ...(row.calendar_processing && {
      calendarProcessing: { ...row.calendar_processing, importedAt: new Date(row.calendar_processing.importedAt) },
    }),
    ...(row.policies && { policies: toPolicies(row.policies) }),
    ...(row.gone_at && { goneAt: row.gone_at }),
    ...(row.refreshed_at && { refreshedAt: row.refreshed_at }),
  });
}
