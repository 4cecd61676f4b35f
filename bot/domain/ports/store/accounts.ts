import type { AccountFacts, ResourceAccount } from '../../accounts/account.ts';
import type { AccountCalendar } from '../../accounts/calendar-processing.ts';

/** What can be asked of the resource accounts at any time. */
export interface AccountQueries {
  byId(id: string): Promise<ResourceAccount | undefined>;
  /** One that is gone from the directory only when no other has the address. */
  byUpn(upn: string): Promise<ResourceAccount | undefined>;
  byIds(ids: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Those that have one of these sign-in addresses, letter case aside. */
  byUpns(upns: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Accounts that have one of these as sign-in address, mail address, id or display name; none that is gone. */
  named(names: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Accounts whose name or sign-in address contains the text, best match first; none that is gone. */
  search(text: string, limit: number): Promise<readonly ResourceAccount[]>;
  /** Ids of all accounts that are not gone. */
  presentIds(): Promise<readonly string[]>;
  /** Ids of accounts whose mailbox was not asked for lately and that are on no room list, longest unasked first. */
  mailboxesToCheck(limit: number): Promise<readonly string[]>;
}

/** What is written down about accounts. */
interface AccountChanges {
  /** What later checks found stays; an account that was gone is back. */
  save(accounts: readonly AccountFacts[]): Promise<void>;
  markGone(accountIds: readonly string[]): Promise<void>;
  /** `undefined`: the directory did not tell, so that what was known before stays. */
  noteMailbox(accountId: string, isRoom: boolean | undefined): Promise<void>;
  /** Gives the open requests whose card this changes. */
  noteKey(accountId: string, hasKey: boolean): Promise<readonly string[]>;
  /** Replaces what was imported of these accounts. */
  saveCalendars(calendars: readonly AccountCalendar[]): Promise<void>;
}

export type Accounts = AccountQueries & AccountChanges;
