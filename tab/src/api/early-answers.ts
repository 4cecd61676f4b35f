import { type ApiDeps, fetchWithToken } from './tab-api-client.ts';

/** The addresses to ask for before the app that needs the answers has loaded. */
export interface EarlyReads {
  readonly atOnce: readonly string[];
  /** More addresses, which are asked for as soon as the answer of one of the others allows it. */
  readonly next?: {
    readonly path: string;
    /** Returns whether the answer's body allows the question; it may throw when the body has another form. */
    readonly allowedBy: (body: unknown) => boolean;
    readonly paths: readonly string[];
  };
}

/**
 * Asks for these addresses before the app that needs the answers has loaded. The result is a `fetch` that hands out
 * each of these answers once, to whoever asks for it first, and passes every other call on.
 */
export function earlyFetch(deps: ApiDeps, { atOnce, next }: EarlyReads): typeof globalThis.fetch {
  const answers = new Map<string, Promise<Response>>();
  const ask = (path: string): Promise<Response> => {
    const answer = fetchWithToken(deps, { path });
    answers.set(path, answer);
    // The caller that asks gets the failure. Until then, it must not count as unhandled.
    answer.catch(() => undefined);
    return answer;
  };
  for (const path of atOnce) {
    const answer = ask(path);
    if (path !== next?.path) continue;
    // The answer is handed out after the next questions were asked, so the app can't ask them a second time.
    const held = answer.then(async (response) => {
      if (await isAllowed(response.clone(), next.allowedBy)) {
        for (const later of next.paths) void ask(later);
      }
      return response;
    });
    held.catch(() => undefined);
    answers.set(path, held);
  }
  return (input, init) => {
    const answer = typeof input === 'string' && (init?.method ?? 'GET') === 'GET' ? answers.get(input) : undefined;
    if (answer === undefined || typeof input !== 'string') return deps.fetch(input, init);
    answers.delete(input);
    return answer;
  };
}

async function isAllowed(response: Response, allowedBy: (body: unknown) => boolean): Promise<boolean> {
  try {
    return response.ok && allowedBy(await response.json());
  } catch {
    return false;
  }
}
