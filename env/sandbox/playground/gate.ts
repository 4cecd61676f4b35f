import { asObject, type JsonObject } from '../connector/json-object.ts';
import type { Parts } from '../connector/parts.ts';
import { readTextField } from '../connector/control-requests.ts';
import { Refusal, type Route } from '../connector/routes.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';

/** The path below the connector's own address, so that the bot accepts it as a service URL. */
export const GATE_PATH = '/playground';
const MESSAGES = `${GATE_PATH}/api/messages`;
const CONNECTOR = `${GATE_PATH}/v3/`;
const ANSWER_MILLISECONDS = 20_000;

/**
 * Stands between Microsoft's Agents Playground, which signs nothing, and the bot, which accepts nothing unsigned. Turns
 * get a token of the local issuer on their way in. What the bot sends is passed on once its own token has been checked.
 */
export class PlaygroundGate {
  readonly #parts: Parts;
  #connectorUrl: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Opens the gate. `connectorUrl` is where the Playground accepts what the bot sends: `http://127.0.0.1:…/_connector`.
   * @throws Refusal for another machine
   */
  open(connectorUrl: string): void {
    const url = URL.parse(connectorUrl);
    if (url?.protocol !== 'http:' || !['127.0.0.1', 'localhost'].includes(url.hostname)) {
      throw new Refusal(400, 'BadArgument', 'connectorUrl must be an http address of 127.0.0.1 or localhost');
    }
    this.#connectorUrl = connectorUrl.replace(/\/$/, '');
  }

  /**
   * Answers a request, or returns `undefined` when the request is not for the gate.
   * @throws Refusal when the request can't be passed on: wrong token or content, or no Playground
   */
  async answer(request: HttpRequest): Promise<HttpReply | undefined> {
    const { pathname } = request.url;
    if (pathname === MESSAGES) return request.method === 'POST' ? this.#toBot(request) : { status: 200 };
    return pathname.startsWith(CONNECTOR) ? this.#toPlayground(request) : undefined;
  }

  async #toBot({ body, headers }: HttpRequest): Promise<HttpReply> {
    if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
      throw new Refusal(415, 'UnsupportedMediaType', 'send application/json');
    const activity = { ...readActivity(body), serviceUrl: this.#parts.serviceUrl + GATE_PATH };
    const reply = await this.#parts.botLine.deliver(activity);
    return { status: reply.status, body: reply.body };
  }

  async #toPlayground({ method, url, headers, body }: HttpRequest): Promise<HttpReply> {
    await this.#parts.issuer.verifyBotToken(headers.authorization).catch((error: unknown) => {
      throw new Refusal(401, 'Unauthorized', error instanceof Error ? error.message : 'the token is not valid');
    });
    if (this.#connectorUrl === undefined) throw new Refusal(502, 'ServiceError', 'the Playground is not running');
    const answer = await fetch(this.#connectorUrl + url.pathname.slice(GATE_PATH.length) + url.search, {
      method,
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
      ...(body !== '' && { body, headers: { 'content-type': headers['content-type'] ?? 'application/json' } }),
    });
    return {
      status: answer.status,
      headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  }
}

/** The route with which the starter of the Playground opens the gate. */
export function gateRoutes(gate: PlaygroundGate): readonly Route[] {
  return [
    {
      method: 'PUT',
      path: '/_sandbox/playground',
      handle: (call) => {
        gate.open(readTextField(call, 'connectorUrl'));
        return { status: 204 };
      },
    },
  ];
}

function readActivity(body: string): JsonObject {
  let activity: JsonObject | undefined;
  try {
    activity = asObject(JSON.parse(body));
  } catch {
    activity = undefined;
  }
  if (activity === undefined) throw new Refusal(400, 'BadSyntax', 'the body is not an activity');
  return activity;
}
