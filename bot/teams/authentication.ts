import { randomUUID } from 'node:crypto';
import { AuthenticationConfiguration, AuthenticationError } from 'botframework-connector';
import type { Claim } from 'botframework-connector';
import type { AppTokens } from '../domain/app-identity.ts';
import { CLOUDS } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import type { Observer } from '../domain/observer.ts';
import { BotCredentials } from './credentials.ts';
import { PacedAuthentication } from './paced-authentication.ts';

/** Stand-ins on this machine for the token issuer and for Teams. */
interface LocalTeams {
  readonly issuerUrl: string;
  readonly connectorUrl: string;
}

export interface BotIdentity {
  readonly appId: string;
  readonly tokens: AppTokens;
  readonly tenantId: string;
  readonly cloud: Cloud;
  readonly local?: LocalTeams;
  readonly observer?: Observer;
}

/** Where the bot stands: its cloud, or stand-ins that play it. */
export type BotPlace = Pick<BotIdentity, 'cloud' | 'local'>;

const UNAUTHORIZED = 401;

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
    const problem =
      valueOf('iss') === CLOUDS[place.cloud].connectorUrl
        ? isServiceUrl(valueOf('serviceurl'), place)
          ? undefined
          : `service URL refused: ${valueOf('serviceurl') || '(none)'}`
        : `issuer refused: ${valueOf('iss') || '(none)'}`;
    return problem === undefined ? Promise.resolve() : Promise.reject(new AuthenticationError(problem, UNAUTHORIZED));
  };
}

/** @throws Error without an app id: the SDK would then accept everybody. */
export function authentication(identity: BotIdentity): PacedAuthentication {
  const { appId, tokens, tenantId, cloud } = identity;
  if (!appId || !tenantId) throw new Error('the bot needs its app id and the tenant id');
  return new PacedAuthentication(
    connectorSettings(identity, `${CLOUDS[cloud].loginUrl}/${tenantId}`),
    new BotCredentials(tokens, appId),
    new AuthenticationConfiguration(undefined, claimsCheck(identity)),
    identity.observer,
  );
}

/** When one of these is set, the SDK takes all of them literally. */
function connectorSettings({ cloud, local }: BotPlace, authority: string) {
  const { connectorUrl } = CLOUDS[cloud];
  const metadata = metadataUrlOf({ cloud, ...(local && { local }) });
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

/** Of whoever signs what the Bot Connector sends. */
export function metadataUrlOf({ cloud, local }: BotPlace): string {
  return local ? localMetadataUrl(local) : CLOUDS[cloud].connectorMetadataUrl;
}

/** The SDK keeps keys by address for the life of the process; a local port may have been another issuer's before. */
function localMetadataUrl({ issuerUrl }: LocalTeams): string {
  return `${issuerUrl}/botframework/.well-known/openidconfiguration?for=${randomUUID()}`;
}
