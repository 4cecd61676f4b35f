import type { Response } from 'restify';
import { ALIVE_SECONDS, type PageEvent, PAGE_EVENT_PATHS } from '../../../../contract/page-events.ts';
import { OpenPage } from './open-page.ts';
import type { TabCall, TabStream } from '../tab-route.ts';

/** How often the server checks the permission again, in seconds. People who lost it get no page events after that. */
const PERMISSION_SECONDS = 45;
/** The longest delay that a timer of Node can hold, in milliseconds. */
const LONGEST_MILLISECONDS = 2_147_483_647;

export const PAGE_EVENT_STREAMS: readonly TabStream[] = [
  { method: 'get', path: PAGE_EVENT_PATHS.changes, stream: streamPageEvents },
];

/**
 * Sends page events as lines until the token expires, the person loses the permission, the server closes or the page
 * goes away.
 */
async function streamPageEvents({ api, admin, expiresAt, closing }: TabCall, response: Response): Promise<void> {
  const page = new OpenPage(response);
  const tell = (change: PageEvent): void => page.tell(change);
  const end = (): void => page.end();
  const stop = await api.watchPageEvents(admin, tell);
  const alive = setInterval(() => tell({ type: 'alive' }), ALIVE_SECONDS * 1000);
  const permissions = setInterval(() => {
    api
      .permissions(admin)
      .then((now) => now.has('read') || end())
      .catch(end);
  }, PERMISSION_SECONDS * 1000);
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
