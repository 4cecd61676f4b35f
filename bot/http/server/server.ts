import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import restify, {
  type Next,
  type Request,
  type RequestHandler,
  type Response,
  type Server,
  type ServerOptions,
} from 'restify';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { TAB_API } from '../../../contract/tab-api.ts';
import type { Observer } from '../../domain/observer.ts';
import { acknowledge } from '../device-api/acknowledgement.ts';
import { send, sendError, sendFault, sendJson, sendRefusal } from './answer.ts';
import { authorizeDevice, type DeviceDeps } from '../device-api/device-authorization.ts';
import { readActivity } from '../device-api/form.ts';
import { metadataOf } from '../device-api/metadata.ts';
import { type Flight, observeRequests } from './observed-requests.ts';
import { answerReadiness, type AskReadiness } from './readiness.ts';
import { invalidRequest, refusalOf } from '../device-api/refusal.ts';
import { readerTexts } from '../tab-api/reader-texts.ts';
import { sendProblemWithStatus } from '../tab-api/tab-problem.ts';
import { addTabRoutes, type TabOptions } from '../tab-api/tab-routes.ts';
import { answerPoll } from '../device-api/token.ts';
import { sendVerificationPage } from '../device-api/verification-page.ts';

export interface HttpServerOptions extends DeviceDeps {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** As consoles reach it; by default the listening address. */
  readonly publicUrl?: string;
  /** The bot endpoint; gets a request whose `body` is the parsed activity. */
  readonly messages: (request: Request, response: Response) => Promise<void>;
  /** Pages and API of the tab; a server without has none. */
  readonly tab?: TabOptions;
  /** Whether this replica should get requests. */
  readonly ready?: AskReadiness;
  readonly observer?: Observer;
  readonly log: Logger;
}

export interface HttpServer {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests and lets those under way finish, for a moment. */
  close(): Promise<void>;
}

type Handler = (request: Request, response: Response) => Promise<void> | void;

/** Teams has given an invoke up by then. */
const CLOSE_MILLISECONDS = 10_000;
/**
 * Longer than Azure's load balancers keep an idle connection (Microsoft Learn, "Azure Load Balancer TCP reset and idle
 * timeout": four minutes): whoever ends it first must not be the one that a request may be on its way to.
 */
const KEEP_ALIVE_MILLISECONDS = 250_000;

/** @throws the system's error, such as EADDRINUSE */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  // restify's types still name its former logger; the two have the same methods.
  const log = options.log as unknown as NonNullable<ServerOptions['log']>;
  const server = restify.createServer({ name: 'rooms-otp', log });
  server.server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  answerUpgrades(server);
  await listen(server, options);
  const { address, port, family } = server.address() as AddressInfo;
  const url = (options.publicUrl ?? `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`).replace(
    /\/+$/,
    '',
  );
  const flight = observeRequests(server, options.observer);
  server.pre(refuseEncodedBodies);
  answerRoutingErrors(server, options.log);
  addRoutes(server, options, url);
  const closing = new AbortController();
  if (options.tab) addTabRoutes(server, options.tab, { publicUrl: url, log: options.log, closing: closing.signal });
  const end = (): Promise<void> => {
    closing.abort();
    return close(server, flight);
  };
  return { url, port, close: end };
}

/** restify takes connections over that ask for another protocol, and nobody would ever answer or close them: here they get their answer in this one. */
function answerUpgrades(server: Server): void {
  server.server.removeAllListeners('upgrade');
}

function listen(server: Server, { host, port }: HttpServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server, flight: Flight): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => server.server.closeAllConnections();
    const force = setTimeout(end, CLOSE_MILLISECONDS);
    void flight.land().then(end);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.server.closeIdleConnections();
  });
}

function pathOf(request: Request): string {
  return (request.url ?? '').replace(/[?#].*$/s, '');
}

function isTabCall(request: Request): boolean {
  return pathOf(request).startsWith(TAB_API);
}

/** Before routing: nothing here unpacks, and no library may try. */
function refuseEncodedBodies(request: Request, response: Response, next: Next): void {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding.trim().toLowerCase() === 'identity') return next();
  if (isTabCall(request)) sendProblemWithStatus(response, readerTexts(request), 415);
  else sendRefusal(response, pathOf(request), invalidRequest('Only the content encoding identity is accepted.', 415));
  next(false);
}

interface RoutingError {
  readonly statusCode?: number;
}

/** No such path, wrong method, unreadable address: restify's own bodies would repeat what was sent. */
function answerRoutingErrors(server: Server, log: Logger): void {
  server.on('restifyError', (request: Request, response: Response, error: RoutingError, done: () => void) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, path: pathOf(request) }, 'request failed before its handler');
    if (isTabCall(request)) {
      sendProblemWithStatus(response, readerTexts(request), status);
    } else if (status < 500) {
      sendError(response, pathOf(request), status, { error: 'invalid_request' });
    } else {
      sendFault(response, pathOf(request));
    }
    done();
  });
}

type Guard = (handle: Handler) => (request: Request, response: Response) => Promise<void>;

/** A synchronous throw inside restify ends the process, so every handler is async and none rejects. */
function guardWith(log: Logger): Guard {
  return (handle) =>
    async function guardedHandler(request, response) {
      try {
        await handle(request, response);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal !== undefined) return sendRefusal(response, pathOf(request), refusal);
        log.error({ err: error, path: pathOf(request) }, 'request failed');
        sendFault(response, pathOf(request));
      }
    };
}

function addRoutes(server: Server, options: HttpServerOptions, url: string): void {
  const guarded = guardWith(options.log);
  addDeviceRoutes(server, options, guarded, url);
  addHealthRoute(
    server,
    '/health/live',
    guarded((_, response) => sendJson(response, 200, { status: 'live' })),
  );
  addHealthRoute(
    server,
    '/health/ready',
    guarded((_, response) => answerReadiness(response, options.ready ?? (() => Promise.resolve({})))),
  );
  server.post(
    '/api/messages',
    guarded((request, response) => handMessageOver(request, response, options)),
  );
}

function addDeviceRoutes(server: Server, options: HttpServerOptions, guarded: Guard, url: string): void {
  const { consoles } = options;
  const metadata = metadataOf(url);
  server.get(
    DEVICE_PATHS.metadata,
    guarded((_, response) => sendJson(response, 200, metadata)),
  );
  server.post(
    DEVICE_PATHS.authorization,
    guarded(async (request, response) => sendJson(response, 200, await authorizeDevice(request, options, url))),
  );
  server.post(
    DEVICE_PATHS.token,
    guarded(async (request, response) => sendJson(response, 200, await answerPoll(request, consoles))),
  );
  server.post(
    DEVICE_PATHS.acknowledgement,
    guarded(async (request, response) => {
      const answer = await acknowledge(request, consoles);
      if (answer) sendJson(response, 200, answer);
      else send(response, 204);
    }),
  );
  server.get(
    DEVICE_PATHS.verification,
    guarded((request, response) => sendVerificationPage(response, readerTexts(request))),
  );
}

/** By HEAD as well, which some proxies and monitors ask with; Node leaves the body out. */
function addHealthRoute(server: Server, path: string, handler: RequestHandler): void {
  server.get(path, handler);
  server.head(path, handler);
}

async function handMessageOver(
  request: Request,
  response: Response,
  { messages, log }: HttpServerOptions,
): Promise<void> {
  request.body = await readActivity(request);
  response.setHeader('cache-control', 'no-store');
  try {
    await messages(request, response);
  } catch (error) {
    if (!response.headersSent) throw error;
    // botbuilder answers 401 and then rejects all the same.
    log.warn({ err: error, status: response.statusCode }, 'message refused');
  }
  if (!response.headersSent) throw new Error("the bot didn't answer");
}
