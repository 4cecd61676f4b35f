import type { AppTokens } from '../domain/app-identity.ts';
import type { KeyName } from '../domain/keys/key-rotation.ts';
import { Secret } from '../domain/secret.ts';
import { KeyUnavailable } from './key-source.ts';
import type { KeySource } from './key-source.ts';

export interface KeyVaultOptions {
  /** Address of the vault, such as `https://<name>.vault.azure.net`, without a slash at the end. */
  readonly url: string;
  /** Audience of tokens for Key Vault in the cloud of the tenant. */
  readonly resource: string;
  readonly tokens: AppTokens;
  /** Pause after the first failed try; later pauses are longer. The default is {@link PAUSE_MILLISECONDS}. */
  readonly pauseMilliseconds?: number;
}

/** Version of the Azure Key Vault REST API, of which the server uses "Get Secret". */
const API_VERSION = '7.4';
/** Time limit of each try, in milliseconds. */
const ANSWER_MILLISECONDS = 5_000;
/** Number of tries after a lost response, status 429 or status 5xx. */
const TRIES = 4;
/** Pause after the first failed try, in milliseconds. The pause after the nth try is n times as long. */
const PAUSE_MILLISECONDS = 1_000;

/** Returns the name of the secret with a key. Names in Key Vault consist of letters, digits and dashes only. */
function secretNameOf(name: KeyName): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** Opens a vault that keeps each key as a secret. It reads the newest version of the secret. */
export function openKeyVault(options: KeyVaultOptions): KeySource {
  return { read: (name) => readSecret(options, name) };
}

async function readSecret(options: KeyVaultOptions, name: KeyName): Promise<Secret> {
  const token = await tokenFor(options, name);
  for (let tried = 1; ; tried += 1) {
    const answer = await ask(options, name, token);
    if (answer instanceof Response && answer.ok) return await valueIn(answer, name);
    const mayPass = !(answer instanceof Response) || answer.status === 429 || answer.status >= 500;
    if (!mayPass || tried === TRIES) throw problemOf(options, name, answer);
    await new Promise((resolve) => setTimeout(resolve, (options.pauseMilliseconds ?? PAUSE_MILLISECONDS) * tried));
  }
}

async function tokenFor({ tokens, resource }: KeyVaultOptions, name: KeyName): Promise<string> {
  try {
    return await tokens.read(resource);
  } catch (error) {
    throw new KeyUnavailable(
      name,
      'there is no token to ask Key Vault with; check the credential of GRAPH_CLIENT_ID',
      error,
    );
  }
}

/** Returns the response, or the error if there is none. */
async function ask({ url }: KeyVaultOptions, name: KeyName, token: string): Promise<Response | Error> {
  try {
    return await fetch(`${url}/secrets/${secretNameOf(name)}?api-version=${API_VERSION}`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function valueIn(answer: Response, name: KeyName): Promise<Secret> {
  const { value } = (await answer.json()) as { readonly value?: unknown };
  if (typeof value !== 'string') throw new KeyUnavailable(name, 'the answer of Key Vault has no value');
  return new Secret(value.trim());
}

function problemOf({ url }: KeyVaultOptions, name: KeyName, answer: Response | Error): KeyUnavailable {
  const secretName = secretNameOf(name);
  if (!(answer instanceof Response))
    return new KeyUnavailable(
      name,
      `${url} cannot be reached; check KEY_VAULT_URL and the vault's network rules`,
      answer,
    );
  if (answer.status === 401)
    return new KeyUnavailable(name, `${url} doesn't accept the token; the vault must belong to the tenant TENANT_ID`);
  if (answer.status === 403) {
    return new KeyUnavailable(
      name,
      `${url} refuses the app; give it the role "Key Vault Secrets User" on the vault, and see that the secret ${secretName} is enabled`,
    );
  }
  if (answer.status === 404)
    return new KeyUnavailable(name, `${url} has no secret ${secretName}; create it with 32 random bytes in base64`);
  return new KeyUnavailable(name, `${url} answered ${answer.status} several times; try again later`);
}
