import { randomUUID } from 'node:crypto';
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { AuthenticationConfiguration, AuthenticationError } from 'botframework-connector';
import type { Claim } from 'botframework-connector';
import { CLOUDS } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import type { Secret } from '../domain/secret.ts';
import { BotCredentials } from './credentials.ts';
import { PacedAuthentication } from './paced-authentication.ts';

/** Stand-ins on this machine for the token issuer and for Teams. */
export interface LocalTeams {
  readonly issuerUrl: string;
  readonly connectorUrl: string;
}

export interface BotIdentity {
  readonly appId: string;
  readonly appSecret: Secret;
  readonly tenantId: string;
  readonly cloud: Cloud;
  readonly local?: LocalTeams;
}

/** Where the bot stands: its cloud, or stand-ins that play it. */
export type BotPlace = Pick<BotIdentity, 'cloud' | 'local'>;

const UNAUTHORIZED = 401;
const LOCAL_LOGIN = 'https://login.local';

/** Whether our token may be sent to this address. */
export function isServiceUrl(address: string, { cloud, local }: BotPlace): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (local) return origin === new URL(local.connectorUrl).origin;
  return protocol === 'https:' && CLOUDS[cloud].serviceHosts.some((host) => host === hostname);
}

/**
 * The SDK also accepts tokens of the emulator, without a look at the service URL, for single-tenant bots too; this
 * refuses all but those of the channel in the bot's own cloud.
 * @throws AuthenticationError answered with 401
 */
export function claimsCheck(place: BotPlace): (claims: Claim[]) => Promise<void> {
  return (claims) => {
    const valueOf = (type: string): string => claims.find((claim) => claim.type === type)?.value ?? '';
    const problem = valueOf('iss') === CLOUDS[place.cloud].connectorUrl
      ? isServiceUrl(valueOf('serviceurl'), place) ? undefined : `service URL refused: ${valueOf('serviceurl') || '(none)'}`
      : `issuer refused: ${valueOf('iss') || '(none)'}`;
    return problem === undefined ? Promise.resolve() : Promise.reject(new AuthenticationError(problem, UNAUTHORIZED));
  };
}

/** @throws Error without an app id: the SDK would then accept everybody. */
export function authentication(identity: BotIdentity): PacedAuthentication {
  const { appId, appSecret, tenantId, cloud, local } = identity;
  if (!appId || !appSecret.reveal() || !tenantId) throw new Error('the bot needs its app id, its secret and the tenant id');
  const authority = `${local ? LOCAL_LOGIN : CLOUDS[cloud].loginUrl}/${tenantId}`;
  const application = new ConfidentialClientApplication({
    auth: { clientId: appId, clientSecret: appSecret.reveal(), authority, ...(local && localAuthority(authority)) },
    ...(local && { system: { networkClient: networkTo(local.issuerUrl) } }),
  });
  return new PacedAuthentication(
    connectorSettings(identity, authority),
    new BotCredentials(application, appId),
    new AuthenticationConfiguration(undefined, claimsCheck(identity)),
  );
}

function localAuthority(authority: string) {
  return {
    knownAuthorities: [new URL(LOCAL_LOGIN).host],
    authorityMetadata: JSON.stringify({
      issuer: `${authority}/v2.0`,
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
    }),
  };
}

/** When one of these is set, the SDK takes all of them literally. */
function connectorSettings({ cloud, local }: BotPlace, authority: string) {
  const { connectorUrl, connectorMetadataUrl } = CLOUDS[cloud];
  const metadata = local ? localMetadataUrl(local) : connectorMetadataUrl;
  return {
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromChannelTokenIssuer: connectorUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: connectorUrl,
    // Neither is used: nobody signs in to the bot, and it calls no other bot.
    OAuthUrl: connectorUrl,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  };
}

/** The SDK keeps keys by address for the life of the process; a local port may have been another issuer's before. */
function localMetadataUrl({ issuerUrl }: LocalTeams): string {
  return `${issuerUrl}/botframework/.well-known/openidconfiguration?for=${randomUUID()}`;
}

/** MSAL insists on https; this leads what it would send to the login host to the local issuer. */
function networkTo(issuerUrl: string): INetworkModule {
  async function request<T>(method: string, url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const response = await fetch(url.replace(/^https:\/\/[^/]+/, issuerUrl), {
      method,
      ...(options?.headers && { headers: options.headers }),
      ...(options?.body !== undefined && { body: options.body }),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as T };
  }
  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
  };
}
