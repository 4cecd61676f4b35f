import type { Next, Request, Response, Server } from 'restify';
import type { Observer } from '../../domain/observer.ts';

/** Requests that have begun and not ended. */
export interface Flight {
  /** From now on connections end with their answers; resolves when no request is under way. */
  land(): Promise<void>;
}

const CORRELATION_HEADER = 'x-correlation-id';

/** Makes each request a piece of work of its own, whose id its answer carries, and keeps count of those under way. */
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

/** As it was declared; restify's own types promise a route that unknown addresses do not have. */
function routeOf(request: Request): string {
  const route = request.getRoute() as { readonly path?: string | RegExp } | undefined;
  return typeof route?.path === 'string' ? route.path : 'none';
}

/** The first part of the path, which holds no id. */
function sectionOf({ url = '' }: Request): string {
  return /^\/[\w.-]{0,40}/.exec(url)?.[0] ?? '/';
}
