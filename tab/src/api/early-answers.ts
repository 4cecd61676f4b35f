import { type ApiDeps, fetchWithToken } from './tab-api-client.ts';

/**
 * Asks for these addresses before the app that needs the answers has loaded. The result is a `fetch` that hands out
 * each of these answers once, to whoever asks for it first, and passes every other call on.
 */
export function earlyFetch(deps: ApiDeps, paths: readonly string[]): typeof globalThis.fetch {
  const answers = new Map(paths.map((path) => [path, fetchWithToken(deps, { path })]));
  // The caller that asks gets the failure. Until then, it must not count as unhandled.
  for (const answer of answers.values()) answer.catch(() => undefined);
  return (input, init) => {
    const answer = typeof input === 'string' && (init?.method ?? 'GET') === 'GET' ? answers.get(input) : undefined;
    if (answer === undefined || typeof input !== 'string') return deps.fetch(input, init);
    answers.delete(input);
    return answer;
  };
}
