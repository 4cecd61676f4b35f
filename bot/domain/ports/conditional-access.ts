import type { UnreadReason } from '../sign-ins/sight.ts';

/** The services to which a console signs in, each asked about alone. */
export const ROOM_SERVICES = ['exchange', 'sharepoint', 'teams', 'device_registration'] as const;
export type RoomService = (typeof ROOM_SERVICES)[number];

/** What a policy that would apply asks for. A console can't do anything about those that block it. */
export type BlockingControl =
  | 'block'
  | 'mfa'
  | 'authentication_strength'
  | 'hybrid_join'
  | 'app_protection'
  | 'password_change'
  | 'other';
/** What a policy asks for that a device can fulfill. */
export type DeviceControl = 'compliant_device' | 'device_filter' | 'location';

/** A policy that would apply to the sign-in, with what it asks for. */
export interface AppliedPolicy {
  readonly id: string;
  readonly name: string;
  readonly services: readonly RoomService[];
  readonly blocks: readonly BlockingControl[];
  readonly depends: readonly DeviceControl[];
  /** The policy only reports what it would do. */
  readonly isReportOnly?: true;
}

export type PolicyReading =
  | {
      readonly outcome: 'read';
      readonly policies: readonly AppliedPolicy[];
      readonly notEnough: readonly RoomService[];
    }
  | { readonly outcome: 'unread'; readonly reason: UnreadReason; readonly retryAfterSeconds?: number };

/** The What-If evaluation of Conditional Access. It needs Policy.Read.ConditionalAccess. */
export interface ConditionalAccess {
  /**
   * Returns the policies that would apply when the account signs in on a Windows console. It never throws: what cannot
   * be read is an outcome.
   * @param ipAddress the public address of the site, if it is known
   */
  evaluate(accountId: string, ipAddress?: string): Promise<PolicyReading>;
}
