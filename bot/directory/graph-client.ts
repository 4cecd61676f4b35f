import {
  AuthenticationHandler, Client, RedirectHandler, RetryHandler, RetryHandlerOptions, TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

const GRAPH_ORIGIN = 'https://graph.microsoft.com';
const CALL_TIMEOUT_MS = 20_000;
const RETRY_DELAY_SECONDS = 1;
const MAX_RETRIES = 3;
/** When Graph asks for a longer pause than this, whoever called decides. */
const LONGEST_PAUSE_SECONDS = 30;

/** Only reading is repeated here: whether a write that failed has happened is for its caller to find out. */
function openRetry(): RetryHandler {
  return new RetryHandler(
    new RetryHandlerOptions(RETRY_DELAY_SECONDS, MAX_RETRIES, (_delay, _attempt, _request, options, response) => {
      const pause = Number(response.headers.get('Retry-After') ?? 0);
      return options?.method === 'GET' && pause <= LONGEST_PAUSE_SECONDS;
    }),
  );
}

/**
 * The end of the chain. `graphUrl` takes the place of Microsoft's address here and nowhere else, because the client
 * attaches tokens for https and known hosts only.
 */
function openTransport(graphUrl: string | undefined): Middleware {
  return {
    async execute(context: Context): Promise<void> {
      const request: unknown = context.request;
      if (typeof request !== 'string') throw new TypeError('Only addresses are expected.');
      const isLed = graphUrl !== undefined && request.startsWith(`${GRAPH_ORIGIN}/`);
      context.response = await fetch(isLed ? graphUrl + request.slice(GRAPH_ORIGIN.length) : request, {
        ...context.options,
        signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      } as RequestInit);
    },
  };
}

export function openGraphClient(getAccessToken: () => Promise<string>, graphUrl?: string): Client {
  const authentication = new AuthenticationHandler({ getAccessToken });
  const retry = openRetry();
  const redirect = new RedirectHandler();
  const telemetry = new TelemetryHandler();
  authentication.setNext(retry);
  retry.setNext(redirect);
  redirect.setNext(telemetry);
  telemetry.setNext(openTransport(graphUrl));
  return Client.initWithMiddleware({ middleware: authentication });
}
