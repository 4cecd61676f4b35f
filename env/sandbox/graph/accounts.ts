import { type RoomNames, SANDBOX_DOMAIN, SANDBOX_PEOPLE, sandboxRoom, type SandboxSku } from '../tenant.ts';
import { accountOfPerson, accountOfRoom } from './account.ts';
import type { Account, GraphUser } from './account.ts';
import { Calendars } from './calendars/calendars.ts';
import { Devices } from './devices/devices.ts';
import { judgeSignIn } from './policies/judge-sign-in.ts';
import { Policies } from './policies/policies.ts';
import { ReportLimit } from './sign-ins/report-limit.ts';
import { SignIns } from './sign-ins/sign-ins.ts';

const PEOPLE = Object.values(SANDBOX_PEOPLE);
const MAX_ROOMS = 50_000;

export type AccountChange = Partial<Omit<Account, 'user'>> & { readonly user?: Partial<Omit<GraphUser, 'id'>> };

/** One notification in a person's activity feed, with the text that the manifest defines for it. */
export interface FeedNotification {
  readonly objectId: string;
  readonly activityType: string;
  readonly text: string;
  readonly webUrl: string;
}

/** A directory role of an app, either for the whole tenant (`/`) or for one administrative unit. */
export interface RoleAssignment {
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
}

/** The states of a subscription (Microsoft Graph: subscribedSku resource type), and one that is not listed at all. */
export const SUBSCRIPTION_STATES = ['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted', 'not listed'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** Returns when the secret of an app ends. */
type SecretEnd = (appId: string) => Date;

/**
 * All accounts of the sandbox: people first, then rooms. A room is computed on demand; only changed accounts are
 * stored.
 */
export class Accounts {
  readonly size: number;
  /** Directory roles of apps. A test adds the ones it needs. */
  readonly roleAssignments: RoleAssignment[] = [];
  /** Subscriptions that are not enabled. */
  readonly subscriptions = new Map<SandboxSku, SubscriptionState>();
  /** Domains that another identity provider signs in. */
  readonly federatedDomains = new Set<string>();
  /** Notifications by person and chain. */
  readonly notifications = new Map<unknown, FeedNotification>();
  readonly devices = new Devices();
  readonly calendars = new Calendars();
  readonly signIns = new SignIns();
  readonly policies = new Policies();
  readonly reportLimit = new ReportLimit();
  /** Ids of the users whose sessions were revoked, in the order of the calls. */
  readonly revokedSessions: string[] = [];
  /** Whether a person has added the app for themselves. */
  readonly hasApp: (objectId: string) => boolean;
  readonly secretEnd: SecretEnd;
  readonly #rooms: number;
  readonly #names: RoomNames;
  readonly #changed = new Map<string, Account>();

  /** Creates the accounts. @throws RangeError for more than 50,000 rooms. */
  constructor(
    rooms: number,
    secretEnd: SecretEnd,
    hasApp: (objectId: string) => boolean = () => true,
    names: RoomNames = 'hostile',
  ) {
    if (!Number.isInteger(rooms) || rooms < 0 || rooms > MAX_ROOMS)
      throw new RangeError(`rooms: 0 to ${MAX_ROOMS}, not ${rooms}`);
    this.signIns.judgePolicies = (account, client, ipAddress) => judgeSignIn(this.policies, account, client, ipAddress);
    this.hasApp = hasApp;
    this.secretEnd = secretEnd;
    this.#rooms = rooms;
    this.#names = names;
    this.size = PEOPLE.length + rooms;
  }

  /** Returns the account at `position`, which counts from 0 to `size` - 1. */
  at(position: number): Account {
    const person = PEOPLE[position];
    const seeded =
      person === undefined
        ? accountOfRoom(sandboxRoom(position - PEOPLE.length + 1, this.#names))
        : accountOfPerson(person);
    return this.#changed.get(seeded.user.id) ?? seeded;
  }

  find(idOrUpn: string): Account | undefined {
    const wanted = idOrUpn.toLowerCase();
    const position = this.#positionOf(wanted);
    const candidate = position === undefined ? undefined : this.at(position);
    return [candidate, ...this.#changed.values()].find(
      (account) => account?.user.id === wanted || account?.user.userPrincipalName.toLowerCase() === wanted,
    );
  }

  /** Returns the account whose place has this id or address, in lower case. */
  findPlace(idOrAddress: string): Account | undefined {
    const [, byId] = /^5a5a0000-0000-4000-8000-02(\d{10})$/.exec(idOrAddress) ?? [];
    const hasAddress = ({ user, place }: Account): boolean =>
      place !== undefined && (user.mail ?? '').toLowerCase() === idOrAddress;
    if (byId !== undefined) return this.find(`5a5a0000-0000-4000-8000-01${byId}`);
    const changed = [...this.#changed.values()].find(hasAddress);
    if (changed !== undefined) return changed;
    const seeded = this.find(idOrAddress.replace('.mail@', '@'));
    return seeded !== undefined && hasAddress(seeded) ? seeded : undefined;
  }

  isPerson(account: Account): boolean {
    return PEOPLE.some(({ objectId }) => objectId === account.user.id);
  }

  change(account: Account, change: AccountChange): Account {
    const changed = { ...account, ...change, user: { ...account.user, ...change.user } };
    this.#changed.set(account.user.id, changed);
    return changed;
  }

  #positionOf(idOrUpn: string): number | undefined {
    const person = PEOPLE.findIndex(
      ({ objectId, userPrincipalName }) => objectId === idOrUpn || userPrincipalName === idOrUpn,
    );
    if (person !== -1) return person;
    const [, byId] = /^5a5a0000-0000-4000-8000-01(\d{10})$/.exec(idOrUpn) ?? [];
    const [, byName] = new RegExp(`^room-(\\d+)@${SANDBOX_DOMAIN}$`).exec(idOrUpn) ?? [];
    const index = Number(byId ?? byName ?? 0);
    return index >= 1 && index <= this.#rooms ? PEOPLE.length + index - 1 : undefined;
  }
}
