import type { PolicyReading } from './conditional-access.ts';
import type { DelegatedToken, PersonSource, SignedInPerson } from './delegation.ts';
import type { Inventory, InventoryReading } from './device-inventory.ts';
import type { SignInReading } from './sign-in-log.ts';

/** Why the server can't act for a person at all: see {@link DelegatedToken}. */
type NotDelegated = Extract<DelegatedToken, { readonly outcome: 'consent_needed' | 'proof_needed' }>;

/**
 * What was read with the permission of a person. The reason `no_permission` means here that the person lacks the
 * directory role for it, because the permission of the app is in the token.
 */
export type PersonReading<Reading> = Reading | NotDelegated;

/** The sources that the server reads with the permission of the person who asks. No method throws. */
export interface PersonReads {
  /** Returns the sign-ins of an account since a time. */
  signIns(person: SignedInPerson, accountId: string, since: Date): Promise<PersonReading<SignInReading>>;
  /** Returns the policies that would apply to a sign-in of the account. */
  policies(person: SignedInPerson, accountId: string): Promise<PersonReading<PolicyReading>>;
  /** Returns the devices with this serial number. */
  devices(person: SignedInPerson, inventory: Inventory, serialNumber: string): Promise<PersonReading<InventoryReading>>;
  /** Returns the sources for which the app has no permission of its own. It is empty when nobody can tell. */
  missing(): Promise<readonly PersonSource[]>;
}
