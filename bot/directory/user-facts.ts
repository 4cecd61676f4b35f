import type { AccountFacts, UncertainFact, UnknownFacts, UnknownReason } from '../domain/accounts/account.ts';
import { type GraphLicense, judgeLicenses, type LicenseJudgement, type Licensing, partNumbers } from './licensing.ts';

/**
 * A user of Microsoft Graph with {@link USER_PROPERTIES}. Each property except `id` may be missing, for example because
 * the app may not read it, and each may be null.
 */
export interface GraphUser {
  readonly id: string;
  readonly displayName?: string | null;
  readonly userPrincipalName: string;
  readonly mail?: string | null;
  readonly accountEnabled?: boolean | null;
  readonly passwordPolicies?: string | null;
  readonly onPremisesSyncEnabled?: boolean | null;
  readonly usageLocation?: string | null;
  readonly assignedLicenses?: readonly GraphLicense[] | null;
  readonly userType?: string | null;
  readonly lastPasswordChangeDateTime?: string | null;
}

/** A room of Microsoft Graph. */
export interface GraphRoom {
  readonly emailAddress: string | null;
  readonly building: string | null;
  readonly floorNumber: number | null;
  readonly floorLabel: string | null;
}

/** Properties of a user that {@link toFacts} reads (Microsoft Graph: user resource type). */
export const USER_PROPERTIES = [
  'id',
  'displayName',
  'userPrincipalName',
  'mail',
  'accountEnabled',
  'passwordPolicies',
  'onPremisesSyncEnabled',
  'usageLocation',
  'assignedLicenses',
  'userType',
  'lastPasswordChangeDateTime',
] as const;

/**
 * Facts whose property means "none" when it is null: no usage location, no policy, a cloud account, no mail address.
 * `accountEnabled` is never null for a user that exists, so null means unknown there. {@link judgeLicenses} reads the
 * licenses. Source: https://learn.microsoft.com/graph/api/resources/user.
 */
const PROPERTY_OF = {
  accountEnabled: { name: 'accountEnabled', nullMeansNone: false },
  usageLocation: { name: 'usageLocation', nullMeansNone: true },
  passwordNeverExpires: { name: 'passwordPolicies', nullMeansNone: true },
  syncedFromOnPremises: { name: 'onPremisesSyncEnabled', nullMeansNone: true },
  mail: { name: 'mail', nullMeansNone: true },
  lastPasswordChangeAt: { name: 'lastPasswordChangeDateTime', nullMeansNone: true },
} as const satisfies Partial<
  Record<UncertainFact, { readonly name: keyof GraphUser; readonly nullMeansNone: boolean }>
>;

function unknownIn(user: GraphUser, licenses: LicenseJudgement): UnknownFacts {
  const unknown: Partial<Record<UncertainFact, UnknownReason>> = {
    ...(licenses.unknown && { hasRoomsLicence: licenses.unknown }),
  };
  for (const [fact, { name, nullMeansNone }] of Object.entries(PROPERTY_OF)) {
    const value: unknown = user[name];
    if (value === undefined || (value === null && !nullMeansNone))
      unknown[fact as keyof typeof PROPERTY_OF] = 'not_returned';
  }
  return unknown;
}

/** Reads the facts of an account. What Microsoft Graph did not tell is unknown, never "no". */
export function toFacts(user: GraphUser, room: GraphRoom | undefined, licensing: Licensing): AccountFacts {
  const judgement = judgeLicenses(user.assignedLicenses, licensing);
  const { hasRoomsLicence, trouble } = judgement;
  const unknown = unknownIn(user, judgement);
  const floor = room?.floorLabel || (room?.floorNumber ?? undefined)?.toString();
  const { accountEnabled } = user;
  return {
    id: user.id,
    upn: user.userPrincipalName,
    displayName: user.displayName ?? user.userPrincipalName,
    skuPartNumbers: partNumbers(user.assignedLicenses ?? [], licensing),
    ...(typeof accountEnabled === 'boolean' && { accountEnabled }),
    ...(hasRoomsLicence !== undefined && { hasRoomsLicence }),
    ...(trouble && { licenseTrouble: trouble }),
    ...(unknown.passwordNeverExpires === undefined && {
      passwordNeverExpires: (user.passwordPolicies ?? '').includes('DisablePasswordExpiration'),
    }),
    ...(unknown.syncedFromOnPremises === undefined && { syncedFromOnPremises: user.onPremisesSyncEnabled ?? false }),
    ...(user.mail ? { mail: user.mail } : {}),
    ...(user.usageLocation ? { usageLocation: user.usageLocation } : {}),
    ...(user.lastPasswordChangeDateTime ? { lastPasswordChangeAt: new Date(user.lastPasswordChangeDateTime) } : {}),
    ...(room === undefined ? {} : { isRoomMailbox: true }),
    ...(room?.building ? { building: room.building } : {}),
    ...(floor ? { floor } : {}),
    ...(Object.keys(unknown).length > 0 && { unknown }),
  };
}
