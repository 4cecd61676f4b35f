import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
  type KeyPairKeyObjectResult,
} from 'node:crypto';
import type { ServerKeysAnswer } from '../../../contract/device-api.ts';
import { encryptionKeyBytes, openingBytes, successionBytes, type SignedOpening } from '../../../contract/opening.ts';

const rawKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
const signedBy = (key: KeyObject, bytes: Uint8Array): string => sign(null, bytes, key).toString('base64url');

/** The keys of a server in a test: as many signing keys as asked for, each signed by the one before. */
export interface OwnServer {
  readonly answer: ServerKeysAnswer;
  /** The pin of each signing key, the oldest first. */
  readonly pins: readonly string[];
  readonly decryption: KeyObject;
  sign(opening: SignedOpening): string;
}

/** @param lost the numbers of the keys before which the key was lost */
export function ownServer(count = 1, lost: readonly number[] = []): OwnServer {
  const signing: KeyPairKeyObjectResult[] = Array.from({ length: count }, () => generateKeyPairSync('ed25519'));
  const exchange = generateKeyPairSync('x25519');
  const newest = signing.at(-1)?.privateKey ?? createPrivateKey('');
  const keys = signing.map(({ publicKey }, index) => {
    const before = signing[index - 1];
    const isLost = lost.includes(index + 1);
    const key = rawKey(publicKey);
    return {
      number: index + 1,
      key: key.toString('base64url'),
      began_at: '2026-03-04T14:02:00.000Z',
      lost: isLost,
      ...(before && !isLost && { signature: signedBy(before.privateKey, successionBytes(key)) }),
    };
  });
  const encryption = rawKey(exchange.publicKey);
  return {
    answer: {
      keys,
      encryption: {
        key: encryption.toString('base64url'),
        signature: signedBy(newest, encryptionKeyBytes(encryption)),
      },
    },
    pins: signing.map(({ publicKey }) => createHash('sha256').update(rawKey(publicKey)).digest('base64url')),
    decryption: exchange.privateKey,
    sign: (opening) => signedBy(newest, openingBytes(opening)),
  };
}
