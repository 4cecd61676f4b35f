import type { Next, Request, Response, Server } from 'restify';
import type { Observer } from '../../domain/observer.ts';

/** The requests that have started and haven't ended yet. */
export interface Flight {
  /** Makes every connection end with its answer from now on, and resolves when no request is in progress. */
  land(): Promise<void>;
}

const CORRELATION_HEADER = 'x-correlation-id';

/**
 * Gives each request a unit of work of its own, whose correlation ID the answer carries, and counts the requests in
 * progress.
 */
export function observeRequests(server: Server, observer: Observer | undefined): Flight {
  const landed = Promise.withResolvers<void>();
  let underWay = 0;
  let isLanding = false;
  const ended = (): void => {
    underWay -= 1;
    if (isLanding && underWay === 0) landed.resolve();
  };
  server.pre((request: Request, response: Response, next: Next) => {
    underWay += 1;
    if (isLanding) response.setHeader('connection', 'close');
    const over = new Promise<void>((resolve) => response.once('close', resolve)).then(ended);
    if (observer === undefined) return next();
    const startedAt = performance.now();
    void observer.within({ kind: 'request', name: `${request.method} ${sectionOf(request)}` }, async () => {
      response.setHeader(CORRELATION_HEADER, observer.correlationId() ?? '');
      next();
      await over;
      const route = routeOf(request);
      observer.note({
        what: 'request',
        method: request.method ?? '',
        route,
        status: response.statusCode,
        seconds: (performance.now() - startedAt) / 1000,
      });
    });
  });
  return {
    land() {
      isLanding = true;
      if (underWay === 0) landed.resolve();
      return landed.promise;
    },
  };
}

/**
 * Returns the path of the route as it was declared. Restify's types promise a route for every request, but a request
 * for an unknown address has none.
 */
function routeOf(request: Request): string {
  const route = request.getRoute() as { readonly path?: string | RegExp } | undefined;
  return typeof route?.path === 'string' ? route.path : 'none';
}

/** Returns the first segment of the path, which never holds an ID. */
function sectionOf({ url = '' }: Request): string {
  return /^\/[\w.-]{0,40}/.exec(url)?.[0] ?? '/';
}
