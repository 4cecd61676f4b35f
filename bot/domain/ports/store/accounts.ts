import type { AccountFacts, ResourceAccount, UnknownReason } from '../../accounts/account.ts';
import type { AccountCalendar } from '../../accounts/calendar-processing.ts';
import type { KnownAccount } from '../../accounts/plausible-list.ts';
import type { AccountReading } from '../../accounts/reading.ts';
import type { MailboxReading } from '../directory.ts';

/** Queries about resource accounts, at any time. */
export interface AccountQueries {
  byId(id: string): Promise<ResourceAccount | undefined>;
  /**
   * Returns the accounts whose sign-in address or mail address is this one; only letter case does not matter. An
   * account that has left the directory is found, by its sign-in address, only if no other account has the address.
   */
  byAddress(address: string): Promise<readonly ResourceAccount[]>;
  byIds(ids: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Returns the accounts that have one of these sign-in addresses. Letter case does not matter. */
  byUpns(upns: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Returns the present accounts that have one of these names as sign-in address, mail address, id or display name. */
  named(names: readonly string[]): Promise<readonly ResourceAccount[]>;
  /**
   * Returns the present accounts with all words of the text in their name, addresses or location, compared by
   * `searchText`. Accounts with this very name come first, then those with all words in their name. When more than
   * 2,000 accounts have the words, only some of them are looked at, always with those that have this very name.
   */
  search(text: string, limit: number): Promise<readonly ResourceAccount[]>;
  /**
   * Returns present accounts whose search text contains at least one of these folded pieces of an address, those with
   * the most pieces first.
   */
  withPieces(pieces: readonly string[], limit: number): Promise<readonly ResourceAccount[]>;
  /** Returns all accounts that have not left the directory, to compare them with a list. */
  present(): Promise<readonly KnownAccount[]>;
  /**
   * Returns the ids of accounts that are on no room list and whose mailbox was not checked lately. The account that has
   * waited longest comes first.
   */
  mailboxesToCheck(limit: number): Promise<readonly string[]>;
}

/**
 * Changes to resource accounts. A method that returns ids returns the requests whose cards show something else now;
 * their revision has grown, and the caller sends `deliver-card` for each in the same transaction.
 */
interface AccountChanges {
  /**
   * Saves accounts as the directory shows them. The results of later checks are kept, and an account that had gone is
   * back. Where the place or the license of an account is unknown, its last known value is kept beside the reason.
   * @param readSince when the reading of the list began; an account that was read freshly since then stays as it is
   */
  save(accounts: readonly AccountFacts[], readSince?: Date): Promise<readonly string[]>;
  /**
   * Saves what a fresh read of one known account found, and when. Facts that it could not read stay as the last sync
   * found them. An account that had gone is back, and one that was not found is gone.
   * @returns the ids of the unfinished requests whose cards show something different now
   */
  saveFresh(accountId: string, reading: AccountReading): Promise<readonly string[]>;
  /** Does the same for several accounts. */
  saveAllFresh(readings: ReadonlyMap<string, AccountReading>): Promise<readonly string[]>;
  /** Marks accounts as gone, but for those that were read freshly since the reading of the list began. */
  markGone(accountIds: readonly string[], readSince?: Date): Promise<readonly string[]>;
  /** Stores what was read of the mailbox of an account. If the directory did not answer, the earlier fact is kept. */
  noteMailbox(accountId: string, reading: MailboxReading): Promise<readonly string[]>;
  /**
   * Stores why no mailbox could be read, for at most so many accounts whose mailbox has not been read yet. It locks
   * them by itself.
   * @returns how many there were
   */
  noteMailboxesUnread(reason: UnknownReason, most: number): Promise<number>;
  /** Stores when the directory says that the password of the account last changed, unless a later time is known. */
  notePasswordChange(accountId: string, at: Date): Promise<void>;
  /**
   * Stores whether an account has a resource account key, and returns the ids of the open requests whose cards show a
   * different fact now.
   */
  noteKey(accountId: string, hasKey: boolean): Promise<readonly string[]>;
  /** Replaces the calendar settings that were imported earlier for these accounts. */
  saveCalendars(calendars: readonly AccountCalendar[]): Promise<readonly string[]>;
}

export type Accounts = AccountQueries & AccountChanges;
