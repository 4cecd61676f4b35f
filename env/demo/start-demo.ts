import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPROVALS_CHANNEL_ID } from '../sandbox/connector/layout.ts';
import { connectorClient, type ConnectorClient } from '../sandbox/connector-client.ts';
import {
  SANDBOX_BOT_APP,
  SANDBOX_GRAPH_APP,
  SANDBOX_GROUPS,
  SANDBOX_PEOPLE,
  SANDBOX_TENANT_ID,
  sandboxRoom,
} from '../sandbox/tenant.ts';
import { buildPages } from './build-pages.ts';
import { type Child, startChild } from './child.ts';

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
  readonly server: StartedServer;
  /** The sign-in address of a room that is ready. */
  readonly exampleAccount: string;
  /** Resolves with which part ended and how, when one ends without having been stopped. */
  readonly crashed: Promise<string>;
  close(): Promise<void>;
}

interface StartedServer {
  readonly pid: number;
  /** Seconds from the start of the process until it listens. */
  readonly readySeconds: number;
}

type SandboxAddresses = Omit<Addresses, 'server'>;

const PROJECT = join(import.meta.dirname, '..', '..');

function key(): string {
  return randomBytes(32).toString('base64');
}

/** The production settings, with local stand-ins for Microsoft's services and keys that last as long as the demo. */
export function serverSettings(sandbox: SandboxAddresses, dataDir: string): Record<string, string> {
  return {
    PORT: process.env['PORT'] ?? '0',
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
    SETTLE_SECONDS: process.env['SETTLE_SECONDS'] ?? '15',
    LOCAL_GRAPH_URL: sandbox.graph,
    LOCAL_ISSUER_URL: sandbox.issuer,
    LOCAL_CONNECTOR_URL: sandbox.connector,
  };
}

interface LogLine {
  readonly msg?: string;
  readonly url?: string;
}

async function startServer(
  sandbox: SandboxAddresses,
  dataDir: string,
): Promise<StartedServer & { child: Child; url: string }> {
  const from = performance.now();
  const child = startChild('the server', join(PROJECT, 'bot', 'main', 'serve.ts'), serverSettings(sandbox, dataDir));
  const listening = await child.line((line) => (line as LogLine).msg === 'listening');
  const readySeconds = (performance.now() - from) / 1000;
  await child.line((line) => (line as LogLine).msg === 'accounts synced');
  const { pid, url } = listening as { readonly pid: number; readonly url: string };
  return { child, url, pid, readySeconds };
}

/** As Grady, who can approve, makes the team's channel the approval channel. */
async function chooseChannel(teams: ConnectorClient): Promise<void> {
  const as = SANDBOX_PEOPLE.grady.objectId;
  const said = await teams.say({ as, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
  if (said.problem !== undefined) throw new Error(`The bot didn't accept the approval channel: ${said.problem}`);
}

/**
 * Starts sandbox and server as separate processes. Their data lives in a temporary folder that is deleted at the end.
 */
export async function startDemo(say: (line: string) => void): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-demo-'));
  const children: Child[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    say('Building the pages if they changed …');
    await buildPages();
    say('Starting the sandbox: Graph, token issuer and Teams on this machine …');
    const box = startChild('the sandbox', join(PROJECT, 'env', 'sandbox', 'main.ts'), {});
    children.push(box);
    const sandbox = (await box.line(() => true)) as SandboxAddresses;
    say('Starting the server with a new database, which takes a few seconds …');
    const server = await startServer(sandbox, dataDir);
    children.push(server.child);
    const teams = connectorClient(sandbox.connector);
    await teams.setBot({ endpoint: `${server.url}/api/messages` });
    await chooseChannel(teams);
    const addresses = { server: server.url, ...sandbox };
    return {
      addresses,
      teams,
      server,
      exampleAccount: sandboxRoom(1).userPrincipalName,
      crashed: Promise.race(children.map((child) => child.crashed)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
