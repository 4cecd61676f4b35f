import { createHmac, generateKeyPair, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * The key that signs a token: the issuer's key, a key that no key set holds, no key, or (HS256) the issuer's public key
 * as a shared secret.
 */
export type SigningChoice = 'known' | 'unknown' | 'none' | 'HS256';

export interface TokenOptions {
  readonly key?: SigningChoice;
  /** Replaces fields of the token's header. */
  readonly header?: Readonly<Record<string, unknown>>;
}

export interface PublicKey {
  readonly kty: string;
  readonly use: 'sig';
  readonly alg: 'RS256';
  readonly kid: string;
  readonly n: string;
  readonly e: string;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const generate = promisify(generateKeyPair);

async function newKey(): Promise<SigningKey> {
  const pair = await generate('rsa', { modulusLength: 2048 });
  return { kid: randomUUID(), ...pair };
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/**
 * Signs any token a test asks for, including tokens that an honest issuer would never sign, because tests need bad
 * tokens too.
 */
export class KeyRing {
  #published: readonly SigningKey[];
  #unknown: SigningKey | undefined;

  private constructor(first: SigningKey) {
    this.#published = [first];
  }

  static async create(): Promise<KeyRing> {
    return new KeyRing(await newKey());
  }

  /** Signs with a new key from now on. Unless they are retired, the earlier keys stay in the key set, as in Entra. */
  async rotate(retireEarlier: boolean): Promise<void> {
    const next = await newKey();
    this.#published = retireEarlier ? [next] : [next, ...this.#published];
  }

  publicKeys(): readonly PublicKey[] {
    return this.#published.map(({ kid, publicKey }) => {
      const { kty = 'RSA', n = '', e = '' } = publicKey.export({ format: 'jwk' });
      return { kty, use: 'sig', alg: 'RS256', kid, n, e };
    });
  }

  /** Signs claims as a compact JWS (RFC 7515 section 7.1). */
  async sign(claims: Readonly<Record<string, unknown>>, options: TokenOptions = {}): Promise<string> {
    const choice = options.key ?? 'known';
    const key = choice === 'unknown' ? await this.#unknownKey() : this.#current();
    const alg = { known: 'RS256', unknown: 'RS256', none: 'none', HS256: 'HS256' }[choice];
    const input = `${encoded({ alg, typ: 'JWT', kid: key.kid, ...options.header })}.${encoded(claims)}`;
    return `${input}.${signature(choice, key, input)}`;
  }

  #current(): SigningKey {
    const [current] = this.#published;
    if (current === undefined) throw new Error('the key ring is empty');
    return current;
  }

  async #unknownKey(): Promise<SigningKey> {
    this.#unknown ??= await newKey();
    return this.#unknown;
  }
}

function signature(choice: SigningChoice, key: SigningKey, input: string): string {
  switch (choice) {
    case 'known':
    case 'unknown':
      return sign('RSA-SHA256', Buffer.from(input), key.privateKey).toString('base64url');
    case 'none':
      return '';
    case 'HS256': {
      const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
      return createHmac('sha256', secret).update(input).digest('base64url');
    }
  }
}
