/** The server accepts local addresses for Graph, tokens and Teams only with this tenant. */
export const SANDBOX_TENANT_ID = '5a5a0000-0000-4000-8000-000000000001';
export const SANDBOX_DOMAIN = 'contoso.example';

/** The one Entra app for bot and tab. It is the audience of what Teams sends to the bot and of the tab's tokens. */
export const SANDBOX_BOT_APP = {
  appId: '5a5a0000-0000-4000-8000-0000000000b0',
  secret: 'sandbox-bot-secret',
} as const;

/** The app that requests Graph tokens with its own application permissions. */
export const SANDBOX_GRAPH_APP = {
  appId: '5a5a0000-0000-4000-8000-0000000000a0',
  secret: 'sandbox-graph-secret',
} as const;

export const SANDBOX_GROUPS = {
  generators: '5a5a0000-0000-4000-8000-0000000000c1',
  approvers: '5a5a0000-0000-4000-8000-0000000000c2',
  readers: '5a5a0000-0000-4000-8000-0000000000c3',
} as const;

export type SandboxGroup = keyof typeof SANDBOX_GROUPS;

export interface SandboxPerson {
  readonly objectId: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly groups: readonly SandboxGroup[];
  readonly userType: 'Member' | 'Guest';
  /** The id of the person's own tenant, which differs from the sandbox's for guests. */
  readonly homeTenantId: string;
  readonly accountEnabled: boolean;
}

type PersonDetails = Partial<Pick<SandboxPerson, 'userType' | 'homeTenantId' | 'accountEnabled'>>;

function person(
  number: number,
  displayName: string,
  groups: readonly SandboxGroup[],
  details: PersonDetails = {},
): SandboxPerson {
  const firstName = displayName.split(' ')[0] ?? displayName;
  return {
    objectId: `5a5a0000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`,
    displayName,
    userPrincipalName: `${firstName.toLowerCase()}@${SANDBOX_DOMAIN}`,
    groups,
    userType: 'Member',
    homeTenantId: SANDBOX_TENANT_ID,
    accountEnabled: true,
    ...details,
  };
}

/** The server must refuse Isaiah and Nestor, although their group would let them approve. */
export const SANDBOX_PEOPLE = {
  adele: person(1, 'Adele Vance', ['generators']),
  grady: person(2, 'Grady Archie', ['generators', 'approvers']),
  megan: person(3, 'Megan Bowen', ['approvers']),
  diego: person(4, 'Diego Siciliani', ['approvers']),
  lidia: person(5, 'Lidia Holloway', ['readers']),
  alex: person(6, 'Alex Wilber', []),
  isaiah: person(7, 'Isaiah Langer', ['approvers'], {
    userType: 'Guest',
    homeTenantId: '5a5a0000-0000-4000-8000-0000000000ff',
  }),
  nestor: person(8, 'Nestor Wilke', ['approvers'], { accountEnabled: false }),
} as const satisfies Readonly<Record<string, SandboxPerson>>;

/** Microsoft's published product identifiers. MCOCAP is a shared-device license and isn't valid for rooms. */
export const SANDBOX_SKUS = {
  Microsoft_Teams_Rooms_Pro: '4cde982a-ede4-4409-9ae6-b003453c8ea6',
  Microsoft_Teams_Rooms_Basic: '6af4b3d6-14bb-4a2a-960c-6c902aad34f3',
  MEETING_ROOM: '6070a4c8-34c6-4937-8dfb-39bbc6397a60',
  MCOCAP: '295a8eb0-f78d-45c7-8b5b-1eed5ed02dff',
  SPE_E5: '06ebc4ee-1bb5-47dd-8120-11324bc54e06',
} as const;

export type SandboxSku = keyof typeof SANDBOX_SKUS;

/**
 * Microsoft's published identifiers of service plans ("Product names and service plan identifiers for licensing",
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference).
 */
export const SANDBOX_PLANS = {
  TEAMS1: '57ff2da0-773e-42df-b2af-ffb7a2317929',
  MCOSTANDARD: '0feaeb32-d00e-4d66-bd5a-43b5b83db82c',
  MCOMEETADV: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40',
  MCOEV: '4828c8ec-dc2e-4779-b502-87ac9ce28ab7',
  WHITEBOARD_PLAN3: '4a51bca5-1eff-43f5-878c-177680f191af',
  Teams_Room_Pro: 'ec17f317-f4bc-451e-b2da-0167e5c260f9',
  Teams_Room_Basic: '8081ca9c-188c-4b49-a8e5-c23b5e9463a8',
  Teams_Room_Standard: '92c6b761-01de-457a-9dd9-793a975238f7',
} as const;

export type SandboxPlan = keyof typeof SANDBOX_PLANS;

/** A part of the service plans of each license: those that a console needs, and some that it does not. */
export const PLANS_OF_SKU: Readonly<Record<SandboxSku, readonly SandboxPlan[]>> = {
  Microsoft_Teams_Rooms_Pro: ['TEAMS1', 'MCOSTANDARD', 'MCOMEETADV', 'MCOEV', 'WHITEBOARD_PLAN3', 'Teams_Room_Pro'],
  Microsoft_Teams_Rooms_Basic: ['TEAMS1', 'MCOSTANDARD', 'MCOMEETADV', 'WHITEBOARD_PLAN3', 'Teams_Room_Basic'],
  MEETING_ROOM: ['TEAMS1', 'MCOSTANDARD', 'MCOMEETADV', 'MCOEV', 'WHITEBOARD_PLAN3', 'Teams_Room_Standard'],
  MCOCAP: ['TEAMS1', 'MCOEV'],
  SPE_E5: ['TEAMS1', 'MCOSTANDARD', 'MCOMEETADV', 'MCOEV', 'WHITEBOARD_PLAN3'],
};

/**
 * Rooms 16–23 have these conditions in this order, and so does each later run of 25 (41–48, 66–73, …). All others are
 * ready.
 */
export const ROOM_CONDITIONS = [
  'no license',
  'no usage location',
  'password expires',
  'upn differs from mail',
  'disabled',
  'synced from on-premises',
  'passwordless',
  'not on the room list',
] as const;

export type RoomCondition = 'ready' | (typeof ROOM_CONDITIONS)[number];

export interface SandboxRoom {
  readonly index: number;
  readonly objectId: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string;
  readonly building: string;
  readonly floorNumber: number;
  readonly condition: RoomCondition;
  readonly skus: readonly SandboxSku[];
  /** The account's password until it is reset. */
  readonly password: string;
}

/** Names of rooms 1–8, which are ambiguous, long, or hostile to Markdown. */
const NAMED_ROOMS = [
  'Oslo 3.14',
  'Oslo 3.15',
  'Oslo 4.02',
  'Lisbon 1.01',
  'Donaudampfschifffahrtsgesellschaftskapitänsbesprechungszimmer Österreich-Ungarn (Nebengebäude Süd, Erdgeschoß)',
  '*Atrium* [North](https://contoso.example) `2_1`',
  'Lisbon 1.02',
  'Zürich 2.05',
] as const;

/** What the rooms 5 and 6 are called where nobody wants to try hostile names. */
const CLEAN_NAMES: Readonly<Record<number, string>> = { 5: 'Vienna 1.01', 6: 'Oslo 4.03' };

/** Whether some rooms have names that break lists and cards which were made carelessly. */
export type RoomNames = 'hostile' | 'clean';

const CITIES = [
  'Amsterdam',
  'Athens',
  'Berlin',
  'Bogotá',
  'Boston',
  'Brussels',
  'Cairo',
  'Chicago',
  'Dublin',
  'Geneva',
  'Helsinki',
  'Kyoto',
  'Lima',
  'Lisbon',
  'Madrid',
  'Milan',
  'Nairobi',
  'Oslo',
  'Paris',
  'Porto',
  'Prague',
  'Seattle',
  'Tokyo',
  'Vienna',
  'Zürich',
] as const;

function conditionOf(index: number): RoomCondition {
  return ROOM_CONDITIONS[(index % 25) - 16] ?? 'ready';
}

function skusOf(index: number, condition: RoomCondition): readonly SandboxSku[] {
  if (condition === 'no license') return index % 50 === 16 ? [] : ['MCOCAP'];
  if (index % 10 === 0) return ['MEETING_ROOM'];
  return index % 3 === 0 ? ['Microsoft_Teams_Rooms_Basic'] : ['Microsoft_Teams_Rooms_Pro'];
}

/** Returns the same room for the same index on every start. `index` counts from 1 to at most 50,000. */
export function sandboxRoom(index: number, names: RoomNames = 'hostile'): SandboxRoom {
  const city = CITIES[index % CITIES.length] ?? 'Oslo';
  const floorNumber = 1 + (Math.floor(index / 25) % 20);
  const clean = names === 'clean' ? CLEAN_NAMES[index] : undefined;
  const displayName = clean ?? NAMED_ROOMS[index - 1] ?? `${city} ${floorNumber}.${20 + Math.floor(index / 500)}`;
  const alias = `room-${String(index).padStart(2, '0')}`;
  const condition = conditionOf(index);
  return {
    index,
    objectId: `5a5a0000-0000-4000-8000-01${String(index).padStart(10, '0')}`,
    displayName,
    userPrincipalName: `${alias}@${SANDBOX_DOMAIN}`,
    mail: condition === 'upn differs from mail' ? `${alias}.mail@${SANDBOX_DOMAIN}` : `${alias}@${SANDBOX_DOMAIN}`,
    building: displayName.split(' ')[0] ?? city,
    floorNumber,
    condition,
    skus: skusOf(index, condition),
    password: `Sandbox-${alias}`,
  };
}

/** Returns the first room in the given condition: `sandboxRoomThatIs('disabled')` is room 20. */
export function sandboxRoomThatIs(condition: RoomCondition): SandboxRoom {
  return sandboxRoom(condition === 'ready' ? 1 : 16 + ROOM_CONDITIONS.indexOf(condition));
}
