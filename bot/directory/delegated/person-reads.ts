import type { Client } from '@microsoft/microsoft-graph-client';
import type { AppTokens } from '../../domain/app-identity.ts';
import type { ConditionalAccess } from '../../domain/ports/conditional-access.ts';
import {
  type DelegatedToken,
  type Delegation,
  PERSON_SOURCES,
  type PersonSource,
  SCOPE_OF,
  type SignedInPerson,
} from '../../domain/ports/delegation.ts';
import type { DeviceInventory } from '../../domain/ports/device-inventory.ts';
import type { PersonReading, PersonReads } from '../../domain/ports/person-reads.ts';
import type { SignInLog } from '../../domain/ports/sign-in-log.ts';
import { type GraphPlace, openGraphClient } from '../graph-client.ts';
import { claimsIn } from '../graph-status.ts';

export interface PersonReadsOptions {
  readonly delegation: Delegation;
  /** Tokens of the app itself, which tell what it may read without a person. */
  readonly tokens: Pick<AppTokens, 'read'>;
  readonly place: GraphPlace;
  /** The public address from which consoles sign in, if someone has set it. */
  readonly siteAddress?: string;
  /** How long one read may take, in milliseconds; {@link LONGEST_MILLISECONDS} by default. */
  readonly longestMilliseconds?: number;
  /** The adapters of the sources. They are the same for the app and for a person, and only the client differs. */
  readonly openSignInLog: (client: Client) => SignInLog;
  readonly openConditionalAccess: (client: Client) => ConditionalAccess;
  readonly openDeviceInventory: (client: Client) => DeviceInventory;
}

/**
 * A person gets an answer after so many milliseconds, because the page gives up a call after 10 seconds or so. Calls of
 * the server's own may be ahead in the pace that all share, with hundreds of rooms.
 */
const LONGEST_MILLISECONDS = 9_000;
/** Seconds after which a person may try again when no turn came in time: one window of the shared pace. */
const AGAIN_SECONDS = 10;

type NoToken = Extract<DelegatedToken, { readonly outcome: 'consent_needed' | 'no_answer' | 'proof_needed' }>;
interface Unread {
  readonly outcome: 'unread';
  readonly reason: 'busy' | 'no_answer';
  readonly retryAfterSeconds?: number;
}

/**
 * Returns what the work gives, or "busy" when the time is over. Then the work gets no further token, so no further call
 * of it leaves.
 */
async function inTime<Reading>(
  milliseconds: number,
  work: (isOver: () => boolean) => Promise<Reading>,
): Promise<Reading | Unread> {
  const over = Promise.withResolvers<Unread>();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    over.resolve({ outcome: 'unread', reason: 'busy', retryAfterSeconds: AGAIN_SECONDS });
  }, milliseconds);
  try {
    return await Promise.race([work(() => isOver), over.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the reads that happen with the permission of a person. Each one gets a client of its own. */
export function openPersonReads(options: PersonReadsOptions): PersonReads {
  const { delegation, place, tokens, siteAddress, longestMilliseconds = LONGEST_MILLISECONDS } = options;
  async function read<Reading>(
    person: SignedInPerson,
    source: PersonSource,
    work: (client: Client) => Promise<Reading>,
  ): Promise<PersonReading<Reading | Unread>> {
    return inTime<PersonReading<Reading | Unread>>(longestMilliseconds, async (isOver) => {
      const given = await delegation.token(person, SCOPE_OF[source]);
      if (given.outcome !== 'token') return withoutToken(given);
      const token = async (): Promise<string> => {
        if (isOver()) throw new Error('the time for this read is over');
        return given.token.reveal();
      };
      return work(openGraphClient(token, place));
    });
  }
  return {
    signIns: (person, accountId, since) =>
      read(person, 'sign_in_log', (client) => options.openSignInLog(client).read([accountId], since)),
    policies: (person, accountId) =>
      read(person, 'conditional_access', (client) =>
        options.openConditionalAccess(client).evaluate(accountId, siteAddress),
      ),
    devices: (person, inventory, serialNumber) =>
      read(person, inventory, (client) => options.openDeviceInventory(client).find(inventory, serialNumber)),
    missing: () => missingSources(tokens, place.graphUrl),
  };
}

function withoutToken(given: NoToken): Exclude<NoToken, { readonly outcome: 'no_answer' }> | Unread {
  if (given.outcome !== 'no_answer') return given;
  const { retryAfterSeconds } = given;
  return {
    outcome: 'unread',
    reason: 'no_answer',
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

/**
 * Reads the application permissions from the token of the app. A token is opaque by contract, so this decides only what
 * the page offers.
 */
async function missingSources(tokens: Pick<AppTokens, 'read'>, graphUrl: string): Promise<readonly PersonSource[]> {
  try {
    const { roles } = claimsIn(await tokens.read(graphUrl));
    return PERSON_SOURCES.filter((source) => !roles.includes(SCOPE_OF[source]));
  } catch {
    return [];
  }
}
