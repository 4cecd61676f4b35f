import {
  AuthenticationHandler,
  Client,
  RedirectHandler,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

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
 * The end of the chain. `localUrl` takes the place of Microsoft's address here and nowhere else, because the client
 * attaches tokens for https and known hosts only.
 */
function openTransport(graphUrl: string, localUrl: string | undefined): Middleware {
  return {
    async execute(context: Context): Promise<void> {
      const request: unknown = context.request;
      if (typeof request !== 'string') throw new TypeError('Only addresses are expected.');
      const isLed = localUrl !== undefined && request.startsWith(`${graphUrl}/`);
      context.response = await fetch(isLed ? localUrl + request.slice(graphUrl.length) : request, {
        ...context.options,
        signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      } as RequestInit);
    },
  };
}

export interface GraphPlace {
  /** Of a cloud that the client knows, so that it attaches tokens. */
  readonly graphUrl: string;
  readonly localUrl?: string | undefined;
}

export function openGraphClient(getAccessToken: () => Promise<string>, { graphUrl, localUrl }: GraphPlace): Client {
  const authentication = new AuthenticationHandler({ getAccessToken });
  const retry = openRetry();
  const redirect = new RedirectHandler();
  const telemetry = new TelemetryHandler();
  authentication.setNext(retry);
  retry.setNext(redirect);
  redirect.setNext(telemetry);
  telemetry.setNext(openTransport(graphUrl, localUrl));
  return Client.initWithMiddleware({ middleware: authentication, baseUrl: `${graphUrl}/` });
}
