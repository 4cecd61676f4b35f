import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

const TOKEN_TIMEOUT_MS = 10_000;

/**
 * Returns a network client for MSAL, whose own client has no time limit.
 * @param issuerUrl address that replaces the login host, without a slash at the end
 */
export function loginNetwork(loginUrl: string, issuerUrl: string | undefined): INetworkModule {
  async function request<T>(
    method: string,
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const { origin } = new URL(url);
    const response = await fetch(
      issuerUrl !== undefined && origin === loginUrl ? issuerUrl + url.slice(origin.length) : url,
      {
        method,
        signal: AbortSignal.timeout(TOKEN_TIMEOUT_MS),
        ...(options.headers === undefined ? {} : { headers: options.headers }),
        ...(options.body === undefined ? {} : { body: options.body }),
      },
    );
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => request('GET', url, options),
    sendPostRequestAsync: (url, options) => request('POST', url, options),
  };
}
