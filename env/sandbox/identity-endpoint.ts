import { randomUUID } from 'node:crypto';
import type { Issuer } from './issuer/issuer.ts';
import { listenOnLoopback } from './loopback-server.ts';
import type { HttpReply, HttpRequest } from './loopback-server.ts';

export interface IdentityEndpoint {
  /** The variables that the host gives its app: IDENTITY_ENDPOINT and IDENTITY_HEADER. */
  readonly variables: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string };
  close(): Promise<void>;
}

export interface IdentityEndpointOptions {
  readonly issuer: Pick<Issuer, 'signIdentityToken'>;
  /** Client ids of this app's user-assigned identities. */
  readonly identities: readonly string[];
}

const API_VERSION = '2019-08-01';

/**
 * Plays the managed identity endpoint that App Service and Container Apps give their apps (Microsoft Learn: "REST
 * endpoint reference").
 */
export async function startIdentityEndpoint({
  issuer,
  identities,
}: IdentityEndpointOptions): Promise<IdentityEndpoint> {
  const header = randomUUID();
  const answer = async (request: HttpRequest): Promise<HttpReply> => {
    const { searchParams: query, pathname } = request.url;
    if (request.method !== 'GET' || pathname !== '/msi/token') return { status: 404 };
    if (request.headers['x-identity-header'] !== header)
      return { status: 403, body: { statusCode: 403, message: 'Forbidden' } };
    const identityId = query.get('client_id') ?? '';
    const resource = query.get('resource') ?? '';
    if (query.get('api-version') !== API_VERSION || resource === '') return refusal('Invalid request.');
    if (!identities.includes(identityId))
      return refusal(`No User Assigned or Delegated Managed Identity found for specified ClientId ${identityId}.`);
    const { token, expiresOn } = await issuer.signIdentityToken(resource, identityId);
    return {
      status: 200,
      body: {
        access_token: token,
        expires_on: String(expiresOn),
        resource,
        token_type: 'Bearer',
        client_id: identityId,
      },
    };
  };
  const server = await listenOnLoopback(answer, 0);
  return {
    variables: { IDENTITY_ENDPOINT: `${server.url}/msi/token`, IDENTITY_HEADER: header },
    close: () => server.close(),
  };
}

function refusal(message: string): HttpReply {
  return { status: 400, body: { statusCode: 400, message } };
}
