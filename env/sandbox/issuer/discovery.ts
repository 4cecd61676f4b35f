import type { HttpReply } from '../loopback-server.ts';
import { SANDBOX_TENANT_ID } from '../tenant.ts';
import { CHANNEL_ISSUER, TAB_ISSUER } from './claims.ts';
import type { PublicKey } from './key-ring.ts';

const LOGIN_HOST = 'login.microsoftonline.com';

/** The metadata of OpenID Connect Discovery 1.0 section 3, as the Bot Connector publishes it for channels. */
export function channelMetadata(url: string): HttpReply {
  return {
    status: 200,
    body: {
      issuer: CHANNEL_ISSUER,
      authorization_endpoint: `${url}/botframework/authorize`,
      jwks_uri: `${url}/botframework/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
  };
}

/**
 * The keys of a channel, each with the channels it can speak for (Bot Connector authentication, step 4: endorsements).
 */
export function channelKeys(keys: readonly PublicKey[]): HttpReply {
  return { status: 200, body: { keys: keys.map((key) => ({ ...key, x5t: key.kid, endorsements: ['msteams'] })) } };
}

export function tenantMetadata(url: string, tenant: string): HttpReply {
  if (tenant !== SANDBOX_TENANT_ID) {
    return {
      status: 400,
      body: { error: 'invalid_tenant', error_description: `AADSTS90002: Tenant '${tenant}' not found.` },
    };
  }
  return {
    status: 200,
    body: {
      issuer: TAB_ISSUER,
      authorization_endpoint: `${url}/${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${url}/${tenant}/oauth2/v2.0/token`,
      jwks_uri: `${url}/${tenant}/discovery/v2.0/keys`,
      end_session_endpoint: `${url}/${tenant}/oauth2/v2.0/logout`,
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
      msgraph_host: 'graph.microsoft.com',
    },
  };
}

export function tenantKeys(keys: readonly PublicKey[]): HttpReply {
  return { status: 200, body: { keys: keys.map((key) => ({ ...key, issuer: TAB_ISSUER })) } };
}

/** The answer that MSAL asks for before it trusts an authority's host. */
export function instanceDiscovery(): HttpReply {
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: `https://${LOGIN_HOST}/${SANDBOX_TENANT_ID}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        {
          preferred_network: LOGIN_HOST,
          preferred_cache: 'login.windows.net',
          aliases: [LOGIN_HOST, 'login.windows.net'],
        },
      ],
    },
  };
}
