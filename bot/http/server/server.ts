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
import { DEVICE_PATHS, OPENING_PATHS } from '../../../contract/device-api.ts';
import { SHEET_PATH } from '../../../contract/pages/status-page.ts';
import { TAB_API } from '../../../contract/tab-api.ts';
import type { Observer } from '../../domain/observer.ts';
import type { SheetApi } from '../../services/sheet-api.ts';
import type { NoteRefusal } from '../../services/refusals/note-refusal.ts';
import { acknowledge } from '../device-api/acknowledgement.ts';
import { send, sendError, sendFault, sendJson, sendRefusal } from './answer.ts';
import { authorizeDevice, type DeviceDeps } from '../device-api/device-authorization.ts';
import { readActivity } from '../device-api/form.ts';
import { metadataOf } from '../device-api/metadata.ts';
import { limitConnections } from './limits.ts';
import { type Flight, observeRequests } from './observed-requests.ts';
import { answerLiveness, answerReadiness, type AskReadiness } from './readiness.ts';
import { answerOpening } from '../device-api/opening.ts';
import { answerServerKeys } from '../device-api/server-keys.ts';
import { invalidRequest, refusalOf } from '../device-api/refusal.ts';
import { readerTexts } from '../tab-api/reader-texts.ts';
import { refusalCodeOf } from './refusal-code.ts';
import { sourceAddressOf } from './source-address.ts';
import { sendProblemWithStatus } from '../tab-api/tab-problem.ts';
import { addTabRoutes, type TabOptions } from '../tab-api/tab-routes.ts';
import { answerPoll } from '../device-api/token.ts';
import { answerSheet, sendFailedPage } from '../sheets/answer-sheet.ts';
import { sendVerificationPage } from '../device-api/verification-page.ts';

export interface HttpServerOptions extends DeviceDeps {
  readonly host: string;
  /** The port to listen on; 0 takes a free one. */
  readonly port: number;
  /** The address at which consoles reach the server. The default is the address that it listens on. */
  readonly publicUrl?: string;
  /** Handles a request to the bot endpoint. The `body` of the request is the parsed activity. */
  readonly messages: (request: Request, response: Response) => Promise<void>;
  /** The pages and the API of the tab. Without this option the server has no tab. */
  readonly tab?: TabOptions;
  /** What the QR codes of installer sheets lead to. Without this option the server has no such page. */
  readonly sheets?: SheetApi;
  /** Tells whether this replica should get requests. */
  readonly ready?: AskReadiness;
  /** Tells whether the process works. A restart is the answer to no. */
  readonly live?: () => Promise<boolean>;
  readonly observer?: Observer;
  /** Leaves the trace of each refusal. */
  readonly noteRefusal: NoteRefusal;
  readonly log: Logger;
}

export interface HttpServer {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests and gives the ones in progress time to finish, 10 seconds unless another time is given. */
  close(milliseconds?: number): Promise<void>;
}

type Handler = (request: Request, response: Response) => Promise<void> | void;

/** By then Teams has given up on an invoke that is still in progress. */
const CLOSE_MILLISECONDS = 10_000;
/** Starts the server and resolves when it listens. @throws the system's error, such as EADDRINUSE */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  // Restify's types still name its former logger, which has the same methods as ours.
  const log = options.log as unknown as NonNullable<ServerOptions['log']>;
  const server = restify.createServer({ name: 'rooms-otp', log });
  limitConnections(server.server);
  answerUpgrades(server);
  await listen(server, options);
  const { address, port, family } = server.address() as AddressInfo;
  const url = (options.publicUrl ?? `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`).replace(
    /\/+$/,
    '',
  );
  const flight = observeRequests(server, options.observer);
  if (url.startsWith('https:')) server.pre(demandTls);
  server.pre(refuseEncodedBodies);
  answerRoutingErrors(server, options.log);
  addRoutes(server, options, url);
  const closing = new AbortController();
  if (options.tab) addTabRoutes(server, options.tab, { ...options, publicUrl: url, closing: closing.signal });
  const end = (milliseconds = CLOSE_MILLISECONDS): Promise<void> => {
    closing.abort();
    return close(server, flight, milliseconds);
  };
  return { url, port, close: end };
}

/**
 * Restify takes over connections that ask to upgrade to another protocol, and then nothing would ever answer or close
 * them. Without restify's listener, Node answers such a request over HTTP/1.1 like any other.
 */
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

function close(server: Server, flight: Flight, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => server.server.closeAllConnections();
    const force = setTimeout(end, milliseconds);
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

/** A year, which is what the list of browsers asks for at least (RFC 6797; hstspreload.org). */
const HSTS = 'max-age=31536000';

/** Tells browsers to come by TLS only (RFC 6797). It says nothing of other names below this one. */
function demandTls(_: Request, response: Response, next: Next): void {
  response.setHeader('strict-transport-security', HSTS);
  next();
}

/** Refuses a compressed body before routing, because this server never decompresses one and no library may try to. */
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

/**
 * Answers requests that have an unknown path, a wrong method or an address that can't be parsed. Restify's own answers
 * would repeat what the client sent.
 */
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

/**
 * Turns what a handler throws into an answer. A synchronous throw inside restify ends the process, so every handler is
 * async and none rejects.
 */
function guardWith(options: HttpServerOptions): Guard {
  const { log } = options;
  return (handle) =>
    async function guardedHandler(request, response) {
      try {
        await handle(request, response);
      } catch (error) {
        const refusal = refusalOf(error);
        noteRefusalOf(request, error, options);
        if (refusal !== undefined) return sendRefusal(response, pathOf(request), refusal);
        log.error({ err: error, path: pathOf(request) }, 'request failed');
        sendFault(response, pathOf(request));
      }
    };
}

function addRoutes(server: Server, options: HttpServerOptions, url: string): void {
  const guarded = guardWith(options);
  addDeviceRoutes(server, options, guarded, url);
  if (options.sheets) addSheetRoute(server, options, options.sheets);
  addHealthRoute(
    server,
    '/health/live',
    guarded((_, response) => answerLiveness(response, options.live ?? (() => Promise.resolve(true)))),
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
    OPENING_PATHS.opening,
    guarded(async (request, response) => sendJson(response, 200, await answerOpening(request, options))),
  );
  server.get(
    OPENING_PATHS.serverKeys,
    guarded(async (_, response) => sendJson(response, 200, await answerServerKeys(consoles))),
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

/** Adds the page of installer sheets. What fails there is logged without the path, because its end opens the page. */
function addSheetRoute(server: Server, { log, trustedProxies }: HttpServerOptions, sheets: SheetApi): void {
  server.get(SHEET_PATH, async (request: Request, response: Response) => {
    try {
      await answerSheet(request, response, sheets, trustedProxies);
    } catch (error) {
      log.error({ err: error, path: SHEET_PATH }, 'request failed');
      sendFailedPage(request, response);
    }
  });
}

/**
 * Adds a route for GET, and for HEAD, which some proxies and monitors use. Node leaves the body out of the answer to
 * HEAD.
 */
function addHealthRoute(server: Server, path: string, handler: RequestHandler): void {
  server.get(path, handler);
  server.head(path, handler);
}

async function handMessageOver(request: Request, response: Response, options: HttpServerOptions): Promise<void> {
  const { messages, log } = options;
  request.body = await readActivity(request);
  response.setHeader('cache-control', 'no-store');
  let why: string | undefined;
  try {
    await messages(request, response);
  } catch (error) {
    if (!response.headersSent) throw error;
    // Bot Builder answers with 401 and then rejects anyway.
    why = error instanceof Error ? error.message : String(error);
  }
  if (response.statusCode === 401) noteBadMessage(request, options, why);
  else if (why !== undefined) log.warn({ why, status: response.statusCode }, 'message refused');
  if (!response.headersSent) throw new Error("the bot didn't answer");
}

/** Notes a message without a valid token of Teams. The bot has logged a refusal of its own, which names no cause here. */
function noteBadMessage(
  request: Request,
  { noteRefusal, trustedProxies }: HttpServerOptions,
  why: string | undefined,
): void {
  noteRefusal({
    via: 'bot',
    act: 'post /api/messages',
    code: 'token_invalid',
    by: { kind: 'address', sourceAddress: sourceAddressOf(request, trustedProxies) },
    ...(why === undefined ? { isLogged: true } : { why }),
  });
}

/** Notes what a console, or a client that pretends to be one, may not do. */
function noteRefusalOf(request: Request, error: unknown, { noteRefusal, trustedProxies }: HttpServerOptions): void {
  const code = refusalCodeOf(error);
  if (code === undefined) return;
  noteRefusal({
    via: 'console',
    act: `${request.method?.toLowerCase() ?? ''} ${pathOf(request)}`,
    code,
    by: { kind: 'address', sourceAddress: sourceAddressOf(request, trustedProxies) },
  });
}
