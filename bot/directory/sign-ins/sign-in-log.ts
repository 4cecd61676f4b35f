import { setTimeout } from 'node:timers/promises';
import { type Client, GraphError, type GraphRequest } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import { type Noted, type Observer, UNOBSERVED } from '../../domain/observer.ts';
import type { ReportPace } from '../../domain/ports/report-pace.ts';
import {
  type LoggedSignIn,
  MOST_ACCOUNTS,
  type SignInLog,
  type SignInReading,
} from '../../domain/ports/sign-in-log.ts';
import type { UnreadReason } from '../../domain/sign-ins/sight.ts';
import { asDirectoryError } from '../directory-problem.ts';
import { type ListPage, readPage } from '../list/list-pages.ts';
import { isObjectId } from '../object-id.ts';
import { readSignIn } from './read-sign-in.ts';
import { NO_RETRY, REPORTS, runInPace, SIGN_IN_QUERIES } from './report-calls.ts';

/** Which sign-ins are read. Non-interactive ones are in the beta version of Microsoft Graph only. */
type SignInEvents = 'all' | 'interactive';

export interface SignInLogOptions {
  readonly events: SignInEvents;
  /** The pace that all servers share. Without it, calls start at once, which is for tests. */
  readonly pace?: ReportPace | undefined;
  /** The longest time to wait for a turn, in milliseconds; two minutes by default. */
  readonly longestWaitMilliseconds?: number;
  /** Called when the permission is missing, so that the next call has a new token. */
  readonly forgetToken?: () => void;
  readonly log?: Pick<Logger, 'warn'>;
  readonly observer?: Observer;
}

/** The most pages that one reading follows for each class, at 1,000 sign-ins each. */
const MOST_PAGES = 3;
const LONGEST_WAIT_MILLISECONDS = 120_000;
/** Microsoft Graph's code for a tenant without Microsoft Entra ID P1 (microsoftgraph/microsoft-graph-docs#4336). */
const NO_LICENSE = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';
/** The filter for the other class (https://learn.microsoft.com/graph/api/resources/signin?view=graph-rest-beta). */
const NON_INTERACTIVE = "signInEventTypes/any(t: t eq 'nonInteractiveUser')";

type SignInClass = 'interactive' | 'non-interactive';

/** What was read of one class of sign-ins. */
interface Found {
  readonly signIns: readonly LoggedSignIn[];
  readonly isIncomplete: boolean;
}

type Unread = Extract<SignInReading, { readonly outcome: 'unread' }>;

/** No turn came in time. */
class NoTurn extends Error {
  readonly waitMilliseconds: number;

  constructor(waitMilliseconds: number) {
    super('no turn came in time');
    this.waitMilliseconds = waitMilliseconds;
  }
}

function reasonOf(error: unknown): UnreadReason {
  const status = error instanceof GraphError ? error.statusCode : -1;
  if (status === 403) return error instanceof GraphError && error.code === NO_LICENSE ? 'no_license' : 'no_permission';
  return status === 429 ? 'busy' : 'no_answer';
}

/** The outcome for the metric of calls. */
function outcomeOf({ reason }: Unread): Extract<Noted, { readonly what: 'graph call' }>['outcome'] {
  if (reason === 'busy') return 'throttled';
  return reason === 'no_permission' || reason === 'no_license' ? 'permission_missing' : 'directory_failing';
}

/** What the log of the server may say about a call that failed. */
function graphFacts(error: unknown): object {
  if (!(error instanceof GraphError)) return {};
  return { status: error.statusCode, code: error.code, graphRequestId: error.requestId };
}

function unreadOf(error: unknown): Unread {
  if (error instanceof NoTurn)
    return { outcome: 'unread', reason: 'busy', retryAfterSeconds: Math.ceil(error.waitMilliseconds / 1000) };
  const { retryAfterSeconds } = asDirectoryError(error);
  return {
    outcome: 'unread',
    reason: reasonOf(error),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

/**
 * Returns the request for the first page. Only `$top`, `$skiptoken` and `$filter` are documented for this list
 * (https://learn.microsoft.com/graph/api/signin-list), so the records come with all their properties.
 */
function firstPage(client: Client, accountIds: readonly string[], since: Date, kind: SignInClass): GraphRequest {
  const isBeta = kind === 'non-interactive';
  const accounts = accountIds.map((id) => `userId eq '${id}'`).join(' or ');
  const wanted = [`createdDateTime ge ${since.toISOString()}`, `(${accounts})`, ...(isBeta ? [NON_INTERACTIVE] : [])];
  return client
    .api('/auditLogs/signIns')
    .version(isBeta ? 'beta' : 'v1.0')
    .filter(wanted.join(' and '));
}

/** Runs calls in the pace of all servers. @throws NoTurn when none comes in time */
function openTurns({ pace, longestWaitMilliseconds = LONGEST_WAIT_MILLISECONDS }: SignInLogOptions) {
  return async <Result>(call: () => Promise<Result>): Promise<Result> => {
    const end = performance.now() + longestWaitMilliseconds;
    for (;;) {
      const ran = await runInPace(pace, [REPORTS, SIGN_IN_QUERIES], call);
      if ('result' in ran) return ran.result;
      if (performance.now() + ran.waitMilliseconds > end) throw new NoTurn(ran.waitMilliseconds);
      await setTimeout(ran.waitMilliseconds);
    }
  };
}

/** Follows the pages of a class within bounds. A record that can't be read is left out, and may have been a sign-in. */
async function readClass(client: Client, first: GraphRequest, inTurn: ReturnType<typeof openTurns>): Promise<Found> {
  const signIns: LoggedSignIn[] = [];
  const trail = new Set<string>();
  let isIncomplete = false;
  for (let request: GraphRequest | undefined = first; request !== undefined;) {
    const asked: GraphRequest = request.middlewareOptions([NO_RETRY]);
    const { records, next }: ListPage = await inTurn(() => readPage(asked));
    const read = records.map(readSignIn).filter((one) => one !== undefined);
    signIns.push(...read);
    const isOver: boolean = next === undefined || trail.has(next) || trail.size + 1 >= MOST_PAGES;
    isIncomplete ||= read.length < records.length || (isOver && next !== undefined);
    if (next !== undefined) trail.add(next);
    request = isOver || next === undefined ? undefined : client.api(next);
  }
  return { signIns, isIncomplete };
}

/**
 * Returns the sign-ins of these accounts, each once, the earliest first. The log gives the most recent ones first
 * (https://learn.microsoft.com/graph/api/signin-list), so it is turned around before the stable sort. Otherwise, a
 * failure and the success after it would change places when both have the same time.
 */
function inOrder(found: readonly Found[], accountIds: readonly string[]): SignInReading {
  const asked = new Set(accountIds.map((id) => id.toLowerCase()));
  const all = found.flatMap(({ signIns }) => signIns.toReversed()).filter(({ accountId }) => asked.has(accountId));
  const signIns = [...new Map(all.map((one) => [one.id, one])).values()].toSorted(
    (one, two) => one.at.getTime() - two.at.getTime(),
  );
  const isIncomplete = found.some((one) => one.isIncomplete);
  return { outcome: 'read', signIns, ...(isIncomplete && { isIncomplete }) };
}

/**
 * Opens the sign-in log of the tenant with any client: that of the app, or one that acts for a person. Each page is one
 * query, and waits for its turn. If only one of the two classes could be read, the reading is incomplete.
 */
export function openSignInLog(client: Client, options: SignInLogOptions): SignInLog {
  const { events, forgetToken, log, observer = UNOBSERVED } = options;
  const inTurn = openTurns(options);
  const classes: readonly SignInClass[] = events === 'all' ? ['interactive', 'non-interactive'] : ['interactive'];

  const failed = (error: unknown): Unread => {
    const unread = unreadOf(error);
    if (!(error instanceof NoTurn)) {
      observer.note({ what: 'graph call', call: 'signIns', outcome: outcomeOf(unread) });
      log?.warn({ call: 'signIns', problem: unread.reason, ...graphFacts(error) }, 'the sign-in log was not read');
    }
    if (unread.reason === 'no_permission') forgetToken?.();
    return unread;
  };

  return {
    async read(accountIds, since) {
      const ids = accountIds.filter(isObjectId).slice(0, MOST_ACCOUNTS);
      if (ids.length === 0) return { outcome: 'read', signIns: [] };
      const found: Found[] = [];
      let unread: Unread | undefined;
      for (const kind of classes) {
        try {
          found.push(await readClass(client, firstPage(client, ids, since, kind), inTurn));
          observer.note({ what: 'graph call', call: 'signIns', outcome: 'done' });
        } catch (error) {
          unread = failed(error);
          break;
        }
      }
      if (!unread) return inOrder(found, ids);
      return found.length === 0 ? unread : { ...inOrder(found, ids), isIncomplete: true };
    },
  };
}
