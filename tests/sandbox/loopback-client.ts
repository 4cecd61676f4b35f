import { ConfidentialClientApplication } from '@azure/msal-node';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_GRAPH_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReturnType<typeof JSON.parse>;
}

export async function send(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<JsonAnswer> {
  const content: RequestInit =
    body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const sent = new Headers(body === undefined ? {} : { 'content-type': 'application/json' });
  for (const [name, value] of Object.entries(headers)) sent.set(name, value);
  const response = await fetch(url, { method, headers: sent, ...content });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** Leads what MSAL would send to Entra to the sandbox's issuer. */
export function networkTo(issuerUrl: string, visited: string[] = []): INetworkModule {
  async function request<T>(method: string, url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    visited.push(new URL(url).host);
    const answer = await send(method, url.replace(/^https:\/\/[^/]+/, issuerUrl), options?.body, options?.headers);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: answer.body };
  }
  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
  };
}

/** What the product's own token would be: from MSAL, with every permission that is granted now. */
export async function graphToken(issuer: Issuer): Promise<string> {
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: SANDBOX_GRAPH_APP.appId,
      clientSecret: SANDBOX_GRAPH_APP.secret,
      authority: `https://login.microsoftonline.com/${SANDBOX_TENANT_ID}`,
    },
    system: { networkClient: networkTo(issuer.url) },
  });
  const result = await app.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
  if (result === null) throw new Error('MSAL got no token');
  return result.accessToken;
}
