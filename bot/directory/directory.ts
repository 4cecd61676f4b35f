import { setTimeout } from 'node:timers/promises';
import { GraphError } from '@microsoft/microsoft-graph-client';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import type { AccountReading } from '../domain/accounts/reading.ts';
import type { AccountPage } from '../domain/accounts/account-sync.ts';
import type { PermissionGroups } from '../domain/admin.ts';
import type { AppTokens } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import { type Observer, UNOBSERVED } from '../domain/observer.ts';
import { type Directory, DirectoryError, ListError } from '../domain/ports/directory.ts';
import type { ReportPace } from '../domain/ports/report-pace.ts';
import { listAccounts } from './account-list.ts';
import { openAccountReader } from './account-reading.ts';
import { asDirectoryError } from './directory-problem.ts';
import { openGraphClient } from './graph-client.ts';
import { readRoomMailboxes } from './mailboxes.ts';
import type { Timer } from './group-check.ts';
import { isObjectId } from './object-id.ts';
import { cachePeople, openPersonReader, WAITED_FOR } from './people.ts';
import { resetPassword } from './reset-password.ts';
import { openKeyReader } from './sign-ins/resource-account-key.ts';

export interface DirectoryOptions {
  readonly cloud: Cloud;
  readonly tokens: AppTokens;
  readonly groups: PermissionGroups;
  /** SKU part numbers that are valid for rooms. */
  readonly roomLicenses: readonly string[];
  /** A stand-in for Microsoft Graph on this machine. Its address has no slash at the end. */
  readonly local?: { readonly graphUrl: string };
  /** Time limit of each try of a call, in milliseconds. The default is 20 seconds. */
  readonly callMilliseconds?: number;
  readonly log?: Pick<Logger, 'warn'>;
  readonly observer?: Observer;
  /** The pace of the calls that share a limit with the sign-in log. Without it, they start at once, which is for tests. */
  readonly reportPace?: ReportPace | undefined;
  /** The clock and the alarm of group checks; those of this process by default. */
  readonly timer?: Timer;
}

interface Guard {
  readonly guard: <Result>(call: string, work: () => Promise<Result>) => Promise<Result>;
  readonly failed: (call: string, error: unknown) => DirectoryError;
}

/**
 * Calls that the server can do without. A missing permission for one of them is logged once, until the call succeeds.
 */
const DISPENSABLE: ReadonlySet<string> = new Set([
  'roomMailboxes',
  'hasResourceAccountKey',
  'revokeSessions',
  'listRooms',
  'listLicenses',
]);

/**
 * Wraps calls of Microsoft Graph, so that every failure becomes a `DirectoryError`. The log gets the status, the code
 * and the request id of Microsoft Graph, but never a body.
 */
function openGuard({ tokens, log, observer = UNOBSERVED }: DirectoryOptions): Guard {
  const refused = new Set<string>();
  const failed: Guard['failed'] = (call, error) => {
    const known = asDirectoryError(error);
    observer.note({
      what: 'graph call',
      call,
      outcome: known.retryAfterSeconds === undefined ? known.problem : 'throttled',
    });
    if (known.problem === 'permission_missing' || (error instanceof GraphError && error.statusCode === 401))
      tokens.forget();
    if (known.problem === 'permission_missing' && DISPENSABLE.has(call)) {
      if (refused.has(call)) return known;
      refused.add(call);
    }
    const graph =
      error instanceof GraphError
        ? { status: error.statusCode, code: error.code, graphRequestId: error.requestId }
        : {};
    log?.warn({ call, problem: known.problem, ...graph }, 'Microsoft Graph did not do what was asked');
    return known;
  };
  const guard: Guard['guard'] = async (call, work) => {
    try {
      const result = await work();
      refused.delete(call);
      observer.note({ what: 'graph call', call, outcome: 'done' });
      return result;
    } catch (error) {
      throw failed(call, error);
    }
  };
  return { guard, failed };
}

function userPath(accountId: string): string {
  if (!isObjectId(accountId)) throw new DirectoryError('account_gone');
  return `/users/${accountId}`;
}

async function lastPasswordChangeAt(client: Client, accountId: string): Promise<Date | undefined> {
  const user = (await client
    .api(userPath(accountId))
    .headers(WAITED_FOR)
    .select('lastPasswordChangeDateTime')
    .get()) as { readonly lastPasswordChangeDateTime?: string | null };
  return user.lastPasswordChangeDateTime ? new Date(user.lastPasswordChangeDateTime) : undefined;
}

const PROCESS_TIMER: Timer = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal, ref: false }),
};

/** Forgets the token after a reading without memberships, because a new one may hold the permission that it lacks. */
async function readAccount(reading: Promise<AccountReading>, tokens: AppTokens): Promise<AccountReading> {
  const account = await reading;
  if (account.state === 'present' && !account.memberships.readable) tokens.forget();
  return account;
}

/** Status 400 and 404 speak of an account elsewhere. Of a whole list they say nothing but that it failed. */
function ofList(error: DirectoryError): DirectoryError {
  const isOfAccount = error.problem === 'account_gone' || error.problem === 'account_refused';
  return isOfAccount ? new DirectoryError('directory_failing', { cause: error }) : error;
}

/** Returns the same pages, with an error that the rest of the server knows when they break off. */
async function* guardPages(
  pages: AsyncGenerator<AccountPage>,
  failed: Guard['failed'],
  log: DirectoryOptions['log'],
): AsyncGenerator<AccountPage> {
  const next = (): Promise<IteratorResult<AccountPage>> =>
    pages.next().catch((error: unknown) => {
      if (!(error instanceof ListError)) throw ofList(failed('listAccounts', error));
      log?.warn({ call: 'listAccounts', problem: error.problem }, 'Microsoft Graph gave a list that is none');
      throw error;
    });
  try {
    for (let turn = await next(); turn.done !== true; turn = await next()) yield turn.value;
  } finally {
    await pages.return(undefined);
  }
}

/**
 * Opens the directory of the tenant in Microsoft Graph.
 * @throws DirectoryError from every call that fails
 */
export function openDirectory(options: DirectoryOptions): Directory {
  const { groups, tokens, roomLicenses, local, log, callMilliseconds, timer = PROCESS_TIMER } = options;
  const { graphUrl } = CLOUDS[options.cloud];
  const place = { graphUrl, localUrl: local?.graphUrl, callMilliseconds };
  const client = openGraphClient(() => tokens.read(graphUrl), place);
  const reader = openAccountReader(client, { licenses: roomLicenses, now: () => performance.now() });
  const { guard, failed } = openGuard(options);
  const readPerson = openPersonReader(client, groups, timer);
  const person = cachePeople((objectId) => guard('person', () => readPerson(objectId)), timer.now);
  const readKey = openKeyReader(client, options.reportPace, guard);
  return {
    listAccounts: () => {
      // A single account must not be judged by older subscriptions than the list.
      reader.forgetTenant();
      return guardPages(listAccounts({ client, licenses: roomLicenses, failed }), failed, log);
    },
    readAccount: (accountId, asked) => guard('readAccount', () => readAccount(reader.one(accountId, asked), tokens)),
    readAccounts: (accountIds) => guard('readAccounts', () => reader.many(accountIds)),
    person,
    resetPassword: (accountId, password) =>
      resetPassword({ client, guard, readToken: () => tokens.read(graphUrl) }, () => userPath(accountId), password),
    revokeSessions: (accountId) =>
      guard('revokeSessions', async () => {
        await client.api(`${userPath(accountId)}/revokeSignInSessions`).post({});
      }),
    lastPasswordChangeAt: (accountId) => guard('lastPasswordChangeAt', () => lastPasswordChangeAt(client, accountId)),
    roomMailboxes: (accountIds) => guard('roomMailboxes', () => readRoomMailboxes(client, accountIds)),
    hasResourceAccountKey: (accountId) => readKey(() => userPath(accountId)),
  };
}
