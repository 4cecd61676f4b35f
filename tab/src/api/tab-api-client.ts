import { parseProblem, type Problem } from '../../../bot/contract/tab-api.ts';
import { TokenError, type TokenProblem } from '../teams/teams-host.ts';

/** How a call ended that brought no answer. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'token'; readonly problem: TokenProblem | 'token_refused' }
  /** No network, or no answer in time. */
  | { readonly kind: 'unreachable' }
  /** An answer that is not one of our server's. */
  | { readonly kind: 'unexpected' };

export type Answer<Value> = { readonly kind: 'answer'; readonly value: Value } | Failure;

export interface ApiDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly token: () => Promise<string>;
}

const ANSWER_MILLISECONDS = 15_000;
const UNAUTHORIZED = 401;

/** @param parse throws when the body is not what it should be */
export async function getFromApi<Value>(deps: ApiDeps, path: string, parse: (body: unknown) => Value): Promise<Answer<Value>> {
  try {
    const first = await ask(deps, path);
    // The token may have run out on the way: Teams then has a newer one.
    const response = first.status === UNAUTHORIZED ? await ask(deps, path) : first;
    return await read(response, parse);
  } catch (error) {
    if (error instanceof TokenError) return { kind: 'token', problem: error.problem };
    return { kind: 'unreachable' };
  }
}

async function ask({ fetch, token }: ApiDeps, path: string): Promise<Response> {
  return fetch(path, {
    headers: { authorization: `Bearer ${await token()}`, accept: 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
  });
}

async function read<Value>(response: Response, parse: (body: unknown) => Value): Promise<Answer<Value>> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    if (response.ok) return { kind: 'answer', value: parse(body) };
    const problem = parseProblem(body);
    if (problem === undefined) return { kind: 'unexpected' };
    return response.status === UNAUTHORIZED ? { kind: 'token', problem: 'token_refused' } : { kind: 'problem', problem };
  } catch {
    return { kind: 'unexpected' };
  }
}
