import type { Secret } from '../secret.ts';

/** The sources that the server can read with the permission of a person, one scope of Microsoft Graph each. */
export const PERSON_SOURCES = ['sign_in_log', 'conditional_access', 'intune', 'autopilot'] as const;
export type PersonSource = (typeof PERSON_SOURCES)[number];

/**
 * The delegated permission that each source needs. Each is the least privileged one of its page in the reference of
 * Microsoft Graph v1.0 ("List signIns", "conditionalAccessRoot: evaluate", "List managedDevices", "List
 * windowsAutopilotDeviceIdentities"), and an administrator has to consent to each of them (permissions reference).
 */
export const SCOPE_OF = {
  sign_in_log: 'AuditLog.Read.All',
  conditional_access: 'Policy.Read.ConditionalAccess',
  intune: 'DeviceManagementManagedDevices.Read.All',
  autopilot: 'DeviceManagementServiceConfig.Read.All',
} as const satisfies Readonly<Record<PersonSource, string>>;

/** A person who is signed in to the tab, with the token that proves it. */
export interface SignedInPerson {
  readonly objectId: string;
  /** The access token for this app with which the person called. The server keeps it for the length of the call only. */
  readonly assertion: Secret;
}

/**
 * Whether Microsoft Entra lets the server read on behalf of a person. `consent_needed` means that nobody has consented to
 * the permission. `proof_needed` means that the person has to sign in anew; `claims` says what the new token has to hold
 * (a claims challenge of Conditional Access). `no_answer` means that the login host gave no usable answer.
 */
export type DelegatedToken =
  | { readonly outcome: 'token'; readonly token: Secret }
  | { readonly outcome: 'consent_needed' }
  | { readonly outcome: 'proof_needed'; readonly claims?: string }
  | { readonly outcome: 'no_answer'; readonly retryAfterSeconds?: number };

/** Tokens of Microsoft Graph that act for a person. */
export interface Delegation {
  /** Returns a token with this one delegated permission. It never throws: what Microsoft Entra refuses is an outcome. */
  token(person: SignedInPerson, scope: string): Promise<DelegatedToken>;
}
