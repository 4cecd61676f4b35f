import { AsyncLocalStorage } from 'node:async_hooks';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { retryAfterSeconds } from '../runtime/retry-after.ts';

/** Milliseconds within which a call of the login host ends, with all its tries. */
const CALL_MILLISECONDS = 10_000;
/** Milliseconds after which one try is given up, so that another one fits into the call. */
const TRY_MILLISECONDS = 4_000;
/** Longest pause before the second try, in milliseconds. It doubles with each try, and half of it is random. */
const FIRST_PAUSE_MILLISECONDS = 500;
/** Longest time for which a `Retry-After` keeps further calls away, in seconds. MSAL has the same limit. */
const LONGEST_RETRY_AFTER_SECONDS = 3_600;

/** The login host gave no usable answer: none at all, a status that passes, or a body that is not JSON. */
export class NoLoginAnswer extends Error {
  override readonly name = 'NoLoginAnswer';
  /** Seconds after which the login host wants to be asked again, if it said so. */
  readonly retryAfterSeconds?: number;

  constructor(message: string, options: ErrorOptions & { readonly retryAfterSeconds?: number } = {}) {
    super(message, options);
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Time, randomness and network of a login network. */
export interface LoginTools {
  readonly fetch: typeof fetch;
  /** Milliseconds on a clock that only runs forward. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Returns a random number from 0 up to, but not including, 1. */
  readonly random: () => number;
}

interface Call {
  readonly end: number;
  failure?: NoLoginAnswer;
}

interface Answer {
  readonly response: NetworkResponse<unknown>;
}

const PROCESS_TOOLS: LoginTools = {
  fetch: (url, init) => fetch(url, init),
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/** A network client for MSAL. */
export interface LoginNetwork extends INetworkModule {
  /**
   * Runs a call of MSAL, whose requests share one time limit, also with a call within it.
   * @throws NoLoginAnswer instead of MSAL's own error, which has no cause
   */
  call<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Returns a network client for MSAL, whose own client has no time limit. It tries again within the call when the answer
 * may be better a moment later. MSAL must not see such an answer, because it remembers each 5xx, each 429 and each
 * `Retry-After` as throttling, and then fails every call of the next minute without asking.
 * @param loginUrl address of the login host, without a slash at the end
 * @param issuerUrl address that replaces the login host, without a slash at the end
 */
export function loginNetwork(
  loginUrl: string,
  issuerUrl: string | undefined,
  tools: LoginTools = PROCESS_TOOLS,
): LoginNetwork {
  const calls = new AsyncLocalStorage<Call>();
  const pauses = new Pauses(tools);
  const newCall = (): Call => ({ end: tools.now() + CALL_MILLISECONDS });

  async function request<T>(method: string, url: string, options: NetworkRequestOptions = {}) {
    const { origin } = new URL(url);
    const place = issuerUrl !== undefined && origin === loginUrl ? issuerUrl + url.slice(origin.length) : url;
    const call = calls.getStore() ?? newCall();
    try {
      const response = await untilAnswered(tools, pauses, { url, place, method, options, end: call.end });
      delete call.failure;
      return response as NetworkResponse<T>;
    } catch (error) {
      if (error instanceof NoLoginAnswer) call.failure = error;
      throw error;
    }
  }

  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
    call: async (work) => {
      const outer = calls.getStore();
      // A timer that was set during a call still belongs to it, long after its end.
      const call: Call = outer && outer.end > tools.now() ? { end: outer.end } : newCall();
      try {
        return await calls.run(call, work);
      } catch (error) {
        throw call.failure ?? error;
      }
    },
  };
}

interface Question {
  /** The address by which errors name it. */
  readonly url: string;
  readonly place: string;
  readonly method: string;
  readonly options: NetworkRequestOptions;
  /** End of the call, on the clock of the tools. */
  readonly end: number;
}

/** @throws NoLoginAnswer when the time is over, or would be over before the next try */
async function untilAnswered(tools: LoginTools, pauses: Pauses, question: Question): Promise<NetworkResponse<unknown>> {
  pauses.check(question.url);
  for (let tried = 0; ; tried += 1) {
    const answer = await ask(tools, question);
    if (!(answer instanceof NoLoginAnswer)) return answer.response;
    const left = question.end - tools.now();
    const askedFor = (answer.retryAfterSeconds ?? 0) * 1_000;
    if (askedFor >= left) pauses.begin(question.url, askedFor);
    const pause = FIRST_PAUSE_MILLISECONDS * 2 ** tried * (1 + tools.random()) * 0.5;
    const wait = Math.max(askedFor, pause);
    if (wait >= left) throw answer;
    await tools.wait(wait);
  }
}

/** Asks once. */
async function ask(tools: LoginTools, { url, place, method, options, end }: Question): Promise<Answer | NoLoginAnswer> {
  const { host } = new URL(url);
  let response: Response;
  let text: string;
  try {
    response = await tools.fetch(place, {
      method,
      signal: AbortSignal.timeout(Math.max(1, Math.min(TRY_MILLISECONDS, Math.ceil(end - tools.now())))),
      ...(options.headers === undefined ? {} : { headers: options.headers }),
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    text = await response.text();
  } catch (error) {
    return new NoLoginAnswer(`${host} did not answer`, { cause: error });
  }
  const body = parse(text);
  if (!isPassing(response.status, body)) return { response: toResponse(response, body) };
  const wait = retryAfterSeconds(response.headers.get('Retry-After'), Date.now());
  return new NoLoginAnswer(
    `${host} answered ${response.status}${body === undefined ? ' with a body that is not JSON' : ''}`,
    wait === undefined ? {} : { retryAfterSeconds: Math.min(wait, LONGEST_RETRY_AFTER_SECONDS) },
  );
}

/** Whether the same question may get another answer a moment later. */
function isPassing(status: number, body: unknown): boolean {
  return status >= 500 || status === 429 || status === 408 || body === undefined || saysBusy(body);
}

/** Entra asks to repeat the request with this error, whatever the status (Microsoft Learn: AADSTS error codes). */
function saysBusy(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body && body.error === 'temporarily_unavailable';
}

function parse(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

/** MSAL takes a `Retry-After` for throttling whatever the status says, so the header is left out. */
function toResponse(response: Response, body: unknown): NetworkResponse<unknown> {
  const headers = [...response.headers].filter(([name]) => name !== 'retry-after');
  return { status: response.status, headers: Object.fromEntries(headers), body };
}

/** Addresses that asked for a pause longer than a call. Nobody asks them before its end. */
class Pauses {
  readonly #tools: LoginTools;
  readonly #ends = new Map<string, number>();

  constructor(tools: LoginTools) {
    this.#tools = tools;
  }

  begin(url: string, milliseconds: number): void {
    this.#ends.set(keyOf(url), this.#tools.now() + milliseconds);
  }

  /** @throws NoLoginAnswer while the pause runs */
  check(url: string): void {
    const left = (this.#ends.get(keyOf(url)) ?? -Infinity) - this.#tools.now();
    if (left <= 0) return;
    const seconds = Math.ceil(left / 1_000);
    const message = `${new URL(url).host} asked not to be called for ${seconds} more seconds`;
    throw new NoLoginAnswer(message, { retryAfterSeconds: seconds });
  }
}

/** The query differs from call to call. */
function keyOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
