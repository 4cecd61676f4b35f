import { asText, textAt } from '../connector/json-object.ts';
import { APPROVALS_CHANNEL_ID, BOT_NAME, TEAM } from '../connector/layout.ts';
import { controlBody, ControlError, listenOnLoopback } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import { sandboxRoom, SANDBOX_TENANT_ID } from '../tenant.ts';
import { answerConsoles } from './console-routes.ts';
import { Consoles } from './consoles.ts';
import { readPageFiles } from './page-files.ts';
import type { PageFiles } from './page-files.ts';
import { passOn } from './pass-on.ts';
import { serverPage } from './server-pages.ts';
import { TAB_PATH } from './wire.ts';
import type { HostSettings } from './wire.ts';

export interface HostOptions {
  /** Without a port, any free one is used. */
  readonly port?: number;
  readonly connectorUrl: string;
  readonly issuerUrl: string;
  readonly graphUrl: string;
}

export interface Host {
  readonly url: string;
  /** Closes the host and ends its consoles. */
  close(): Promise<void>;
}

interface Parts extends HostOptions {
  readonly files: PageFiles;
  readonly consoles: Consoles;
  readonly serverUrl: () => Promise<string | undefined>;
}

/**
 * The connector's paths that the people's side of Teams needs. Faults and the journal are left out, because they are
 * for tests.
 */
const TEAMS_PATHS =
  /^(GET|POST) (people|conversations(\/[^/]+\/(messages|members))?|actions|dialogs|events|bot\/(install|remove))$/;

/**
 * Starts the page that looks like Teams. It has no data of its own: it asks the connector, the issuer and the server.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const serverUrl = (): Promise<string | undefined> => findServer(options.connectorUrl);
  const consoles = new Consoles({ serverUrl, graphUrl: options.graphUrl });
  const parts: Parts = { ...options, files: readPageFiles(), consoles, serverUrl };
  const server = await listenOnLoopback((request) => answer(parts, request), options.port ?? 0);
  return {
    url: server.url,
    close: async () => {
      await Promise.all([consoles.close(), server.close()]);
    },
  };
}

async function answer(parts: Parts, request: HttpRequest): Promise<HttpReply> {
  const { pathname } = request.url;
  const file = request.method === 'GET' ? parts.files.get(pathname) : undefined;
  if (file !== undefined) return file;
  if (!pathname.startsWith('/_host/')) return serverPage(request, await parts.serverUrl());
  const path = pathname.slice('/_host/'.length);
  if (path.startsWith('teams/')) return teams(parts, request, path.slice('teams/'.length));
  if (path.startsWith('consoles')) return answerConsoles(parts.consoles, request, path);
  switch (`${request.method} ${path}`) {
    case 'GET settings':
      return { status: 200, body: settings() };
    case 'GET tab':
      return { status: 200, body: { isThere: await hasTab(await parts.serverUrl()) } };
    case 'POST token':
      return token(parts, request);
    default:
      throw new ControlError(404, `there is no ${request.method} ${pathname}`);
  }
}

async function teams({ connectorUrl }: Parts, request: HttpRequest, path: string): Promise<HttpReply> {
  if (!TEAMS_PATHS.test(`${request.method} ${path}`))
    throw new ControlError(404, `there is no ${request.method} ${path}`);
  return (await passOn(request, `${connectorUrl}/_sandbox/${path}${request.url.search}`)).reply;
}

/** Returns the token that `authentication.getAuthToken` of teams-js gives a page. */
async function token({ issuerUrl }: Parts, request: HttpRequest): Promise<HttpReply> {
  const { objectId, claims } = controlBody(request);
  const acrs = contextsIn(claims);
  const overrides = acrs.length === 0 ? {} : { acrs };
  const asked = { ...request, body: JSON.stringify({ objectId, overrides }) };
  return (await passOn(asked, `${issuerUrl}/_sandbox/tokens/tab`)).reply;
}

/** Returns the authentication contexts that claims ask for (Microsoft Learn: "claims challenges"). */
function contextsIn(claims: unknown): readonly unknown[] {
  return (Array.isArray(claims) ? claims : []).map((text) => {
    const asked = JSON.parse(String(text)) as {
      readonly access_token?: { readonly acrs?: { readonly value?: unknown } };
    };
    return asked.access_token?.acrs?.value;
  });
}

function settings(): HostSettings {
  const room = sandboxRoom(1);
  return {
    tenantId: SANDBOX_TENANT_ID,
    appName: BOT_NAME,
    teamName: TEAM.name,
    approvalsChannelId: APPROVALS_CHANNEL_ID,
    exampleRoom: { name: room.displayName, account: room.userPrincipalName, objectId: room.objectId },
  };
}

async function hasTab(serverUrl: string | undefined): Promise<boolean> {
  if (serverUrl === undefined) return false;
  const response = await fetch(serverUrl + TAB_PATH).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok === true;
}

/** Finds the server, which runs where the connector was told that the bot is. */
async function findServer(connectorUrl: string): Promise<string | undefined> {
  const response = await fetch(`${connectorUrl}/_sandbox/bot`).catch(() => undefined);
  const endpoint = asText(textAt(await response?.json().catch(() => undefined), 'endpoint'));
  return endpoint === undefined ? undefined : new URL(endpoint).origin;
}
