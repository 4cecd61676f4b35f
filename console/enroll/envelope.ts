import { constants, createDecipheriv, createHmac, privateDecrypt, timingSafeEqual } from 'node:crypto';
import type { CredentialPayload } from '../../contract/device-api.ts';
import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { ConsoleError } from './outcome.ts';
import { Secret } from './secret.ts';

const COMPACT_CHARACTERS = 32 * 1024;
/** Key length of A256CBC-HS512 (RFC 7518 section 5.2.5): 32 bytes for the HMAC, then 32 for the cipher. */
const KEY_BYTES = 64;
const HALF = 32;
const IV_BYTES = 16;
const TAG_BYTES = 32;
const LONGEST_TEXT = 1024;

/** The sign-in data of one Teams Rooms resource account. */
export interface Credential {
  readonly upn: string;
  readonly mail: string;
  readonly password: Secret;
}

/** The conditions that an envelope must meet before the console opens it. */
export interface OpeningTerms {
  readonly privateKeyPem: string;
  /** The id of the request that the credential must belong to. */
  readonly requestId: string;
  /** The time by the server's clock when it is known, because the clock of a new console may be wrong. */
  readonly now: Date;
}

type Fault = keyof ConsoleTexts['errors']['envelope'];

function broken(fault: Fault): ConsoleError {
  return new ConsoleError('envelope', ({ errors }) => errors.notOpened(errors.envelope[fault]));
}

function parseObject(bytes: Buffer, fault: Fault): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // The parser's message would quote the text, so it is dropped.
  }
  throw broken(fault);
}

/** Decodes base64url without padding and accepts only the one canonical spelling. */
function decode(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part) throw broken('not_base64url');
  return bytes;
}

function checkHeader(header: Record<string, unknown>, terms: OpeningTerms): void {
  const { alg, enc, crit, zip, request_id: requestId, exp } = header;
  if (alg !== 'RSA-OAEP-256' || enc !== 'A256CBC-HS512') throw broken('other_algorithm');
  if (crit !== undefined || zip !== undefined) throw broken('extensions');
  if (requestId !== terms.requestId) throw broken('other_request');
  if (typeof exp !== 'number' || !Number.isFinite(exp)) throw broken('no_expiry');
  if (exp * 1000 <= terms.now.getTime()) throw broken('expired');
}

function unwrapKey(sealedKey: Buffer, privateKeyPem: string): Buffer {
  try {
    const key = privateDecrypt(
      { key: privateKeyPem, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      sealedKey,
    );
    if (key.length === KEY_BYTES) return key;
  } catch {
    // Every failure gets the same answer, so that it doesn't reveal what was wrong with the key.
  }
  throw broken('other_console');
}

/** Checks the tag over the header, the IV and the ciphertext (RFC 7518 section 5.2.2.1) in constant time. */
function checkTag(key: Buffer, header: string, [iv, ciphertext, tag]: readonly [Buffer, Buffer, Buffer]): void {
  const aad = Buffer.from(header, 'ascii');
  const aadBits = Buffer.alloc(8);
  aadBits.writeBigUInt64BE(BigInt(aad.length) * 8n);
  const mac = createHmac('sha512', key.subarray(0, HALF)).update(aad).update(iv).update(ciphertext).update(aadBits);
  const expected = mac.digest().subarray(0, TAG_BYTES);
  if (tag.length !== TAG_BYTES || !timingSafeEqual(expected, tag)) throw broken('changed');
}

function decrypt(key: Buffer, iv: Buffer, ciphertext: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key.subarray(HALF), iv);
  const start = decipher.update(ciphertext);
  try {
    return Buffer.concat([start, decipher.final()]);
  } catch {
    throw broken('changed');
  } finally {
    start.fill(0);
  }
}

function text(payload: Record<string, unknown>, member: keyof CredentialPayload): string {
  const value = payload[member];
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_TEXT) {
    throw new ConsoleError('envelope', ({ errors }) => errors.notOpened(errors.lacks(member)));
  }
  return value;
}

/**
 * Opens a credential: a compact JWE (RFC 7516) with RSA-OAEP-256 and A256CBC-HS512. It checks the algorithms, the
 * request, the expiry and then the HMAC, all before it decrypts the content.
 * @throws ConsoleError `envelope`; its message never contains any of the content
 */
export function openEnvelope(compact: string, terms: OpeningTerms): Credential {
  const parts = compact.length <= COMPACT_CHARACTERS ? compact.split('.') : [];
  const [header, sealedKey, iv, ciphertext, tag] = parts;
  if (parts.length !== 5 || !header || !sealedKey || !iv || !ciphertext || !tag) throw broken('not_jwe');
  checkHeader(parseObject(decode(header), 'header_not_json'), terms);
  const sealed = [decode(iv), decode(ciphertext), decode(tag)] as const;
  if (sealed[0].length !== IV_BYTES) throw broken('wrong_iv');
  const key = unwrapKey(decode(sealedKey), terms.privateKeyPem);
  try {
    checkTag(key, header, sealed);
    const plain = decrypt(key, sealed[0], sealed[1]);
    try {
      const payload = parseObject(plain, 'content_not_json');
      return {
        upn: text(payload, 'upn'),
        mail: text(payload, 'mail'),
        password: new Secret(text(payload, 'password')),
      };
    } finally {
      plain.fill(0);
    }
  } finally {
    key.fill(0);
  }
}
