import { parseProblem, type ReceivedProblem } from '../../../contract/tab-api.ts';
import { TokenError, type TokenProblem } from '../teams/teams-host.ts';

/** The reason why a call got no answer. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: ReceivedProblem }
  | { readonly kind: 'token'; readonly problem: TokenProblem | 'token_refused' }
  /** The network failed, or no answer came in time. */
  | { readonly kind: 'unreachable' }
  /** The answer did not come from our server. */
  | { readonly kind: 'unexpected' };

/** The outcome of a call: the parsed answer, or the reason why there is none. */
export type Answer<Value> = { readonly kind: 'answer'; readonly value: Value } | Failure;

/** The parts of the page that a call needs. */
export interface ApiDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => Promise<string>;
  /** The reader's BCP 47 tag. The server uses this language where it answers with words for people. */
  readonly locale: string;
}

/** One call of the API. */
export interface ApiCall<Value> {
  readonly path: string;
  /**
   * Parses the body, which is `undefined` when the answer has none.
   * @throws Error when the body doesn't have the expected form
   */
  readonly parse: (body: unknown) => Value;
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** The body, which is sent as JSON. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const ANSWER_MILLISECONDS = 15_000;
const UNAUTHORIZED = 401;

/** Calls the API and returns every outcome as a value. */
export async function callApi<Value>(deps: ApiDeps, call: ApiCall<Value>): Promise<Answer<Value>> {
  try {
    const limit = AbortSignal.timeout(ANSWER_MILLISECONDS);
    const signal = call.signal === undefined ? limit : AbortSignal.any([call.signal, limit]);
    return await read(await fetchWithToken(deps, { ...call, signal }), call.parse);
  } catch (error) {
    return failureOf(error);
  }
}

export function getFromApi<Value>(
  deps: ApiDeps,
  path: string,
  parse: (body: unknown) => Value,
): Promise<Answer<Value>> {
  return callApi(deps, { path, parse });
}

/**
 * Sends a call with a token from Teams, and once more when the server rejects the token.
 * @throws TokenError when Teams gives no token
 * @throws TypeError or the abort reason from `fetch` when no answer arrives
 */
export async function fetchWithToken(deps: ApiDeps, call: Omit<ApiCall<unknown>, 'parse'>): Promise<Response> {
  const first = await send(deps, call);
  // The token may have expired on the way, and Teams then has a newer one. A rejected call had no effect, so it is safe
  // to send it again.
  return first.status === UNAUTHORIZED ? send(deps, call) : first;
}

async function send(
  { fetch, token, locale }: ApiDeps,
  { path, method = 'GET', body, headers, signal }: Omit<ApiCall<unknown>, 'parse'>,
): Promise<Response> {
  return fetch(path, {
    method,
    headers: {
      authorization: `Bearer ${await token()}`,
      accept: 'application/json',
      ...languageWanted(locale),
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
    cache: 'no-store',
    ...(signal && { signal }),
  });
}

/**
 * Returns the header for the locale that Teams reports. When that locale isn't a language tag, the browser chooses the
 * language, because an invalid header would break the call.
 */
function languageWanted(locale: string): Readonly<Record<string, string>> {
  return /^[a-z\d-]{1,35}$/i.test(locale) ? { 'accept-language': locale } : {};
}

/** Returns the failure for an error that {@link fetchWithToken} throws. */
export function failureOf(error: unknown): Failure {
  return error instanceof TokenError ? { kind: 'token', problem: error.problem } : { kind: 'unreachable' };
}

async function read<Value>(response: Response, parse: (body: unknown) => Value): Promise<Answer<Value>> {
  const text = await response.text();
  try {
    const body: unknown = response.status === 204 ? undefined : JSON.parse(text);
    if (response.ok) return { kind: 'answer', value: parse(body) };
    const problem = parseProblem(body);
    if (problem === undefined) return { kind: 'unexpected' };
    return response.status === UNAUTHORIZED
      ? { kind: 'token', problem: 'token_refused' }
      : { kind: 'problem', problem };
  } catch {
    return { kind: 'unexpected' };
  }
}
