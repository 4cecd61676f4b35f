import { setTimeout as pause } from 'node:timers/promises';
import { type HttpReply, type HttpRequest, listenOnLoopback } from '../../../env/sandbox/loopback-server.ts';
import type { FaultName } from '../fault-twists.ts';

/** Longer than any client waits for an answer. */
const TOO_LATE_MILLISECONDS = 15_000;
const LATE_MILLISECONDS = 100;
/** Headers that belong to one connection, or that no longer fit once the body was read. */
const OF_CONNECTION: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

/** The faults that the wire can have, whatever the service behind it is. */
export type WireFault = Exclude<FaultName, 'stale read'>;

/** Stands on loopback in front of a service, and lets everything through but one call. */
export interface FaultProxy {
  readonly url: string;
  /** The number of calls so far that a fault could meet. */
  readonly calls: () => number;
  /** Resolves when the service has answered everything that reached it, even late. */
  readonly settled: () => Promise<void>;
  close(): Promise<void>;
}

interface FaultyCall {
  readonly fault: WireFault;
  /** Says whether the fault can meet this call. It meets the first one. */
  readonly isMet: (request: HttpRequest) => boolean;
  /** The body of a refusal, in the form of the service. */
  readonly refusal: (status: number) => unknown;
}

type Forward = () => Promise<HttpReply>;
type WireTwist = (forward: Forward, call: FaultyCall) => Promise<HttpReply>;

const DROPPED: HttpReply = { status: 0, dropped: true };

function refuse(status: number, headers: Readonly<Record<string, string>> = {}): WireTwist {
  return (_forward, { refusal }) => Promise.resolve({ status, headers, body: refusal(status) });
}

/** Lets the call take effect, and sends these characters in place of the answer. */
function sendText(type: string, textOf: (text: string) => string): WireTwist {
  return async (forward) => {
    const { body } = await forward();
    const text = new TextDecoder().decode(body as Uint8Array);
    return { status: 200, headers: { 'content-type': type }, body: new TextEncoder().encode(textOf(text)) };
  };
}

const TWISTS: Readonly<Record<WireFault, WireTwist>> = {
  'time-out': async () => {
    await pause(TOO_LATE_MILLISECONDS, undefined, { ref: false });
    return DROPPED;
  },
  '429 with Retry-After': refuse(429, { 'retry-after': '1' }),
  '429 without': refuse(429),
  '500': refuse(500),
  '503': refuse(503),
  'cut before': () => Promise.resolve(DROPPED),
  'lost reply': async (forward) => {
    await forward();
    return DROPPED;
  },
  'late effect': (forward, { refusal }) => {
    void pause(LATE_MILLISECONDS).then(forward);
    return Promise.resolve({ status: 504, body: refusal(504) });
  },
  malformed: sendText('text/html', () => '<html><body>Sign in to the network</body></html>'),
  truncated: sendText('application/json', (text) => text.slice(0, -2)),
  '401': refuse(401),
  '403': refuse(403),
  '404': refuse(404),
  '412': refuse(412),
  'empty 200': sendText('application/json', () => ''),
  duplicate: async (forward) => {
    await forward();
    return forward();
  },
};

function headersOf(all: Iterable<readonly [string, unknown]>): Record<string, string> {
  return Object.fromEntries(
    [...all].filter(([name]) => !OF_CONNECTION.has(name)).map(([name, value]) => [name, String(value)]),
  );
}

/** Sends a request on to the service. The service's own address in the answer becomes that of the proxy. */
async function passOn(request: HttpRequest, target: string, ownUrl: string): Promise<HttpReply> {
  const { pathname, search } = request.url;
  const response = await fetch(target + pathname + search, {
    method: request.method,
    headers: headersOf(Object.entries(request.headers)),
    ...(request.body !== '' && { body: request.body }),
  });
  const text = (await response.text()).replaceAll(target, ownUrl);
  return { status: response.status, headers: headersOf(response.headers), body: new TextEncoder().encode(text) };
}

/** Starts a proxy in front of a service. The fault meets the first call that it can meet, and no other. */
export async function startFaultProxy(target: string, call: FaultyCall): Promise<FaultProxy> {
  const open = new Set<Promise<unknown>>();
  let calls = 0;
  let url = '';
  const server = await listenOnLoopback(async (request) => {
    const forward: Forward = () => {
      const work = passOn(request, target, url);
      open.add(work);
      return work;
    };
    if (!call.isMet(request)) return forward();
    calls += 1;
    return calls === 1 ? TWISTS[call.fault](forward, call) : forward();
  }, 0);
  url = server.url;
  return {
    url,
    calls: () => calls,
    settled: async () => {
      if (call.fault === 'late effect') await pause(2 * LATE_MILLISECONDS);
      await Promise.allSettled(open);
    },
    close: () => server.close(),
  };
}
