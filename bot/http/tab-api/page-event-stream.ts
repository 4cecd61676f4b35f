import type { Response } from 'restify';
import { ALIVE_SECONDS, type Change, CHANGES_PATHS } from '../../../contract/page-events.ts';
import { ChangeLines } from './page-event-lines.ts';
import type { TabCall, TabStream } from './tab-route.ts';

const HEADERS = {
  'content-type': 'application/x-ndjson',
  'cache-control': 'no-store, no-transform',
  'x-content-type-options': 'nosniff',
  /** Tells proxies not to buffer the lines. */
  'x-accel-buffering': 'no',
};
/** How often the server checks the permission again, in seconds. People who lost it get no page events after that. */
const RIGHTS_SECONDS = 45;
/** The longest delay that a timer of Node can hold, in milliseconds. */
const LONGEST_MILLISECONDS = 2_147_483_647;

export const CHANGE_STREAMS: readonly TabStream[] = [
  { method: 'get', path: CHANGES_PATHS.changes, stream: streamChanges },
];

/**
 * Sends page events as lines until the token expires, the person loses the permission, the server closes or the page
 * goes away.
 */
async function streamChanges({ api, admin, expiresAt, closing }: TabCall, response: Response): Promise<void> {
  const lines = new ChangeLines();
  const page = new OpenPage(response, lines);
  const tell = (change: Change): void => {
    lines.add(change);
    page.write();
  };
  const end = (): void => page.end();
  const stop = await api.watchChanges(admin, tell);
  const alive = setInterval(() => tell({ type: 'alive' }), ALIVE_SECONDS * 1000);
  const permissions = setInterval(() => {
    api
      .permissions(admin)
      .then((now) => now.has('read') || end())
      .catch(end);
  }, RIGHTS_SECONDS * 1000);
  const expiry = setTimeout(end, Math.min(LONGEST_MILLISECONDS, Math.max(0, expiresAt.getTime() - Date.now())));
  const release = (): void => {
    stop();
    clearInterval(alive);
    clearInterval(permissions);
    clearTimeout(expiry);
    closing.removeEventListener('abort', end);
  };
  if (response.destroyed) return release();
  response.once('close', release);
  closing.addEventListener('abort', end);
  tell({ type: 'all' });
  page.begin();
}

/** Writes only as fast as the page reads. Page events that arrive in the meantime wait in `ChangeLines`. */
class OpenPage {
  readonly #response: Response;
  readonly #lines: ChangeLines;
  #blocked = true;

  constructor(response: Response, lines: ChangeLines) {
    this.#response = response;
    this.#lines = lines;
  }

  begin(): void {
    this.#response.writeHead(200, HEADERS);
    this.#response.on('drain', () => this.#unblock());
    this.#unblock();
  }

  write(): void {
    if (this.#blocked || this.#response.writableEnded) return;
    const text = this.#lines.take();
    if (text !== '') this.#blocked = !this.#response.write(text);
  }

  end(): void {
    if (!this.#response.writableEnded) this.#response.end();
  }

  #unblock(): void {
    this.#blocked = false;
    this.write();
  }
}
