import {
  AuthenticationHandler,
  Client,
  RedirectHandler,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import { DEFAULT_CALL_MILLISECONDS } from '../domain/release/password-change.ts';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { retryAfterSeconds } from '../runtime/retry-after.ts';
import { onlyJsonAnswers } from './json-answers.ts';

const RETRY_DELAY_SECONDS = 1;
const MAX_RETRIES = 3;
/** Longest pause, in seconds, that the client keeps by itself. If Microsoft Graph asks for more, the caller decides. */
const LONGEST_PAUSE_SECONDS = 30;

/** Repeats failed reads only. A failed write may still have happened, which its caller must find out. */
function openRetry(): RetryHandler {
  return new RetryHandler(
    new RetryHandlerOptions(RETRY_DELAY_SECONDS, MAX_RETRIES, (_delay, _attempt, _request, options, response) => {
      const pause = retryAfterSeconds(response.headers.get('Retry-After'), Date.now()) ?? 0;
      return options?.method === 'GET' && pause <= LONGEST_PAUSE_SECONDS;
    }),
  );
}

/** The code of the `GraphError` for a call that never left, because there was no connection. */
export const NOT_CONNECTED = 'NotConnected';
/** The codes of errors before a connection exists (Node's `errno` names, and undici's own). */
const BEFORE_CONNECTION: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Names an error after {@link NOT_CONNECTED} if the call never left. The client makes the name the code of its error. */
function namedError(error: unknown): unknown {
  const { code } = (error instanceof Error ? (error.cause ?? {}) : {}) as { readonly code?: unknown };
  if (!BEFORE_CONNECTION.has(code)) return error;
  const named = new Error('There is no connection.', { cause: error });
  named.name = NOT_CONNECTED;
  return named;
}

/**
 * Returns the last handler of the chain, which sends the request. Only this handler replaces the address of Microsoft
 * Graph with `localUrl`, because the client attaches tokens to requests for https and known hosts only.
 */
function openTransport({ graphUrl, localUrl, callMilliseconds = DEFAULT_CALL_MILLISECONDS }: GraphPlace): Middleware {
  return {
    async execute(context: Context): Promise<void> {
      const request: unknown = context.request;
      if (typeof request !== 'string') throw new TypeError('Only addresses are expected.');
      const timeOut = AbortSignal.timeout(callMilliseconds);
      const { signal } = (context.options ?? {}) as { readonly signal?: AbortSignal };
      const isLed = localUrl !== undefined && request.startsWith(`${graphUrl}/`);
      context.response = await fetch(isLed ? localUrl + request.slice(graphUrl.length) : request, {
        ...context.options,
        signal: signal ? AbortSignal.any([signal, timeOut]) : timeOut,
      } as RequestInit).catch((error: unknown) => {
        throw namedError(error);
      });
    },
  };
}

/** Address of Microsoft Graph, and of a stand-in for it. */
export interface GraphPlace {
  /** Address of Microsoft Graph in a cloud that the client knows, because it attaches tokens to no other address. */
  readonly graphUrl: string;
  /** Address of a stand-in on this machine, without a slash at the end. */
  readonly localUrl?: string | undefined;
  /** Time limit of each try of a call, in milliseconds. The default is 20 seconds. */
  readonly callMilliseconds?: number | undefined;
}

/** Opens a client of Microsoft Graph with a time limit for each try of a call. */
export function openGraphClient(getAccessToken: () => Promise<string>, place: GraphPlace): Client {
  const authentication = new AuthenticationHandler({ getAccessToken });
  const retry = openRetry();
  const redirect = new RedirectHandler();
  const telemetry = new TelemetryHandler();
  authentication.setNext(retry);
  retry.setNext(redirect);
  redirect.setNext(telemetry);
  telemetry.setNext(onlyJsonAnswers(openTransport(place)));
  return Client.initWithMiddleware({ middleware: authentication, baseUrl: `${place.graphUrl}/` });
}
