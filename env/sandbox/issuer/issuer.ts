import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { ActiveBehaviors } from '../behaviors/active-behaviors.ts';
import { answerBehaviors } from '../behaviors/behavior-control.ts';
import { ControlError, listenOnLoopback } from '../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../loopback-server.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_PEOPLE } from '../tenant.ts';
import {
  APP_ISSUER,
  appClaims,
  BOT_CONNECTOR_AUDIENCES,
  channelClaims,
  FEDERATION_AUDIENCES,
  federationClaims,
  GRAPH_AUDIENCES,
  tabClaims,
  VAULT_AUDIENCES,
} from './claims.ts';
import type { Claims } from './claims.ts';
import { AppProofs } from './client-assertion.ts';
import { answerAuthorize } from './consent/authorize.ts';
import { Consents } from './consent/consents.ts';
import { answerControl, type ControlledIssuer } from './control.ts';
import { channelKeys, channelMetadata, instanceDiscovery, tenantKeys, tenantMetadata } from './discovery.ts';
import { KeyRing } from './key-ring.ts';
import { answerTokenRequest } from './token-endpoint.ts';

/**
 * Every application permission that the product asks for, each next to the call that needs it in the sandbox's Graph.
 */
export const ALL_GRAPH_ROLES: readonly string[] = [
  'User.Read.All',
  'GroupMember.Read.All',
  'Place.Read.All',
  'MailboxSettings.Read',
  'LicenseAssignment.Read.All',
  'User-PasswordProfile.ReadWrite.All',
  'UserAuthMethod-ResourceKey.Read.All',
  'Domain.Read.All',
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementServiceConfig.Read.All',
  'AuditLog.Read.All',
  'Policy.Read.ConditionalAccess',
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementServiceConfig.Read.All',
  'User.RevokeSessions.All',
  'Calendars.ReadBasic.All',
];

/** Days after which the secrets of the sandbox end, as those that the Microsoft 365 Agents Toolkit makes. */
const SECRET_DAYS = 180;

export interface Issuer extends ControlledIssuer {
  readonly url: string;
  /**
   * Checks the token of a bot.
   * @throws Error when the header is not a bearer token of this issuer for the Bot Connector, requested by the bot's
   * app.
   */
  verifyBotToken(authorization: string | undefined): Promise<JWTPayload>;
  /**
   * Checks a token for Graph. It reduces the claim `roles` to what is granted now, so a withdrawn permission is missing
   * at once, while Entra waits for the next token.
   * @throws Error when the header is not a bearer token of this issuer for Graph.
   */
  verifyGraphToken(authorization: string | undefined): Promise<JWTPayload & { readonly roles: readonly string[] }>;
  /** The consents of people, and what Conditional Access asks of them. */
  readonly consents: Consents;
  /** Returns when the secret of an app ends: 180 days after the start, until `endSecret` sets another time. */
  secretEnd(appId: string): Date;
  /** The proofs that apps can use besides their secrets: certificates and managed identities. */
  readonly proofs: Pick<AppProofs, 'trustCertificate' | 'trustIdentity'>;
  /** Signs the token that a managed identity gets. The sandbox uses the client id as its object id. */
  signIdentityToken(
    resource: string,
    identityId: string,
  ): Promise<{ readonly token: string; readonly expiresOn: number }>;
  /**
   * Checks a token for Key Vault.
   * @throws Error when the header is not a bearer token of this issuer for Key Vault.
   * @returns the app's id
   */
  verifyVaultToken(authorization: string | undefined): Promise<string>;
  close(): Promise<void>;
}

export interface IssuerOptions {
  /** Without a port, any free one is used. */
  readonly port?: number;
  /** The behaviors that the issuer shares with the other parts of a sandbox. */
  readonly behaviors?: ActiveBehaviors;
}

interface Rings {
  readonly channel: KeyRing;
  readonly tenant: KeyRing;
  readonly proofs: AppProofs;
  readonly consents: Consents;
  readonly behaviors: ActiveBehaviors;
}

/** Plays login.microsoftonline.com for one tenant, and the Bot Connector's token issuer. */
export async function startIssuer(options: IssuerOptions = {}): Promise<Issuer> {
  const [channel, tenant] = await Promise.all([KeyRing.create(), KeyRing.create()]);
  const rings = {
    channel,
    tenant,
    proofs: new AppProofs(),
    consents: new Consents(),
    behaviors: options.behaviors ?? new ActiveBehaviors(),
  };
  const signing = signingPart(rings);
  const server = await listenOnLoopback((request) => answer(issuer, rings, request), options.port ?? 0);
  const issuer: Issuer = { url: server.url, ...signing, close: () => server.close() };
  return issuer;
}

function signingPart(rings: Rings): Omit<Issuer, 'url' | 'close'> {
  let granted = ALL_GRAPH_ROLES;
  return {
    ...secretPart(),
    signChannelToken: ({ serviceUrl, ...claims }, options) =>
      rings.channel.sign(channelClaims(serviceUrl, claims), options),
    signTabToken: async (objectId, overrides = {}, options = {}) =>
      rings.tenant.sign(tabClaims(personOf(objectId), overrides), options),
    async verifyBotToken(authorization) {
      const claims = await verifyAppToken(rings.tenant, authorization, BOT_CONNECTOR_AUDIENCES);
      if (claims['appid'] !== SANDBOX_BOT_APP.appId) throw new Error("the token is not the bot's");
      return claims;
    },
    async verifyGraphToken(authorization) {
      const claims = await verifyAppToken(rings.tenant, authorization, GRAPH_AUDIENCES);
      const roles: readonly unknown[] = Array.isArray(claims['roles']) ? claims['roles'] : [];
      return { ...claims, roles: granted.filter((role) => roles.includes(role)) };
    },
    async verifyVaultToken(authorization) {
      return String((await verifyAppToken(rings.tenant, authorization, VAULT_AUDIENCES))['appid']);
    },
    proofs: rings.proofs,
    consents: rings.consents,
    async signIdentityToken(resource, identityId) {
      const roles = GRAPH_AUDIENCES.includes(resource) && identityId === SANDBOX_GRAPH_APP.appId ? granted : undefined;
      const isVouching = FEDERATION_AUDIENCES.includes(resource);
      const claims = isVouching ? federationClaims(resource, identityId) : appClaims(resource, identityId, roles);
      return { token: await rings.tenant.sign(claims), expiresOn: Number(claims['exp']) };
    },
    grantRoles(roles) {
      granted = roles;
    },
    grantedRoles: () => granted,
    async rotateKeys(retireEarlier) {
      await Promise.all([rings.channel.rotate(retireEarlier), rings.tenant.rotate(retireEarlier)]);
    },
  };
}

function secretPart(): Pick<Issuer, 'endSecret' | 'secretEnd'> {
  const byDefault = new Date(Date.now() + SECRET_DAYS * 86_400_000);
  const ends = new Map<string, Date>();
  return {
    secretEnd: (appId) => ends.get(appId) ?? byDefault,
    endSecret: (appId, at) => void ends.set(appId, at),
  };
}

function personOf(objectId: string) {
  const person = Object.values(SANDBOX_PEOPLE).find((candidate) => candidate.objectId === objectId);
  if (person === undefined) throw new ControlError(404, `nobody has the object id ${objectId}`);
  return person;
}

async function verifyAppToken(
  keys: KeyRing,
  authorization: string | undefined,
  audience: string[],
): Promise<JWTPayload & Claims> {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new Error('there is no bearer token');
  const keySet = createLocalJWKSet({ keys: keys.publicKeys().map((key) => ({ ...key })) });
  const { payload } = await jwtVerify(token, keySet, {
    algorithms: ['RS256'],
    issuer: APP_ISSUER,
    audience,
    requiredClaims: ['exp', 'appid'],
  });
  return payload;
}

async function answer(issuer: Issuer, rings: Rings, request: HttpRequest): Promise<HttpReply> {
  const { pathname } = request.url;
  if (pathname.startsWith('/_sandbox/'))
    return answerBehaviors(rings.behaviors, request) ?? answerControl(issuer, request);
  const [, tenant = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  switch (`${request.method} ${rest}`) {
    case 'GET .well-known/openidconfiguration':
      return channelMetadata(issuer.url);
    case 'GET .well-known/keys':
      return channelKeys(rings.channel.publicKeys());
    case 'GET discovery/instance':
      return instanceDiscovery();
    case 'GET v2.0/.well-known/openid-configuration':
      return tenantMetadata(issuer.url, tenant);
    case 'GET discovery/v2.0/keys':
      return tenantKeys(rings.tenant.publicKeys());
    case 'GET oauth2/v2.0/authorize':
      return answerAuthorize(rings.consents, tenant, request.url.searchParams);
    case 'POST oauth2/v2.0/token':
      return rings.behaviors.tokenRequest(request, () =>
        answerTokenRequest(
          {
            keys: rings.tenant,
            proofs: rings.proofs,
            consents: rings.consents,
            grantedRoles: () => issuer.grantedRoles(),
            secretEnd: (appId) => issuer.secretEnd(appId),
          },
          tenant,
          request,
        ),
      );
    default:
      return {
        status: 404,
        body: { error: 'not_found', error_description: `there is no ${request.method} ${pathname}` },
      };
  }
}
