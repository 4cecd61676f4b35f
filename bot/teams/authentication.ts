import { randomUUID } from 'node:crypto';
import { AuthenticationConfiguration, AuthenticationError } from 'botframework-connector';
import type { Claim } from 'botframework-connector';
import type { AppTokens } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import type { Observer } from '../domain/observer.ts';
import type { SendPaces } from '../domain/ports/send-pace.ts';
import { readConnectorKeys } from './connector-keys.ts';
import { BotCredentials } from './credentials.ts';
import { PacedAuthentication } from './paced-authentication.ts';

/** Local stand-ins for the token issuer and for Teams. */
interface LocalTeams {
  readonly issuerUrl: string;
  readonly connectorUrl: string;
}

/** Who the bot is, and which cloud or stand-ins it talks to. */
export interface BotIdentity {
  readonly appId: string;
  readonly tokens: AppTokens;
  readonly tenantId: string;
  readonly cloud: Cloud;
  /** Hosts that the settings add to the service hosts of the cloud. */
  readonly serviceHosts?: readonly string[];
  readonly local?: LocalTeams;
  readonly observer?: Observer;
  /** The pace that all servers share. It is absent when this server is alone. */
  readonly paces?: SendPaces;
}

/** Where the bot runs: in its cloud, or with local stand-ins for it. */
export type BotPlace = Pick<BotIdentity, 'cloud' | 'local' | 'serviceHosts'>;

const UNAUTHORIZED = 401;

/** Tells whether the bot may send its token to this address. */
export function isServiceUrl(address: string, place: BotPlace): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, origin } = new URL(address);
  if (place.local) return origin === new URL(place.local.connectorUrl).origin;
  return protocol === 'https:' && serviceHostsOf(place).includes(host);
}

/** Returns the hosts to which the bot may send its token: those of its cloud, and those that the settings add. */
function serviceHostsOf({ cloud, serviceHosts = [] }: BotPlace): readonly string[] {
  return [...CLOUDS[cloud].serviceHosts, ...serviceHosts];
}

/**
 * Returns a check that accepts only tokens of the channel in the bot's own cloud. Without it the SDK also accepts
 * tokens of the emulator, even for single-tenant bots, and doesn't look at their service URL. The check rejects with an
 * AuthenticationError, which the adapter answers with 401.
 */
export function claimsCheck(place: BotPlace): (claims: Claim[]) => Promise<void> {
  return (claims) => {
    const valueOf = (type: string): string => claims.find((claim) => claim.type === type)?.value ?? '';
    const problem =
      valueOf('iss') === CLOUDS[place.cloud].connectorUrl
        ? isServiceUrl(valueOf('serviceurl'), place)
          ? undefined
          : `service URL refused: ${valueOf('serviceurl') || '(none)'}`
        : `issuer refused: ${valueOf('iss') || '(none)'}`;
    return problem === undefined ? Promise.resolve() : Promise.reject(new AuthenticationError(problem, UNAUTHORIZED));
  };
}

/**
 * Sets up how the bot authenticates itself and its callers.
 * @throws Error without an app ID, because the SDK would then accept everyone
 */
export function authentication(identity: BotIdentity): PacedAuthentication {
  const { appId, tokens, tenantId, cloud } = identity;
  if (!appId || !tenantId) throw new Error('the bot needs its app id and the tenant id');
  const settings = connectorSettings(identity, `${CLOUDS[cloud].loginUrl}/${tenantId}`);
  readConnectorKeys(settings.ToBotFromChannelOpenIdMetadataUrl);
  return new PacedAuthentication(
    settings,
    new BotCredentials(tokens, appId),
    new AuthenticationConfiguration(undefined, claimsCheck(identity)),
    { observer: identity.observer, paces: identity.paces },
  );
}

/**
 * Returns the SDK's settings for the Bot Connector. When one of them is set, the SDK uses all of them as they are, so
 * this sets every one.
 */
function connectorSettings({ cloud, local }: BotPlace, authority: string) {
  const { connectorUrl } = CLOUDS[cloud];
  const metadata = metadataUrlOf({ cloud, ...(local && { local }) });
  return {
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromChannelTokenIssuer: connectorUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: connectorUrl,
    // The bot uses neither of the next two, because nobody signs in to it and it calls no other bot.
    OAuthUrl: connectorUrl,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  };
}

/** Returns the address of the OpenID metadata, which lead to the keys that sign requests of the Bot Connector. */
export function metadataUrlOf({ cloud, local }: BotPlace): string {
  return local ? localMetadataUrl(local) : CLOUDS[cloud].connectorMetadataUrl;
}

/**
 * Returns an address that is new each time. The SDK caches keys by address for as long as the process runs, and another
 * local issuer may have used the same port before.
 */
function localMetadataUrl({ issuerUrl }: LocalTeams): string {
  return `${issuerUrl}/botframework/.well-known/openidconfiguration?for=${randomUUID()}`;
}
