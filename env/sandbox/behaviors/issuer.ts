import type { Behavior, TokenTwist } from './behavior.ts';

/** Two in a row, so that one repetition isn't enough. */
const FAILURES = 2;

/** Fails the first requests of each app. */
function failFirst(): TokenTwist {
  const failures = new Map<string, number>();
  return async (request, answer) => {
    const app = new URLSearchParams(request.body).get('client_id') ?? '';
    const count = failures.get(app) ?? 0;
    if (count >= FAILURES) return answer();
    failures.set(app, count + 1);
    const error_description = 'AADSTS90036: Directory Proxy Client encountered an internal error.';
    return { status: 500, body: { error: 'server_error', error_description, error_codes: [90036] } };
  };
}

export const ISSUER_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:login-fails',
    does: 'The first two requests of each app for a token answer 500.',
    source: 'https://github.com/AzureAD/azure-activedirectory-library-for-python/issues/18',
    start: () => ({ token: failFirst() }),
  },
];
