import { ConfidentialClientApplication } from '@azure/msal-node';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { CLOUDS } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import type { Secret } from '../domain/secret.ts';

export interface AppIdentity {
  readonly tenantId: string;
  readonly cloud: Cloud;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

export interface AppTokens {
  read(): Promise<string>;
  /** The next token comes fresh from the login host: permissions granted meanwhile are in new tokens only. */
  forget(): void;
}

const TOKEN_TIMEOUT_MS = 10_000;

/** MSAL's own network client has no time limit. `issuerUrl` takes the place of the login host. */
function loginNetwork(loginUrl: string, issuerUrl: string | undefined): INetworkModule {
  async function request<T>(method: string, url: string, options: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> {
    const { origin } = new URL(url);
    const response = await fetch(issuerUrl !== undefined && origin === loginUrl ? issuerUrl + url.slice(origin.length) : url, {
      method,
      signal: AbortSignal.timeout(TOKEN_TIMEOUT_MS),
      ...(options.headers === undefined ? {} : { headers: options.headers }),
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as T };
  }
  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
  };
}

/** App-only tokens for Microsoft Graph (RFC 6749 section 4.4); MSAL keeps each until shortly before its end. */
export function openAppTokens({ tenantId, cloud, clientId, clientSecret }: AppIdentity, issuerUrl?: string): AppTokens {
  const { loginUrl, graphUrl } = CLOUDS[cloud];
  const app = new ConfidentialClientApplication({
    auth: {
      clientId,
      clientSecret: clientSecret.reveal(),
      authority: `${loginUrl}/${tenantId}`,
      knownAuthorities: [new URL(loginUrl).host],
    },
    system: { networkClient: loginNetwork(loginUrl, issuerUrl) },
  });
  let skipCache = false;
  return {
    async read() {
      const request = { scopes: [`${graphUrl}/.default`], skipCache };
      skipCache = false;
      const result = await app.acquireTokenByClientCredential(request);
      if (result === null) throw new Error('There was no token in the answer.');
      return result.accessToken;
    },
    forget() {
      skipCache = true;
    },
  };
}
