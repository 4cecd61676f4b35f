import { randomBytes } from 'node:crypto';
import type { HttpReply } from '../../loopback-server.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../tenant.ts';
import { GRAPH_AUDIENCES } from '../claims.ts';
import { type Consents, DELEGATED_SCOPES } from './consents.ts';

/** The path that the app registration holds as redirect URI. Entra ignores the port of a loopback address. */
const REDIRECT_PATH = '/tab/';

/**
 * Plays the page on which a person consents (Microsoft Learn: "OAuth 2.0 authorization code flow"). The page names the
 * person by `login_hint`, because the sandbox has no sign-in of its own; its answer comes back as `answer`. The code in
 * the redirect can't be redeemed here, because the product only wants the consent.
 */
export function answerAuthorize(consents: Consents, tenant: string, query: URLSearchParams): HttpReply {
  const mistake = mistakeIn(tenant, query);
  if (mistake !== undefined) return page(400, 'Sorry, but we’re having trouble with signing you in.', mistake);
  const person = Object.values(SANDBOX_PEOPLE).find(
    ({ userPrincipalName }) => userPrincipalName === query.get('login_hint'),
  );
  if (person === undefined) return page(400, 'Pick an account', 'login_hint names nobody.');
  const scopes = scopesIn(query);
  const answer = query.get('answer');
  if (answer === 'accept') {
    consents.grant(person.objectId, scopes);
    return back(query, { code: randomBytes(32).toString('base64url'), session_state: randomBytes(8).toString('hex') });
  }
  if (answer !== 'cancel') return question(person.displayName, scopes, query);
  return back(query, {
    error: 'access_denied',
    error_subcode: 'cancel',
    error_description: 'AADSTS65004: User declined to consent to access the app.',
  });
}

function scopesIn(query: URLSearchParams): readonly string[] {
  const prefix = GRAPH_AUDIENCES.find((audience) => query.get('scope')?.startsWith(`${audience}/`)) ?? '';
  return (query.get('scope') ?? '').split(' ').map((scope) => scope.slice(prefix.length + 1));
}

function mistakeIn(tenant: string, query: URLSearchParams): string | undefined {
  if (tenant !== SANDBOX_TENANT_ID) return `AADSTS90002: Tenant '${tenant}' not found.`;
  if (query.get('client_id') !== SANDBOX_BOT_APP.appId) return 'AADSTS700016: Application was not found.';
  if (query.get('response_type') !== 'code' || query.get('response_mode') !== 'fragment')
    return 'AADSTS70007: The response type or response mode is not supported here.';
  if (query.get('code_challenge_method') !== 'S256' || (query.get('code_challenge') ?? '').length !== 43)
    return 'AADSTS501491: Invalid size of Code_Challenge parameter.';
  if ((query.get('state') ?? '').length < 22) return 'The state is too short to be random.';
  const redirect = URL.parse(query.get('redirect_uri') ?? '');
  const isOurs = redirect?.hostname === '127.0.0.1' && redirect.pathname === REDIRECT_PATH && redirect.search === '';
  if (!isOurs) return 'AADSTS50011: The redirect URI does not match the redirect URIs configured for the application.';
  const unknown = scopesIn(query).find((scope) => !DELEGATED_SCOPES.includes(scope));
  return unknown === undefined ? undefined : `AADSTS650053: There is no scope '${unknown}'.`;
}

/** Sends the browser back to the app with the answer behind `#`, as `response_mode=fragment` asks. */
function back(query: URLSearchParams, answer: Readonly<Record<string, string>>): HttpReply {
  const state = query.get('state') ?? '';
  const location = `${query.get('redirect_uri') ?? ''}#${new URLSearchParams({ ...answer, state }).toString()}`;
  return { status: 302, headers: { location } };
}

function question(name: string, scopes: readonly string[], query: URLSearchParams): HttpReply {
  const link = (answer: string): string => `?${new URLSearchParams([...query, ['answer', answer]]).toString()}`;
  const buttons = `<a role="button" href="${escaped(link('accept'))}">Accept</a> <a role="button" href="${escaped(link('cancel'))}">Cancel</a>`;
  return page(200, 'Permissions requested', `${name}: ${scopes.join(', ')}`, buttons);
}

function page(status: number, title: string, text: string, buttons = ''): HttpReply {
  const body = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${buttons}</main></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(body) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
