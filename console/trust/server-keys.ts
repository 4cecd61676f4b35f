import { createPublicKey, verify } from 'node:crypto';
import { encryptionKeyBytes, openingBytes, successionBytes, type SignedOpening } from '../../contract/opening.ts';
import { bytesOf } from './base64url.ts';
import { isPinned, type Pin } from './pins.ts';

/** Bytes of an Ed25519 or X25519 public key (RFC 8032, RFC 7748). */
const KEY_BYTES = 32;
/** Bytes of an Ed25519 signature (RFC 8032). */
export const SIGNATURE_BYTES = 64;

/** A signing key of the server as its page of keys shows it. */
interface ShownKey {
  readonly key: Uint8Array;
  /** Whether the key before it was lost, so that nothing proves that this one follows. */
  readonly lost: boolean;
  /** The signature of this key by the key before; absent for the first key and after a lost one. */
  readonly signature?: Uint8Array;
}

/** The public keys that the server shows, the newest signing key last. Nothing about them is proven. */
export interface ShownKeys {
  readonly keys: readonly ShownKey[];
  readonly encryption: { readonly key: Uint8Array; readonly signature: Uint8Array };
}

/** The keys of a server that a pin has proven. */
export interface ProvenKeys {
  /** The newest Ed25519 public key. */
  readonly signing: Uint8Array;
  /** The X25519 public key that seals one-time passwords. */
  readonly encryption: Uint8Array;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readKey(value: unknown): ShownKey | undefined {
  if (!isRecord(value)) return undefined;
  const key = bytesOf(value['key'], KEY_BYTES);
  const signature = bytesOf(value['signature'], SIGNATURE_BYTES);
  const isUnsigned = value['signature'] === undefined;
  if (key === undefined || typeof value['lost'] !== 'boolean' || (!isUnsigned && signature === undefined)) {
    return undefined;
  }
  return { key, lost: value['lost'], ...(signature && { signature }) };
}

/** Reads the server's page of keys; returns `undefined` when a member is missing or has the wrong type or length. */
export function readServerKeys(body: Readonly<Record<string, unknown>>): ShownKeys | undefined {
  const { keys: listed, encryption } = body;
  if (!Array.isArray(listed) || !isRecord(encryption)) return undefined;
  const keys = listed.map(readKey).filter((one) => one !== undefined);
  const key = bytesOf(encryption['key'], KEY_BYTES);
  const signature = bytesOf(encryption['signature'], SIGNATURE_BYTES);
  if (keys.length === 0 || keys.length !== listed.length || !key || !signature) return undefined;
  return { keys, encryption: { key, signature } };
}

/** Returns whether this Ed25519 key signed the bytes. */
function signed(key: Uint8Array, bytes: Uint8Array, signature: Uint8Array | undefined): boolean {
  if (signature?.length !== SIGNATURE_BYTES) return false;
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
    return verify(null, bytes, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

/**
 * Follows the signed succession of keys from a pinned one to the newest. Returns the proven keys, or `undefined` when no
 * key is pinned, when one after the pinned key isn't signed by the key before it or follows a lost one, or when the
 * newest key didn't sign the encryption key.
 *
 * ```text
 *   key 1 ──signs──▶ key 2 (pinned) ──signs──▶ key 3 ──signs──▶ encryption key
 * ```
 */
export function proveKeys({ keys, encryption }: ShownKeys, pins: readonly Pin[]): ProvenKeys | undefined {
  const pinned = keys.findLastIndex(({ key }) => isPinned(pins, key));
  if (pinned < 0) return undefined;
  let signing = keys[pinned]?.key ?? new Uint8Array();
  for (const { key, lost, signature } of keys.slice(pinned + 1)) {
    if (lost || !signed(signing, successionBytes(key), signature)) return undefined;
    signing = key;
  }
  const isOurs = signed(signing, encryptionKeyBytes(encryption.key), encryption.signature);
  return isOurs ? { signing, encryption: encryption.key } : undefined;
}

/** Returns whether the server with these keys signed the opening. */
export function signedOpening({ signing }: ProvenKeys, opening: SignedOpening, signature: Uint8Array): boolean {
  return signed(signing, openingBytes(opening), signature);
}
