import { parseProblem, type ReceivedProblem } from '../../../contract/tab-api.ts';
import { TokenError, type TokenProblem } from '../teams/teams-host.ts';

/** How a call ended that brought no answer. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: ReceivedProblem }
  | { readonly kind: 'token'; readonly problem: TokenProblem | 'token_refused' }
  /** No network, or no answer in time. */
  | { readonly kind: 'unreachable' }
  /** An answer that is not one of our server's. */
  | { readonly kind: 'unexpected' };

export type Answer<Value> = { readonly kind: 'answer'; readonly value: Value } | Failure;

export interface ApiDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => Promise<string>;
  /** Of the reader, BCP 47: the server answers in it where it has words for people. */
  readonly locale: string;
}

export interface ApiCall<Value> {
  readonly path: string;
  /** Throws when the body is not what it should be; gets `undefined` where there is none. */
  readonly parse: (body: unknown) => Value;
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** Sent as JSON. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const ANSWER_MILLISECONDS = 15_000;
const UNAUTHORIZED = 401;

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

/** @throws TokenError, and whatever fetch throws */
export async function fetchWithToken(deps: ApiDeps, call: Omit<ApiCall<unknown>, 'parse'>): Promise<Response> {
  const first = await send(deps, call);
  // The token may have run out on the way: Teams then has a newer one. What was refused did nothing, so it can be sent again.
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

/** Teams names the locale; one that is no language tag is left to the browser, as a header must not break the call. */
function languageWanted(locale: string): Readonly<Record<string, string>> {
  return /^[a-z\d-]{1,35}$/i.test(locale) ? { 'accept-language': locale } : {};
}

/** Of what {@link fetchWithToken} throws. */
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
