import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import PAGE_FILES from './page-files.json' with { type: 'json' };
import { isOwnRequest, knowsSecret, windowName } from './page-guard.ts';
import { parsePageAct, type PageSession } from './page-session.ts';

const SECRET_BYTES = 32;
const MOST_ACT_BYTES = 4_096;
/** How often the view is made again while nothing happens, in milliseconds, because it shows how long something lasts. */
const REFRESH_MS = 5_000;

/** How long the last view may take to arrive, in milliseconds. */
const LAST_VIEW_MS = 300;

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

const FILES: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/': { type: 'text/html', text: PAGE_FILES.html },
  '/page.js': { type: 'text/javascript', text: PAGE_FILES.script },
  '/page.css': { type: 'text/css', text: PAGE_FILES.style },
};

/** The server of the page of one run. */
export interface PageServer {
  /** The address for the browser. Its fragment, which browsers never send, holds the secret. */
  readonly url: string;
  /** Ends the server. */
  readonly close: () => Promise<void>;
}

/** Tells when a page comes and goes. */
export interface PageWatcher {
  readonly came: () => void;
  readonly left: () => void;
}

interface Serving {
  readonly session: PageSession;
  readonly secret: string;
  readonly watcher: PageWatcher;
  /** The window that has the page, and the answer through which it gets its views. */
  holder?: { readonly name: string; readonly response: ServerResponse };
}

function answer(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { ...HEADERS, ...(body !== undefined && { 'content-type': 'application/json' }) });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Sends a line of JSON for each view. The open answer shows each side that the other one lives. */
function sendViews(serving: Serving, name: string, response: ServerResponse): void {
  const { session, watcher } = serving;
  const earlier = serving.holder;
  serving.holder = { name, response };
  // A window that is loaded again may come back before its earlier connection has ended.
  earlier?.response.end();
  let last = '';
  const send = () => {
    const line = JSON.stringify(session.view());
    if (line !== last) response.write(`${line}\n`);
    last = line;
  };
  response.writeHead(200, { ...HEADERS, 'content-type': 'application/x-ndjson' });
  const unwatch = session.watch(send);
  const refreshing = setInterval(send, REFRESH_MS);
  response.once('close', () => {
    unwatch();
    clearInterval(refreshing);
    if (serving.holder?.response !== response) return;
    delete serving.holder;
    watcher.left();
  });
  send();
  if (earlier === undefined) watcher.came();
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_ACT_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function takeAct({ session }: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const act = body === undefined ? undefined : parsePageAct(body);
  answer(response, act === undefined ? 400 : 204);
  if (act !== undefined) session.act(act);
}

async function handle(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { session, secret, holder } = serving;
  const file = request.method === 'GET' ? FILES[request.url ?? ''] : undefined;
  if (file !== undefined) {
    response.writeHead(200, { ...HEADERS, 'content-type': `${file.type}; charset=utf-8` });
    response.end(file.text);
    return;
  }
  const name = windowName(request);
  if (name === undefined || !knowsSecret(request, secret)) return answer(response, 403, session.refusal('notOurs'));
  if (holder !== undefined && holder.name !== name) return answer(response, 409, session.refusal('taken'));
  if (request.method === 'GET' && request.url === '/views') return sendViews(serving, name, response);
  if (request.method === 'POST' && request.url === '/act' && holder !== undefined)
    return takeAct(serving, request, response);
  answer(response, 404);
}

/**
 * Serves the page of a run on loopback to one window at a time: the first that knows the secret. Another one is refused
 * until that window is gone. The server ends with the run.
 */
export async function startPageServer(session: PageSession, watcher: PageWatcher): Promise<PageServer> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const serving: Serving = { session, secret, watcher };
  let address = '';
  const server = createServer((request, response) => {
    if (!isOwnRequest(request, address)) return answer(response, 403);
    handle(serving, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${address}/#${secret}`,
    close: () =>
      new Promise((resolve) => {
        serving.holder?.response.end();
        server.close(() => resolve());
        setTimeout(() => server.closeAllConnections(), LAST_VIEW_MS);
      }),
  };
}
