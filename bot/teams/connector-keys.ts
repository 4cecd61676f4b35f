import { createPublicKey } from 'node:crypto';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import type { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata.js';

/** Milliseconds within which both documents are read. A person waits for it, and Teams for about 10 seconds. */
const READ_MILLISECONDS = 5_000;
const HOUR_MILLISECONDS = 3_600_000;
/** Keys are read again after this time (Bot Connector authentication, step 3: at least every 24 hours). */
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;

/** Thrown when the keys of the Bot Connector can't be read, so that nobody knows whether a token is good. */
export class NoConnectorKeys extends Error {
  override readonly name = 'NoConnectorKeys';
}

/** A key as the SDK's check of tokens takes it. */
type SdkKey = NonNullable<Awaited<ReturnType<OpenIdMetadata['getKey']>>>;

type KeysById = ReadonlyMap<string, SdkKey>;

interface JsonWebKeyOfConnector {
  readonly kid?: unknown;
  readonly kty?: unknown;
  readonly n?: unknown;
  readonly e?: unknown;
  readonly endorsements?: unknown;
}

/**
 * Lets the SDK take the keys of the Bot Connector from here. The SDK's own reader takes an answer for read before it
 * looks at it, and then refuses all people for an hour after one page of HTML. It has no time limit either, and it calls
 * a token bad when the login host fails, after which Teams doesn't send the activity again.
 * @param metadataUrl address of the OpenID metadata. The SDK has one reader for each address
 */
export function readConnectorKeys(metadataUrl: string): void {
  new JwtTokenExtractor({}, metadataUrl, []).openIdMetadata.getKey = openKeys(metadataUrl);
}

/** Returns a function that finds a key by its id. It reads all keys once a day, and for an unknown id once an hour. */
function openKeys(metadataUrl: string): OpenIdMetadata['getKey'] {
  let keys: KeysById = new Map();
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    keys = await readKeys(metadataUrl);
    readAt = Date.now();
  };
  return async (keyId) => {
    const longest = keys.has(keyId) ? DAY_MILLISECONDS : HOUR_MILLISECONDS;
    if (Date.now() - readAt > longest) {
      reading ??= read().finally(() => (reading = undefined));
      await reading;
    }
    return keys.get(keyId) ?? null;
  };
}

/** @throws NoConnectorKeys when a document is missing, late or malformed, or holds no key */
async function readKeys(metadataUrl: string): Promise<KeysById> {
  const signal = AbortSignal.timeout(READ_MILLISECONDS);
  try {
    const { jwks_uri: keysUrl } = await readJson(metadataUrl, signal);
    if (typeof keysUrl !== 'string') throw new TypeError('the metadata names no keys');
    const { keys } = await readJson(keysUrl, signal);
    if (!Array.isArray(keys)) throw new TypeError('the keys are no list');
    const found = new Map((keys as readonly JsonWebKeyOfConnector[]).flatMap(toEntry));
    if (found.size === 0) throw new TypeError('the list holds no key');
    return found;
  } catch (error) {
    throw new NoConnectorKeys("the keys of the Bot Connector can't be read", { cause: error });
  }
}

async function readJson(url: string, signal: AbortSignal): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, { signal });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${new URL(url).host} answered ${response.status}`);
  }
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

/** Returns an RSA key with its id. Keys of other kinds are left out, as the SDK does. */
function toEntry({ kid, kty, n, e, endorsements }: JsonWebKeyOfConnector): readonly (readonly [string, SdkKey])[] {
  if (typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string' || kty !== 'RSA') return [];
  const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const named = Array.isArray(endorsements) ? endorsements.filter((one) => typeof one === 'string') : undefined;
  return [[kid, { key: key.toString(), ...(named && { endorsements: named }) }]];
}
