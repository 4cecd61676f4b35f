import type { Issuer } from './issuer/issuer.ts';
import { listenOnLoopback } from './loopback-server.ts';
import type { HttpReply, HttpRequest } from './loopback-server.ts';

export interface KeyVault {
  readonly url: string;
  /** Status codes for the next answers. After these, the vault works again. */
  readonly faults: number[];
  /** Paths that were requested. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface KeyVaultOptions {
  readonly issuer: Pick<Issuer, 'verifyVaultToken'>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Apps with the role Key Vault Secrets User. */
  readonly readers: readonly string[];
}

/** Plays one vault of Azure Key Vault, which answers Get Secret. */
export async function startKeyVault({ issuer, secrets, readers }: KeyVaultOptions): Promise<KeyVault> {
  const faults: number[] = [];
  const asked: string[] = [];
  const answer = async (request: HttpRequest): Promise<HttpReply> => {
    asked.push(request.url.pathname);
    const fault = faults.shift();
    if (fault !== undefined) return errorReply(fault, 'InternalError', 'An error on demand.');
    const appId = await issuer
      .verifyVaultToken(request.headers.authorization)
      .catch((error: unknown) => new Error(String(error)));
    if (appId instanceof Error)
      return {
        ...errorReply(401, 'Unauthorized', appId.message),
        headers: { 'www-authenticate': 'Bearer resource="https://vault.azure.net"' },
      };
    const [, name = ''] = /^\/secrets\/([\da-zA-Z-]{1,127})$/.exec(request.url.pathname) ?? [];
    if (request.method !== 'GET' || !request.url.searchParams.has('api-version'))
      return errorReply(400, 'BadParameter', 'api-version must be specified.');
    if (!readers.includes(appId))
      return errorReply(403, 'Forbidden', `Caller is not authorized to perform action on resource: ${appId}.`);
    const value = secrets[name];
    if (value === undefined)
      return errorReply(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found in this key vault.`);
    return { status: 200, body: { value, id: `${server.url}/secrets/${name}/1`, attributes: { enabled: true } } };
  };
  const server = await listenOnLoopback(answer, 0);
  return { url: server.url, faults, asked, close: () => server.close() };
}

function errorReply(status: number, code: string, message: string): HttpReply {
  return { status, body: { error: { code, message } } };
}
