import type { Client } from '@microsoft/microsoft-graph-client';
import type { AccountFacts } from '../domain/accounts/account.ts';
import type { AccountReading, Memberships, PresentAccount } from '../domain/accounts/reading.ts';
import { DirectoryError } from '../domain/ports/directory.ts';
import { recentAnswers } from '../runtime/recent-answers.ts';
import { readSkus } from './account-list.ts';
import { asDirectoryError } from './directory-problem.ts';
import { readDomains } from './domains.ts';
import { sendBatchGroups } from './graph-batch.ts';
import type { GraphSku } from './licensing.ts';
import { type MembershipPage, membershipsUrl, readMemberships } from './memberships.ts';
import { isObjectId } from './object-id.ts';
import {
  askWitnesses,
  get,
  mailboxReason,
  mailboxRequest,
  placeIn,
  reasonOf,
  roomMailboxIn,
  type Witnesses,
} from './room-witnesses.ts';
import { type GraphRoom, type GraphUser, toFacts, USER_PROPERTIES } from './user-facts.ts';

/** Milliseconds for which the subscriptions and the kinds of domains are kept. They change a few times a year. */
const TENANT_FACTS_MS = 60_000;

interface ReaderOptions {
  /** SKU part numbers that are valid for rooms. */
  readonly licenses: readonly string[];
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
}

/** What is the same for all accounts of the tenant, or why it could not be read. */
interface Tenant {
  readonly skus: ReadonlyMap<string, GraphSku> | DirectoryError;
  /** Whether each domain is federated. */
  readonly domains: ReadonlyMap<string, boolean> | DirectoryError;
  readonly licenses: readonly string[];
}

/** An account after the first call: its user and its memberships, with the mailbox if that was asked for. */
interface FirstLook {
  readonly user: GraphUser;
  readonly memberships: Memberships;
  readonly mailbox?: unknown;
}

type Answers<Value> = ReadonlyMap<string, Value | DirectoryError>;

/** Reads accounts at this moment, one by one or many in few calls. */
interface AccountReader {
  one(accountId: string, options?: { readonly withTenant?: boolean }): Promise<AccountReading>;
  many(accountIds: readonly string[]): Promise<Answers<AccountReading>>;
  /** Makes the next reading ask for the facts of the tenant again. */
  forgetTenant(): void;
}

/** Returns an error that may pass by itself. Other errors are facts about the account. */
function passing(answer: unknown): DirectoryError | undefined {
  return answer instanceof DirectoryError && answer.problem === 'directory_failing' ? answer : undefined;
}

/** Remembers a missing permission as an answer, so that the call isn't repeated for each account. */
function keepRefusal(error: unknown): DirectoryError {
  const known = asDirectoryError(error);
  if (known.problem === 'permission_missing') return known;
  throw known;
}

interface TenantReader {
  (): Promise<Tenant>;
  forget(): void;
}

function openTenantReader(client: Client, { licenses, now }: ReaderOptions): TenantReader {
  const memory = { keyOf: () => '', milliseconds: TENANT_FACTS_MS, now };
  const skus = recentAnswers(() => readSkus(client).catch(keepRefusal), memory);
  const domains = recentAnswers(() => readDomains(client).catch(keepRefusal), memory);
  const read = async (): Promise<Tenant> => {
    const [knownSkus, knownDomains] = await Promise.all([
      skus('').catch(asDirectoryError),
      domains('').catch(asDirectoryError),
    ]);
    return { skus: knownSkus, domains: knownDomains, licenses };
  };
  const forget = (): void => {
    skus.forgetAll();
    domains.forgetAll();
  };
  return Object.assign(read, { forget });
}

/**
 * Opens a reader of single accounts. The user and its memberships come in one call, because both decide whether a
 * password may be handed out.
 */
export function openAccountReader(client: Client, options: ReaderOptions): AccountReader {
  const readTenant = openTenantReader(client, options);
  const look = async (ids: readonly string[], withMailbox: boolean): Promise<Answers<AccountReading>> => {
    const [tenant, first] = await Promise.all([readTenant(), lookFirst(client, ids, withMailbox)]);
    const doubtful = [...first].filter(
      (entry): entry is [string, FirstLook] =>
        !(entry[1] instanceof DirectoryError) && !showsRoom(entry[1], tenant, withMailbox),
    );
    const witnesses = await askWitnesses(client, doubtful);
    return new Map([...first].map(([id, found]) => [id, readingOf(found, witnesses.get(id) ?? {}, tenant)]));
  };
  return {
    one: async (accountId, { withTenant = false } = {}) => {
      if (withTenant) readTenant.forget();
      if (!isObjectId(accountId)) throw new DirectoryError('account_gone');
      const reading = (await look([accountId], true)).get(accountId);
      if (reading === undefined || reading instanceof DirectoryError)
        throw reading ?? new DirectoryError('directory_failing');
      return reading;
    },
    many: (accountIds) => look(accountIds.filter(isObjectId), false),
    forgetTenant: () => readTenant.forget(),
  };
}

/** Returns whether license and mailbox both show a room, or the license alone if the mailbox was not asked for. */
function showsRoom({ user, mailbox }: FirstLook, tenant: Tenant, withMailbox: boolean): boolean {
  return factsOf(user, undefined, tenant).hasRoomsLicence === true && (!withMailbox || roomMailboxIn(mailbox) === true);
}

/** Reads user and memberships of each account, and the mailbox as well if it is wanted. */
async function lookFirst(client: Client, ids: readonly string[], withMailbox: boolean): Promise<Answers<FirstLook>> {
  const answers = await sendBatchGroups(
    client,
    ids.map((id) => [
      get(`/users/${id}?$select=${USER_PROPERTIES.join(',')}`),
      get(membershipsUrl(id)),
      ...(withMailbox ? [mailboxRequest(id)] : []),
    ]),
  );
  const found = new Map<string, FirstLook | DirectoryError>();
  for (const [index, id] of ids.entries()) {
    const [user, page, mailbox] = answers[index] ?? [];
    found.set(id, await firstLookOf(client, user, page, mailbox));
  }
  return found;
}

async function firstLookOf(
  client: Client,
  user: unknown,
  page: unknown,
  mailbox: unknown,
): Promise<FirstLook | DirectoryError> {
  if (user instanceof DirectoryError) return user;
  const failing = passing(page);
  if (failing) return failing;
  const memberships =
    page instanceof DirectoryError
      ? ({ readable: false, why: reasonOf(page) } as const)
      : await readMemberships(client, page as MembershipPage).catch(asDirectoryError);
  if (memberships instanceof DirectoryError) return memberships;
  return { user: user as GraphUser, memberships, ...(mailbox !== undefined && { mailbox }) };
}

/** Returns the facts of a user. Without the names of licenses, nobody knows whether one of them is valid for rooms. */
function factsOf(user: GraphUser, room: GraphRoom | undefined, { skus, licenses }: Tenant): AccountFacts {
  return toFacts(user, room, { skus: skus instanceof DirectoryError ? reasonOf(skus) : skus, licenses });
}

/** Adds what mailbox and place say about the account. */
function withWitnesses(facts: AccountFacts, roomMailbox: boolean | undefined, mailbox: unknown): AccountFacts {
  if (facts.isRoomMailbox === true) return facts;
  if (roomMailbox !== undefined) return { ...facts, isRoomMailbox: roomMailbox };
  if (mailbox === undefined) return facts;
  const reason = mailboxReason(mailbox);
  return reason === undefined ? facts : { ...facts, unknown: { ...facts.unknown, isRoomMailbox: reason } };
}

/** Returns whether the domain of an account is federated, or why nobody knows. */
function federationOf(
  { userPrincipalName: upn }: GraphUser,
  { domains }: Tenant,
): Pick<PresentAccount, 'federated' | 'federatedUnknown'> {
  if (domains instanceof DirectoryError)
    return { federatedUnknown: domains.problem === 'permission_missing' ? 'no_permission' : 'no_answer' };
  const federated = domains.get(upn.slice(upn.lastIndexOf('@') + 1).toLowerCase());
  return federated === undefined ? { federatedUnknown: 'not_listed' } : { federated };
}

function readingOf(
  found: FirstLook | DirectoryError,
  { place: placeAnswer, ...asked }: Witnesses,
  tenant: Tenant,
): AccountReading | DirectoryError {
  const readAt = new Date();
  if (found instanceof DirectoryError) return found.problem === 'account_gone' ? { state: 'gone', readAt } : found;
  const { user, memberships, mailbox = asked.mailbox } = found;
  const place = placeIn(placeAnswer);
  const roomMailbox = roomMailboxIn(mailbox);
  const facts = factsOf(user, place ? (placeAnswer as GraphRoom) : undefined, tenant);
  const isRoom = facts.hasRoomsLicence === true || roomMailbox === true || place === true;
  const failing = passing(mailbox) ?? passing(placeAnswer) ?? passing(tenant.skus);
  // A witness that may answer in a moment matters only while no other one says that this is a room.
  if (!isRoom && failing) return failing;
  return {
    state: 'present',
    readAt,
    memberships,
    facts: withWitnesses(facts, roomMailbox, mailbox),
    ...(user.userType && { userType: user.userType }),
    ...(roomMailbox !== undefined && { roomMailbox }),
    ...(place !== undefined && { place }),
    ...federationOf(user, tenant),
  };
}
