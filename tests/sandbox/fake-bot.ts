import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { textAt } from '../../env/sandbox/connector/json-object.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import type { ConnectorClient } from '../../env/sandbox/connector-client.ts';
import { startConnector } from '../../env/sandbox/connector/connector.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { send } from './loopback-client.ts';
import type { JsonAnswer } from './loopback-client.ts';

interface TurnAnswer {
  readonly status?: number;
  readonly body?: unknown;
  /** No answer at all. */
  readonly silent?: true;
}

/** Connector, issuer and a bot that does what each test says; the bot checks the token of every turn. */
export interface Stage {
  readonly client: ConnectorClient;
  readonly connectorUrl: string;
  readonly endpoint: string;
  /** What came to the bot, newest last. */
  readonly turns: JsonObject[];
  /** Reasons why the bot did not believe a token. */
  readonly badTokens: string[];
  onTurn: (activity: JsonObject) => TurnAnswer | Promise<TurnAnswer>;
  /** A request of the bot to the connector, with the bot's own token. */
  ask(method: string, path: string, body?: unknown): Promise<JsonAnswer>;
  close(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const issuer = await startIssuer();
  const connector = await startConnector({ issuer });
  const client = connectorClient(connector.url);
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/botframework/.well-known/keys`));
  const token = await botToken(issuer.url);
  const stage: Stage = {
    client,
    connectorUrl: connector.url,
    endpoint: '',
    turns: [],
    badTokens: [],
    onTurn: () => ({}),
    ask: (method, path, body) => send(method, `${connector.url}${path}`, body, { authorization: `Bearer ${token}` }),
    close: async () => {
      await connector.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await issuer.close();
    },
  };
  const server = createServer((request, response) => {
    void (async () => {
      const activity = JSON.parse(await textOf(request)) as JsonObject;
      await checkToken(request, activity, keys).catch((error: unknown) => stage.badTokens.push(String(error)));
      stage.turns.push(activity);
      const answer = await stage.onTurn(activity);
      if (answer.silent === true) return;
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  await client.setBot({ endpoint });
  return Object.assign(stage, { endpoint });
}

export function adaptiveCard(card: JsonObject, text = ''): JsonObject {
  return {
    type: 'message',
    text,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

export async function botToken(issuerUrl: string): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: SANDBOX_BOT_APP.appId,
    client_secret: SANDBOX_BOT_APP.secret,
    scope: 'https://api.botframework.com/.default',
  });
  const { body } = await send('POST', `${issuerUrl}/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`, form.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
  return textAt(body, 'access_token') ?? '';
}

async function checkToken(
  request: IncomingMessage,
  activity: JsonObject,
  keys: ReturnType<typeof createRemoteJWKSet>,
): Promise<void> {
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const { payload } = await jwtVerify(token, keys, {
    issuer: 'https://api.botframework.com',
    audience: SANDBOX_BOT_APP.appId,
  });
  if (payload['serviceurl'] !== activity['serviceUrl']) throw new Error('the token is for another service URL');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
