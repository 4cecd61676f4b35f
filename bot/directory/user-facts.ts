import {
  type AccountFacts,
  licensesRoom,
  type UncertainFact,
  type UnknownFacts,
  type UnknownReason,
} from '../domain/accounts/account.ts';

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
  readonly assignedLicenses?: readonly { readonly skuId: string }[] | null;
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

export interface Licensing {
  /** SKU part numbers by SKU id. */
  readonly skus: ReadonlyMap<string, string>;
  /** SKU part numbers or prefixes of the licenses that are valid for rooms. */
  readonly licenses: readonly string[];
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
 * `accountEnabled` and `assignedLicenses` are never null for a user that exists, so null means unknown there.
 */
const PROPERTY_OF = {
  accountEnabled: { name: 'accountEnabled', nullMeansNone: false },
  hasRoomsLicence: { name: 'assignedLicenses', nullMeansNone: false },
  usageLocation: { name: 'usageLocation', nullMeansNone: true },
  passwordNeverExpires: { name: 'passwordPolicies', nullMeansNone: true },
  syncedFromOnPremises: { name: 'onPremisesSyncEnabled', nullMeansNone: true },
  mail: { name: 'mail', nullMeansNone: true },
  lastPasswordChangeAt: { name: 'lastPasswordChangeDateTime', nullMeansNone: true },
} as const satisfies Partial<
  Record<UncertainFact, { readonly name: keyof GraphUser; readonly nullMeansNone: boolean }>
>;

function unknownIn(user: GraphUser): Partial<Record<UncertainFact, UnknownReason>> {
  const unknown: Partial<Record<UncertainFact, UnknownReason>> = {};
  for (const [fact, { name, nullMeansNone }] of Object.entries(PROPERTY_OF)) {
    const value: unknown = user[name];
    if (value === undefined || (value === null && !nullMeansNone))
      unknown[fact as keyof typeof PROPERTY_OF] = 'not_returned';
  }
  return unknown;
}

/** Reads the facts of an account. What Microsoft Graph did not tell is unknown, never "no". */
export function toFacts(user: GraphUser, room: GraphRoom | undefined, { skus, licenses }: Licensing): AccountFacts {
  const unknown: UnknownFacts = unknownIn(user);
  const floor = room?.floorLabel || (room?.floorNumber ?? undefined)?.toString();
  const skuPartNumbers = (user.assignedLicenses ?? []).map(({ skuId }) => skus.get(skuId) ?? skuId);
  const { accountEnabled } = user;
  return {
    id: user.id,
    upn: user.userPrincipalName,
    displayName: user.displayName ?? user.userPrincipalName,
    skuPartNumbers,
    ...(typeof accountEnabled === 'boolean' && { accountEnabled }),
    ...(unknown.hasRoomsLicence === undefined && { hasRoomsLicence: licensesRoom(skuPartNumbers, licenses) }),
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
