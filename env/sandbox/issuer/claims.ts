import { createHash, randomUUID } from 'node:crypto';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../tenant.ts';
import type { SandboxPerson } from '../tenant.ts';

export const CHANNEL_ISSUER = 'https://api.botframework.com';
/**
 * The audiences of the public cloud and of the US government's, so that a server can be tried with the settings of
 * each.
 */
export const BOT_CONNECTOR_AUDIENCES = ['https://api.botframework.com', 'https://api.botframework.us'];
export const GRAPH_AUDIENCES = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
];
export const VAULT_AUDIENCES = ['https://vault.azure.net', 'https://vault.usgovcloudapi.net'];
/** The audience of the token that a managed identity requests to vouch for an app. */
export const FEDERATION_AUDIENCES = ['api://AzureADTokenExchange', 'api://AzureADTokenExchangeUSGov'];
export const TAB_ISSUER = `https://login.microsoftonline.com/${SANDBOX_TENANT_ID}/v2.0`;
/** The issuer of Entra's version 1 tokens, which Graph and the Bot Connector accept. */
export const APP_ISSUER = `https://sts.windows.net/${SANDBOX_TENANT_ID}/`;
/** The client id of Teams on the web (Microsoft Learn: "Configure your app in Entra ID" for tab SSO). */
export const TEAMS_WEB_CLIENT_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export const APP_TOKEN_SECONDS = 3600;
/** The lifetime is short, so that tests catch a bot that keeps a channel token for later use. */
const CHANNEL_TOKEN_SECONDS = 300;
const TAB_TOKEN_SECONDS = 3600;

export type Claims = Readonly<Record<string, unknown>>;

function lifetime(seconds: number): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + seconds };
}

/** Replaces claims. `null` or `undefined` removes one. */
function overridden(claims: Claims, overrides: Claims): Claims {
  const entries = Object.entries({ ...claims, ...overrides });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

export function channelClaims(serviceUrl: string | undefined, overrides: Claims): Claims {
  const claims = {
    iss: CHANNEL_ISSUER,
    aud: SANDBOX_BOT_APP.appId,
    serviceurl: serviceUrl,
    ...lifetime(CHANNEL_TOKEN_SECONDS),
  };
  return overridden(claims, overrides);
}

/**
 * The claims of the token that `getAuthToken` of teams-js gives a tab: Entra version 2, for the bot's own app, with the
 * one delegated scope.
 */
export function tabClaims(person: SandboxPerson, overrides: Claims): Claims {
  const guest = person.userType === 'Guest';
  const claims = {
    aud: SANDBOX_BOT_APP.appId,
    iss: TAB_ISSUER,
    ...lifetime(TAB_TOKEN_SECONDS),
    azp: TEAMS_WEB_CLIENT_ID,
    azpacr: '0',
    idp: guest ? `https://sts.windows.net/${person.homeTenantId}/` : undefined,
    name: person.displayName,
    oid: person.objectId,
    preferred_username: person.userPrincipalName,
    scp: 'access_as_user',
    sub: createHash('sha256').update(`${SANDBOX_BOT_APP.appId} ${person.objectId}`).digest('base64url'),
    tid: SANDBOX_TENANT_ID,
    uti: randomUUID(),
    ver: '2.0',
  };
  return overridden(claims, overrides);
}

/**
 * The claims of an app-only token. `roles` are application permissions; leave them out for a resource that has none.
 */
export function appClaims(audience: string, appId: string, roles: readonly string[] | undefined): Claims {
  const claims = {
    aud: audience,
    iss: APP_ISSUER,
    ...lifetime(APP_TOKEN_SECONDS),
    appid: appId,
    appidacr: '1',
    idp: APP_ISSUER,
    idtyp: 'app',
    // In Entra this is the id of the app's service principal, which differs from the app id.
    oid: appId,
    roles,
    tid: SANDBOX_TENANT_ID,
    uti: randomUUID(),
    ver: '1.0',
  };
  return overridden(claims, {});
}

/**
 * The claims of a token of Graph that an app got on behalf of a person (Entra version 1). `scopes` are the permissions to
 * which the person has consented.
 */
export function delegatedClaims(audience: string, person: Claims, scopes: readonly string[]): Claims {
  return {
    aud: audience,
    iss: APP_ISSUER,
    ...lifetime(APP_TOKEN_SECONDS),
    appid: SANDBOX_BOT_APP.appId,
    appidacr: '1',
    idtyp: 'user',
    name: person['name'],
    oid: person['oid'],
    scp: scopes.join(' '),
    tid: SANDBOX_TENANT_ID,
    upn: person['preferred_username'],
    uti: randomUUID(),
    ver: '1.0',
  };
}

/**
 * The claims of a managed identity that vouches for an app: Entra version 2, with the identity's object id as subject.
 */
export function federationClaims(audience: string, subject: string): Claims {
  return {
    aud: audience,
    iss: TAB_ISSUER,
    ...lifetime(APP_TOKEN_SECONDS),
    sub: subject,
    oid: subject,
    tid: SANDBOX_TENANT_ID,
    ver: '2.0',
  };
}
