import type { Server } from 'node:http';

/** A limit of the HTTP server, and why it has this value. */
export interface HttpLimit {
  readonly value: number;
  readonly unit: 'bytes' | 'connections' | 'headers' | 'milliseconds' | 'requests';
  readonly reason: string;
}

/** What one client can take of the server. The table in docs/operations.md is made from it. */
export const HTTP_LIMITS = {
  headerSize: { value: 16 * 1024, unit: 'bytes', reason: 'all headers of a request; a token of Teams has about 2 kB' },
  headerCount: { value: 100, unit: 'headers', reason: 'further headers are dropped; proxies send about 30' },
  headerTime: {
    value: 15_000,
    unit: 'milliseconds',
    reason: 'until all headers are there; a slower client gets 408',
  },
  timeCheck: {
    value: 5_000,
    unit: 'milliseconds',
    reason: 'between two checks for slow clients, so that they exceed a time limit by no more than that',
  },
  requestTime: {
    value: 60_000,
    unit: 'milliseconds',
    reason: 'until the whole request is there; bodies have 10 seconds of it, and a held poll is an answer',
  },
  keepAlive: {
    value: 250_000,
    unit: 'milliseconds',
    reason: 'of an idle connection; longer than the four minutes of Azure, so that the proxy closes it first',
  },
  requestsPerConnection: {
    value: 10_000,
    unit: 'requests',
    reason: 'then the connection ends with its answer, so that no client stays on one server for good',
  },
  connections: {
    value: 2_000,
    unit: 'connections',
    reason: 'at once, with those of the proxy; further ones are closed unread. 200 consoles hold one poll each',
  },
} as const satisfies Readonly<Record<string, HttpLimit>>;

/**
 * Sets the limits before the server listens. Node itself limits the size of headers. Restify passes no options on:
 * Node reads the time between two checks from a property of the server when it begins to listen.
 */
export function limitConnections(server: Server): void {
  Object.assign(server, {
    maxHeadersCount: HTTP_LIMITS.headerCount.value,
    headersTimeout: HTTP_LIMITS.headerTime.value,
    connectionsCheckingInterval: HTTP_LIMITS.timeCheck.value,
    requestTimeout: HTTP_LIMITS.requestTime.value,
    keepAliveTimeout: HTTP_LIMITS.keepAlive.value,
    maxRequestsPerSocket: HTTP_LIMITS.requestsPerConnection.value,
    maxConnections: HTTP_LIMITS.connections.value,
  });
}
