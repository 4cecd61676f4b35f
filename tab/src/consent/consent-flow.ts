import { TAB_PAGE } from '../../../contract/tab-api.ts';
import type { ConsentQuestion } from '../../../contract/sign-ins/person-reading.ts';

/** What became of the question for consent. `failed` is also an answer to a question that this window didn't ask. */
export type ConsentAnswer = 'consented' | 'declined' | 'failed';

/** The login hosts of Microsoft's clouds. The page leads to no other host, whatever its address says. */
const LOGIN_HOSTS: readonly string[] = ['https://login.microsoftonline.com', 'https://login.microsoftonline.us'];
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const SCOPE = /^https:\/\/[a-z.-]+\/[A-Za-z.-]+$/;

/** The parameters of the page that is about to ask. */
export interface ConsentPlace {
  readonly search: string;
  readonly origin: string;
}

/** What the request for a consent holds besides the question. */
export interface ConsentRequest {
  readonly redirectUrl: string;
  /** A random text that the answer has to bring back. */
  readonly state: string;
  /**
   * A random code challenge (RFC 7636). Nobody knows a verifier for it, so nobody can redeem the code of the answer. Only
   * the consent is wanted.
   */
  readonly challenge: string;
  /** The sign-in address of the person, so that they need not pick an account. */
  readonly loginHint?: string;
}

/**
 * Returns the address of the page that asks, with the question in it. `main.ts` knows the page by its first parameter.
 * teams-js takes only addresses with https, so the sandbox turns them into its own.
 */
export function consentPageUrl({ loginUrl, tenantId, clientId, scope }: ConsentQuestion, host: string): string {
  const query = new URLSearchParams({ consent: '', loginUrl, tenantId, clientId, scope });
  return `https://${host}${TAB_PAGE}?${query.toString()}`;
}

/** Reads the question from the address of the page. Returns `undefined` if it leads anywhere but to a login host. */
export function readQuestion({ search, origin }: ConsentPlace): ConsentQuestion | undefined {
  const query = new URLSearchParams(search);
  const [loginUrl = '', tenantId = '', clientId = '', scope = ''] = ['loginUrl', 'tenantId', 'clientId', 'scope'].map(
    (name) => query.get(name) ?? '',
  );
  const isKnown = LOGIN_HOSTS.includes(loginUrl) || (isLocal(origin) && isLocal(loginUrl));
  return isKnown && GUID.test(tenantId) && GUID.test(clientId) && SCOPE.test(scope)
    ? { loginUrl, tenantId, clientId, scope }
    : undefined;
}

function isLocal(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && url.hostname === '127.0.0.1' && url.origin === address;
}

/**
 * Returns the address at which Microsoft Entra asks for the consent
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow). The answer comes behind `#`, so that no
 * server sees it.
 */
export function authorizeUrl(
  { loginUrl, tenantId, clientId, scope }: ConsentQuestion,
  { redirectUrl, state, challenge, loginHint }: ConsentRequest,
): string {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: redirectUrl,
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(loginHint !== undefined && { login_hint: loginHint }),
  });
  return `${loginUrl}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`;
}

/** Reads the answer behind `#`. Returns `undefined` if there is none. */
export function readAnswer(hash: string, state: string | null): ConsentAnswer | undefined {
  const answer = new URLSearchParams(hash.replace(/^#/, ''));
  if (!answer.has('state')) return undefined;
  if (state === null || answer.get('state') !== state) return 'failed';
  if (answer.has('code')) return 'consented';
  return answer.get('error') === 'access_denied' ? 'declined' : 'failed';
}
