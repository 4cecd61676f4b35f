import { PLANS_OF_SKU, SANDBOX_GROUPS, SANDBOX_PLANS, SANDBOX_SKUS } from '../tenant.ts';
import type { SandboxGroup, SandboxPerson, SandboxPlan, SandboxRoom, SandboxSku } from '../tenant.ts';

/** The properties of a user that can be selected (Microsoft Graph: user resource type). */
export interface GraphUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly accountEnabled: boolean;
  readonly passwordPolicies: string | null;
  /** `null` when the account was never synced. */
  readonly onPremisesSyncEnabled: true | null;
  readonly usageLocation: string | null;
  readonly assignedLicenses: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly userType: 'Member' | 'Guest';
  /** ISO 8601 in whole seconds, as Graph returns it. */
  readonly lastPasswordChangeDateTime: string;
  readonly createdDateTime: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly officeLocation: string | null;
  readonly mobilePhone: string | null;
  readonly preferredLanguage: string | null;
  readonly businessPhones: readonly string[];
}

/** The values of userPurpose (Microsoft Graph: mailboxSettings). */
export const MAILBOX_PURPOSES = ['user', 'linked', 'shared', 'room', 'equipment', 'others'] as const;
export type MailboxPurpose = (typeof MAILBOX_PURPOSES)[number];

export interface Account {
  readonly user: GraphUser;
  readonly groupIds: readonly string[];
  /** Names of the directory roles that it holds, directly or through a group. */
  readonly directoryRoles: readonly string[];
  /** Other groups of which it is a member, directly or through a group. */
  readonly memberOf: readonly SandboxMembership[];
  /** `undefined` when the account has no mailbox in Exchange Online. */
  readonly userPurpose: MailboxPurpose | undefined;
  readonly timeZone: string;
  readonly resourceAccountKey: boolean;
  /** `undefined` when nobody can sign in with a password. */
  readonly password: string | undefined;
  readonly mustChangePassword: boolean;
  readonly deleted: boolean;
  /** The entry in the list of rooms, which people and rooms hidden from the address list don't have. */
  readonly place: Place | undefined;
}

/** A group that plays no part in the permissions of the product. */
export interface SandboxMembership {
  readonly displayName: string;
  /** Graph shows null for many groups that can't be assigned to roles. */
  readonly isAssignableToRole: boolean | null;
}

/** The properties of a room that the sandbox fills (Microsoft Graph: room resource type). */
export interface Place {
  readonly id: string;
  readonly displayName: string;
  readonly emailAddress: string | null;
  readonly nickname: string;
  readonly building: string;
  readonly floorNumber: number;
  readonly floorLabel: string | null;
  readonly label: string | null;
  readonly capacity: number;
  readonly phone: string;
  readonly bookingType: string;
  readonly isWheelChairAccessible: boolean;
  readonly audioDeviceName: string | null;
  readonly videoDeviceName: string | null;
  readonly displayDeviceName: string | null;
  readonly tags: readonly string[];
}

const SEEDED_AT = '2026-01-15T08:00:00Z';
const CREATED_AT = '2025-09-01T08:00:00Z';

export function licenses(
  skus: readonly SandboxSku[],
  disabled: readonly SandboxPlan[] = [],
): GraphUser['assignedLicenses'] {
  return skus.map((sku) => ({
    skuId: SANDBOX_SKUS[sku],
    disabledPlans: PLANS_OF_SKU[sku].filter((plan) => disabled.includes(plan)).map((plan) => SANDBOX_PLANS[plan]),
  }));
}

export function groupIds(groups: readonly SandboxGroup[]): readonly string[] {
  return groups.map((group) => SANDBOX_GROUPS[group]);
}

const UNFILLED = {
  jobTitle: null,
  department: null,
  officeLocation: null,
  mobilePhone: null,
  preferredLanguage: null,
  businessPhones: [],
  lastPasswordChangeDateTime: SEEDED_AT,
  createdDateTime: CREATED_AT,
} as const;

export function accountOfPerson(person: SandboxPerson): Account {
  const [givenName = null, surname = null] = person.displayName.split(' ');
  return {
    user: {
      ...UNFILLED,
      id: person.objectId,
      displayName: person.displayName,
      userPrincipalName: person.userPrincipalName,
      mail: person.userPrincipalName,
      accountEnabled: person.accountEnabled,
      passwordPolicies: null,
      onPremisesSyncEnabled: null,
      usageLocation: 'NO',
      assignedLicenses: licenses(['SPE_E5']),
      userType: person.userType,
      givenName,
      surname,
    },
    groupIds: groupIds(person.groups),
    directoryRoles: [],
    memberOf: [],
    userPurpose: person.userType === 'Guest' ? undefined : 'user',
    timeZone: 'W. Europe Standard Time',
    resourceAccountKey: false,
    password: undefined,
    mustChangePassword: false,
    deleted: false,
    place: undefined,
  };
}

/**
 * Gives rooms 23, 48, 73, 98, 123 and so on, in turn: a hidden room's mailbox, a person's, none, a shared one,
 * equipment.
 */
function hiddenPurpose(index: number): MailboxPurpose | undefined {
  return (['room', 'user', undefined, 'shared', 'equipment'] as const)[Math.floor(index / 25) % 5];
}

export function accountOfRoom(room: SandboxRoom): Account {
  const { condition } = room;
  return {
    user: {
      ...UNFILLED,
      id: room.objectId,
      displayName: room.displayName,
      userPrincipalName: room.userPrincipalName,
      mail: room.mail,
      accountEnabled: condition !== 'disabled',
      passwordPolicies: condition === 'password expires' ? null : 'DisablePasswordExpiration',
      onPremisesSyncEnabled: condition === 'synced from on-premises' ? true : null,
      usageLocation: condition === 'no usage location' ? null : 'NO',
      assignedLicenses: licenses(room.skus),
      userType: 'Member',
      givenName: null,
      surname: null,
    },
    groupIds: [],
    directoryRoles: [],
    memberOf: [],
    userPurpose: condition === 'not on the room list' ? hiddenPurpose(room.index) : 'room',
    timeZone: 'W. Europe Standard Time',
    resourceAccountKey: condition === 'passwordless',
    password: room.password,
    mustChangePassword: false,
    deleted: false,
    place: condition === 'not on the room list' ? undefined : placeOf(room),
  };
}

/** A place has its own id, and only its mail address leads to the account. */
function placeOf(room: SandboxRoom): Place {
  return {
    id: room.objectId.replace(/-01(\d{10})$/, '-02$1'),
    displayName: room.displayName,
    emailAddress: room.mail,
    nickname: room.displayName,
    building: room.building,
    floorNumber: room.floorNumber,
    floorLabel: null,
    label: null,
    capacity: 4 + (room.index % 5) * 4,
    phone: '',
    bookingType: 'standard',
    isWheelChairAccessible: room.index % 4 !== 0,
    audioDeviceName: null,
    videoDeviceName: null,
    displayDeviceName: null,
    tags: [],
  };
}
