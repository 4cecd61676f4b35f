import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectorClient, type ConnectorClient } from '../sandbox/connector-client.ts';
import {
  SANDBOX_BOT_APP,
  SANDBOX_GRAPH_APP,
  SANDBOX_GROUPS,
  SANDBOX_TENANT_ID,
  sandboxRoom,
} from '../sandbox/tenant.ts';
import { buildPages } from './build-pages.ts';
import { chooseChannel } from './choose-channel.ts';
import type { Cleanup } from './cleanup.ts';
import { startDemoWitness } from './demo-witness.ts';
import { playWeek } from './week/start-week.ts';
import { type StartedServers, startServers, startStoppable } from './start-servers.ts';

export interface Addresses {
  readonly server: string;
  readonly graph: string;
  readonly issuer: string;
  readonly connector: string;
  /** The address of the page that looks like Teams. */
  readonly host: string;
}

export interface Demo {
  readonly addresses: Addresses;
  readonly teams: ConnectorClient;
  readonly server: Omit<StartedServers, 'crashed'>;
  /** The sign-in address of a room that is ready. */
  readonly exampleAccount: string;
  /** Resolves with which part ended and how, when one ends without having been stopped. */
  readonly crashed: Promise<string>;
  readonly cleanup: Cleanup;
}

type SandboxAddresses = Omit<Addresses, 'server'>;

const PROJECT = join(import.meta.dirname, '..', '..');

function key(): string {
  return randomBytes(32).toString('base64');
}

/** The production settings, with local stand-ins for Microsoft's services and keys that last as long as the demo. */
export function serverSettings(sandbox: SandboxAddresses, dataDir: string): Record<string, string> {
  return {
    TENANT_ID: SANDBOX_TENANT_ID,
    BOT_APP_ID: SANDBOX_BOT_APP.appId,
    BOT_APP_SECRET: SANDBOX_BOT_APP.secret,
    GRAPH_CLIENT_ID: SANDBOX_GRAPH_APP.appId,
    GRAPH_CLIENT_SECRET: SANDBOX_GRAPH_APP.secret,
    GENERATORS_GROUP_ID: SANDBOX_GROUPS.generators,
    APPROVERS_GROUP_ID: SANDBOX_GROUPS.approvers,
    READERS_GROUP_ID: SANDBOX_GROUPS.readers,
    OTP_PEPPER: key(),
    ENCRYPTION_KEY: key(),
    AUDIT_KEY: key(),
    DATA_DIR: join(dataDir, 'data'),
    // A database that the shell names is somebody's, and must not get the rooms of the sandbox.
    DATABASE_URL: '',
    // The demo reads the lines of this level.
    LOG_LEVEL: process.env['LOG_LEVEL'] === 'debug' ? 'debug' : 'info',
    SETTLE_SECONDS: process.env['SETTLE_SECONDS'] ?? '15',
    LOCAL_GRAPH_URL: sandbox.graph,
    LOCAL_ISSUER_URL: sandbox.issuer,
    LOCAL_CONNECTOR_URL: sandbox.connector,
  };
}

/** How a demo is started. */
interface DemoOptions {
  /** Number of servers. Several of them share a private PostgreSQL. */
  readonly replicas: number;
  /** Gets everything that has to be stopped, as soon as it runs. */
  readonly cleanup: Cleanup;
  readonly say: (line: string) => void;
  /** Gives some rooms names that break lists and cards which were made carelessly. */
  readonly hostile?: boolean;
  /** Plays the week before, so that lists and charts have something to show. It needs the embedded database. */
  readonly withWeek?: boolean;
  /** Settings of the server beside the demo's own, or in their place. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts sandbox and servers as separate processes. Their data lives in a temporary folder that is deleted at the end.
 * @throws Error when a part doesn't start; the caller stops the others
 */
export async function startDemo({
  replicas,
  cleanup,
  say,
  hostile = false,
  withWeek = false,
  settings = {},
}: DemoOptions): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-demo-'));
  cleanup.add(() => rm(dataDir, { recursive: true, force: true }));
  say('Building the pages if they changed …');
  await buildPages();
  say('Starting the sandbox: Graph, token issuer and Teams on this machine …');
  const box = startStoppable(cleanup, 'the sandbox', join(PROJECT, 'env', 'sandbox', 'main.ts'), {
    SANDBOX_ROOM_NAMES: hostile ? 'hostile' : 'clean',
  });
  const sandbox = (await box.line(() => true)) as SandboxAddresses;
  const witness = await startDemoWitness();
  cleanup.add(() => witness.close());
  const port = Number(process.env['PORT'] ?? 0);
  const all = { ...serverSettings(sandbox, dataDir), ...witness.settings, ...settings };
  if (withWeek) await playWeek({ settings: all, cleanup, say });
  say('Starting the server, which takes a few seconds …');
  const server = await startServers({ replicas, port, settings: all, cleanup, say });
  await witness.know(server.url);
  const teams = connectorClient(sandbox.connector);
  await teams.setBot({ endpoint: `${server.url}/api/messages` });
  if (!withWeek) await chooseChannel(teams);
  return {
    addresses: { server: server.url, ...sandbox },
    teams,
    server,
    exampleAccount: sandboxRoom(1).userPrincipalName,
    crashed: Promise.race([box.crashed, server.crashed]),
    cleanup,
  };
}
