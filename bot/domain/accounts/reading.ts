import type { AccountFacts, UnknownReason } from './account.ts';

/** A directory role, or a group that can be assigned to roles, of which an account is a member. */
export interface Membership {
  readonly id: string;
  /** Absent when the app may not read the details of the role. */
  readonly name?: string;
}

/**
 * What the memberships of an account say about its privileges, direct and nested. `unreadGroups` counts groups of which
 * only the id could be read and entries without a type, so nobody knows whether they can be assigned to roles.
 */
export type Memberships =
  | {
      readonly readable: true;
      readonly roles: readonly Membership[];
      readonly roleGroups: readonly Membership[];
      readonly unreadGroups: number;
    }
  | { readonly readable: false; readonly why: UnknownReason };

/**
 * Why nobody knows whether a domain is federated. `not_listed` means that the list of domains lacks it, or has it without
 * its kind.
 */
export type DomainUnknown = Extract<UnknownReason, 'no_permission' | 'no_answer'> | 'not_listed';

/** An account as one fresh read of the directory showed it. */
export interface PresentAccount {
  readonly state: 'present';
  readonly readAt: Date;
  readonly facts: AccountFacts;
  /** `Member` or `Guest`. Absent when the directory did not tell. */
  readonly userType?: string;
  readonly memberships: Memberships;
  /** Whether its mailbox is a room or workspace mailbox. Absent when that was not asked or has no answer. */
  readonly roomMailbox?: boolean;
  /** Whether its address is that of a room or workspace on the list of places. Absent as above. */
  readonly place?: boolean;
  /** Whether another identity provider signs in the people of its domain. Absent when that could not be read. */
  readonly federated?: boolean;
  /** Why `federated` is absent. Readings that were stored before this property existed lack it. */
  readonly federatedUnknown?: DomainUnknown;
}

/** The result of one fresh read of an account. */
export type AccountReading = PresentAccount | { readonly state: 'gone'; readonly readAt: Date };
