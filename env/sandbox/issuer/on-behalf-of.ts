import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { HttpReply } from '../loopback-server.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../tenant.ts';
import { APP_TOKEN_SECONDS, delegatedClaims, GRAPH_AUDIENCES, TAB_ISSUER } from './claims.ts';
import { type Consents, DELEGATED_SCOPES } from './consent/consents.ts';
import type { KeyRing } from './key-ring.ts';
import { missing, type Refusal, refusalReply } from './refusal.ts';

/** The grant type of the on-behalf-of flow (RFC 7523 section 2.1; Microsoft Learn: "OAuth 2.0 on-behalf-of flow"). */
export const ON_BEHALF_OF = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** Scopes of OpenID Connect that MSAL adds to each request. */
const OPENID_SCOPES: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

interface Exchange {
  readonly keys: KeyRing;
  readonly consents: Consents;
}

interface Wanted {
  readonly audience: string;
  readonly scopes: readonly string[];
}

function isRefusal(value: object): value is Refusal {
  return 'code' in value;
}

/** Answers the on-behalf-of grant of an app that has proved its identity. */
export async function answerOnBehalfOf({ keys, consents }: Exchange, form: URLSearchParams): Promise<HttpReply> {
  if (form.get('requested_token_use') !== 'on_behalf_of') return refusalReply(missing('requested_token_use'));
  const wanted = wantedOf(form.get('scope') ?? '');
  if (isRefusal(wanted)) return refusalReply(wanted);
  const person = await personOf(keys, form);
  if (isRefusal(person)) return refusalReply(person);
  const refusal = refusalOfPerson(consents, person, wanted.scopes);
  if (refusal) return refusalReply(refusal);
  const granted = consents.of(String(person['oid']));
  const token = await keys.sign(delegatedClaims(wanted.audience, person, granted));
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      scope: granted.map((scope) => `${wanted.audience}/${scope}`).join(' '),
      expires_in: APP_TOKEN_SECONDS,
      ext_expires_in: APP_TOKEN_SECONDS,
      access_token: token,
    },
  };
}

/** Reads the scopes, which must all be of the same Graph and exist there. */
function wantedOf(scope: string): Wanted | Refusal {
  const asked = scope.split(' ').filter((one) => one !== '' && !OPENID_SCOPES.includes(one));
  const audience = GRAPH_AUDIENCES.find((one) => asked.every((name) => name.startsWith(`${one}/`)));
  if (asked.length === 0 || audience === undefined)
    return { status: 400, error: 'invalid_scope', code: 70011, text: `The scope '${scope}' is not valid.` };
  const scopes = asked.map((name) => name.slice(audience.length + 1));
  const unknown = scopes.find((name) => !DELEGATED_SCOPES.includes(name));
  if (unknown === undefined) return { audience, scopes };
  const text = `The application asked for scope '${unknown}' that doesn't exist on the resource.`;
  return { status: 400, error: 'invalid_scope', code: 650053, text };
}

/** Checks the assertion as Entra does: signature, issuer, tenant, time, and the app as its audience. */
async function personOf(keys: KeyRing, form: URLSearchParams): Promise<JWTPayload | Refusal> {
  const assertion = form.get('assertion');
  if (assertion === null) return missing('assertion');
  const keySet = createLocalJWKSet({ keys: keys.publicKeys().map((key) => ({ ...key })) });
  try {
    const { payload } = await jwtVerify(assertion, keySet, {
      algorithms: ['RS256'],
      issuer: TAB_ISSUER,
      requiredClaims: ['exp', 'aud', 'oid', 'tid', 'scp'],
    });
    const appId = form.get('client_id') ?? '';
    if (!isFor(payload.aud, appId)) {
      const text = 'Assertion audience does not match the Client app presenting the assertion.';
      return refusedGrant(500131, text);
    }
    return payload['tid'] === SANDBOX_TENANT_ID ? payload : refusedGrant(50013, 'The assertion is of another tenant.');
  } catch (error) {
    return error instanceof errors.JWTExpired
      ? refusedGrant(500133, 'Assertion is not within its valid time range.')
      : refusedGrant(50013, 'Assertion failed signature validation.');
  }
}

function isFor(audience: JWTPayload['aud'], appId: string): boolean {
  const isOwnUri = typeof audience === 'string' && /^api:\/\/[^/]+\/botid-(.+)$/.exec(audience)?.[1] === appId;
  return appId === SANDBOX_BOT_APP.appId && (audience === appId || isOwnUri);
}

function refusedGrant(code: number, text: string): Refusal {
  return { status: 400, error: 'invalid_grant', code, text };
}

function refusalOfPerson(consents: Consents, person: JWTPayload, scopes: readonly string[]): Refusal | undefined {
  const objectId = String(person['oid']);
  const known = Object.values(SANDBOX_PEOPLE).find((one) => one.objectId === objectId);
  if (known?.accountEnabled !== true) return refusedGrant(50057, 'The user account is disabled.');
  const granted = consents.of(objectId);
  if (!scopes.every((scope) => granted.includes(scope))) {
    const text = `The user or administrator has not consented to use the application with ID '${SANDBOX_BOT_APP.appId}'.`;
    return { ...refusedGrant(65001, text), suberror: 'consent_required' };
  }
  const context = consents.challengeOf(objectId);
  const contexts: unknown = person['acrs'];
  if (context === undefined || (Array.isArray(contexts) && contexts.includes(context))) return undefined;
  return {
    status: 400,
    error: 'interaction_required',
    code: 50076,
    text: 'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
    suberror: 'basic_action',
    claims: JSON.stringify({ access_token: { acrs: { essential: true, value: context } } }),
  };
}
