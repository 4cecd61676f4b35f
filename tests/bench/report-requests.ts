import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDirectory } from '../../bot/directory/directory.ts';
import { openGraphClient } from '../../bot/directory/graph-client.ts';
import { openSignInLog } from '../../bot/directory/sign-ins/sign-in-log.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { MOST_ACCOUNTS } from '../../bot/domain/ports/sign-in-log.ts';
import { checkAccountKey } from '../../bot/services/accounts/check-account-key.ts';
import { openStore, type OpenedStore } from '../../bot/storage/open-store.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

/** What a rollout asks of the sign-in log and of authentication methods, while the sandbox enforces Graph's limit. */
export interface ReportRequests {
  readonly keysPerMinute: number;
  readonly queriesPerMinute: number;
  /** The most requests in any ten seconds. Microsoft Graph allows five. */
  readonly mostInTenSeconds: number;
  readonly throttled: number;
}

const GRAPH = 'https://graph.microsoft.com';
const MINUTES = 1;

async function askForKeys(store: OpenedStore, { graph, issuer }: Sandbox, rooms: number): Promise<void> {
  const directory = openDirectory({
    cloud: 'public',
    tokens: sandboxTokens('graph', issuer),
    groups: SANDBOX_GROUPS,
    roomLicenses: ROOM_LICENSES,
    local: { graphUrl: graph },
    reportPace: store.reportPace,
  });
  await store.jobs.work('check-account-key', (job) => checkAccountKey({ store, directory }, job));
  await store.transaction(async (tx) => {
    for (let room = 1; room <= rooms; room += 1)
      await tx.jobs.send({ name: 'check-account-key', accountId: sandboxRoom(room).objectId, attempt: 1 });
  });
}

/** Reads the log for the rooms in portions, as fast as the pace allows, until the time is over. */
async function readTheLog(store: OpenedStore, { graph, issuer }: Sandbox, rooms: number): Promise<void> {
  const tokens = sandboxTokens('graph', issuer);
  const client = openGraphClient(() => tokens.read(GRAPH), { graphUrl: GRAPH, localUrl: graph });
  const log = openSignInLog(client, { events: 'interactive', pace: store.reportPace });
  const end = performance.now() + MINUTES * 60_000;
  for (let first = 1; performance.now() < end; first = (first + MOST_ACCOUNTS) % rooms) {
    const ids = Array.from({ length: MOST_ACCOUNTS }, (_, place) => sandboxRoom(first + place).objectId);
    await log.read(ids, new Date(Date.now() - 60_000));
  }
}

/** Counts the requests of a minute of a rollout, on a new embedded database. */
export async function countReportRequests(rooms: number): Promise<ReportRequests> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-reports-'));
  const sandbox = await startSandbox({ rooms: rooms + MOST_ACCOUNTS });
  const store = await openStore({ dataDir, auditKey: randomBytes(32) });
  try {
    await askForKeys(store, sandbox, rooms);
    await readTheLog(store, sandbox, rooms);
    const asked = sandbox.parts.graph.requests().filter(({ path }) => /auditLogs|authentication/.test(path));
    const queries = asked.filter(({ path }) => path.includes('auditLogs')).length;
    return {
      keysPerMinute: (asked.length - queries) / MINUTES,
      queriesPerMinute: queries / MINUTES,
      mostInTenSeconds: sandbox.parts.graph.reportLimit.most,
      throttled: asked.filter(({ status }) => status === 429).length,
    };
  } finally {
    await store.close();
    await sandbox.close();
    await rm(dataDir, { recursive: true });
  }
}
