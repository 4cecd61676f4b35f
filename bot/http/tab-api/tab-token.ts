import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Admin } from '../../domain/admin.ts';
import { TabRefusal } from './tab-problem.ts';

/** What a token of Teams single sign-on has to match. */
export interface TabTokenRules {
  readonly tenantId: string;
  /** The ID of the app registration that the bot and the tab share. */
  readonly appId: string;
  /** The address of the cloud's token issuer, without the tenant. */
  readonly loginUrl: string;
  /** The address of a local stand-in for the issuer. The server reads the signing keys from it. */
  readonly localIssuerUrl?: string;
}

/** The person that a token names, and the time until which it does. */
interface TokenHolder {
  readonly admin: Admin;
  /** The token as it came. Nothing may log or keep it. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Checks the header Authorization of a call. @throws TabRefusal when the header holds no valid token */
export type CheckTabToken = (authorization: string | undefined) => Promise<TokenHolder>;

/**
 * The client IDs of Teams on desktop and phones, and of Teams on the web. Only these clients get tokens for a tab
 * (Microsoft Learn, tab SSO).
 */
const TEAMS_CLIENTS: ReadonlySet<unknown> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
]);
const SCOPE = 'access_as_user';
const REQUIRED = ['exp', 'nbf', 'iat', 'tid', 'azp', 'scp', 'oid', 'ver'];
/** The server accepts clocks that differ by this many seconds. */
const TOLERANCE_SECONDS = 60;
const KEYS_MILLISECONDS = 5_000;
const LONGEST_NAME = 200;
const BEARER = /^Bearer +([\w-]+(?:\.[\w-]*){2,4})$/i;
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Returns a function that checks a token of Teams single sign-on completely, on every call. Its answer only names the
 * person; the use case decides whether they may do what they ask for.
 * @throws TabRefusal token_missing, token_expired and token_invalid, with the challenge of RFC 6750; guest_refused,
 * token_unverifiable
 */
export function tabTokenCheck(rules: TabTokenRules, publicUrl: string): CheckTabToken {
  const { tenantId, appId, loginUrl, localIssuerUrl = loginUrl } = rules;
  const keys = createRemoteJWKSet(new URL(`${localIssuerUrl}/${tenantId}/discovery/v2.0/keys`), {
    timeoutDuration: KEYS_MILLISECONDS,
  });
  const issuer = `${loginUrl}/${tenantId}/v2.0`;
  const audience = [appId, `api://${new URL(publicUrl).host}/botid-${appId}`];
  return async (authorization) => {
    if (!authorization) throw new TabRefusal('token_missing', { headers: challenge() });
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw invalid('The header Authorization is not a bearer token.');
    const claims = await verify(token, keys, { issuer, audience });
    const mistake = mistakeIn(claims, tenantId);
    if (mistake !== undefined) throw invalid(mistake);
    if (isOfGuest(claims, tenantId)) throw new TabRefusal('guest_refused', { guestId: String(claims['oid']) });
    const admin = { tenantId, objectId: String(claims['oid']), displayName: nameIn(claims) };
    return { admin, token, expiresAt: new Date(Number(claims.exp) * 1000) };
  };
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { readonly issuer: string; readonly audience: string[] },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      ...expected,
      algorithms: ['RS256'],
      typ: 'JWT',
      requiredClaims: REQUIRED,
      clockTolerance: TOLERANCE_SECONDS,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw new TabRefusal('token_expired', { headers: challenge('The token has expired.') });
    if (!isAboutToken(error)) throw new TabRefusal('token_unverifiable', { why: String(error) });
    throw invalid(
      'The token is not one for this application.',
      `${(error as Error).message}; it names the issuer ${issuerIn(token)}`,
    );
  }
}

/** Tells whether an error is about the token. All other errors mean that the server couldn't get the signing keys. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== 'ERR_JOSE_GENERIC' &&
    error.code !== 'ERR_JWKS_INVALID'
  );
}

/** Looks for a mistake in what the token is for. Signature, issuer, audience and time have passed before. */
function mistakeIn(claims: JWTPayload, tenantId: string): string | undefined {
  const { ver, tid, azp, scp, oid, idtyp } = claims;
  if (ver !== '2.0') return 'The token is not of version 2.0.';
  if (tid !== tenantId) return 'The token is of another tenant.';
  if (!TEAMS_CLIENTS.has(azp)) return 'The token was not given to Teams.';
  if (idtyp === 'app' || typeof scp !== 'string' || !scp.split(' ').includes(SCOPE))
    return `The token lacks the scope ${SCOPE}.`;
  if (typeof oid !== 'string' || !GUID.test(oid)) return 'The token names nobody.';
  return undefined;
}

/**
 * Tells whether the token is a guest's. A guest of the tenant has `acct` 1 or an identity provider other than the
 * issuer.
 */
function isOfGuest({ idp, iss, acct }: JWTPayload, tenantId: string): boolean {
  const isOurs = idp === undefined || idp === `https://sts.windows.net/${tenantId}/` || idp === iss;
  return !isOurs || acct === 1;
}

/** Returns a name that is only for people to read, not for decisions. */
function nameIn({ name, preferred_username: userName, oid }: JWTPayload): string {
  const text = [name, userName, oid].find((one) => typeof one === 'string' && one !== '');
  return String(text).slice(0, LONGEST_NAME);
}

/**
 * Reads the issuer from a token that isn't verified, for the log only. It shows that a server is set up for the wrong
 * cloud.
 */
function issuerIn(token: string): string {
  try {
    return String(decodeJwt(token).iss).slice(0, LONGEST_NAME);
  } catch {
    return '(none that can be read)';
  }
}

function invalid(description: string, why?: string): TabRefusal {
  return new TabRefusal('token_invalid', { headers: challenge(description), why: why ?? description });
}

/** Builds the challenge. It names no error when the request came without a token (RFC 6750, section 3). */
function challenge(description?: string): Readonly<Record<string, string>> {
  const error = description === undefined ? '' : `, error="invalid_token", error_description="${description}"`;
  return { 'www-authenticate': `Bearer realm="rooms-otp", scope="${SCOPE}"${error}` };
}
