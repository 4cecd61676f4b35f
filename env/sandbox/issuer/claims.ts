import { createHash, randomUUID } from 'node:crypto';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../tenant.ts';
import type { SandboxPerson } from '../tenant.ts';

export const CHANNEL_ISSUER = 'https://api.botframework.com';
/** Of the public cloud and the US government's, so that a server can be tried with the settings of each. */
export const BOT_CONNECTOR_AUDIENCES = ['https://api.botframework.com', 'https://api.botframework.us'];
export const GRAPH_AUDIENCES = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
];
export const VAULT_AUDIENCES = ['https://vault.azure.net', 'https://vault.usgovcloudapi.net'];
/** What a managed identity asks a token for when it vouches for an app. */
export const FEDERATION_AUDIENCES = ['api://AzureADTokenExchange', 'api://AzureADTokenExchangeUSGov'];
export const TAB_ISSUER = `https://login.microsoftonline.com/${SANDBOX_TENANT_ID}/v2.0`;
/** Graph and the Bot Connector take tokens of Entra's first version. */
export const APP_ISSUER = `https://sts.windows.net/${SANDBOX_TENANT_ID}/`;
/** Teams on the web (Microsoft Learn: "Configure your app in Entra ID" for tab SSO). */
export const TEAMS_WEB_CLIENT_ID = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export const APP_TOKEN_SECONDS = 3600;
/** Short, so that a bot which keeps a channel token for later use is found out. */
const CHANNEL_TOKEN_SECONDS = 300;
const TAB_TOKEN_SECONDS = 3600;

export type Claims = Readonly<Record<string, unknown>>;

function lifetime(seconds: number): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + seconds };
}

/** `null` or `undefined` removes a claim. */
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

/** The token that `getAuthToken` of teams-js hands to a tab: Entra v2, for the bot's own app, with the one delegated scope. */
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

/** An app-only token; `roles` are application permissions, none for a resource that has none. */
export function appClaims(audience: string, appId: string, roles: readonly string[] | undefined): Claims {
  const claims = {
    aud: audience,
    iss: APP_ISSUER,
    ...lifetime(APP_TOKEN_SECONDS),
    appid: appId,
    appidacr: '1',
    idp: APP_ISSUER,
    idtyp: 'app',
    // Of the app's service principal: a number of its own at Entra.
    oid: appId,
    roles,
    tid: SANDBOX_TENANT_ID,
    uti: randomUUID(),
    ver: '1.0',
  };
  return overridden(claims, {});
}

/** Of a managed identity that vouches for an app: Entra's second version, its subject the identity's object id. */
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
