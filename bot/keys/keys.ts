import type { Keys } from '../domain/ports/keys.ts';
import { Secret } from '../domain/secret.ts';
import { deriveKey } from '../domain/keys/derive-key.ts';
import { derivePassword, deriveSixDigits, deriveToken } from './derived.ts';
import { deriveSheetId, otpIdOf } from './sheet-id.ts';
import { sealCredential } from './sealed-credential.ts';
import { openText, sealText } from './sealed-text.ts';
import { openFairSlots } from '../runtime/fair-slots.ts';
import { openSlots } from '../runtime/worker-slots.ts';
import { hashVerifier, matchesVerifier } from './verifier-hash.ts';

/** The keys of the server for {@link openKeys}, which also derives further keys from them. */
export interface KeyMaterial {
  /** At least 32 random bytes. A change makes every one-time password and every open request unusable. */
  readonly pepper: Uint8Array;
  /** 32 random bytes, which seal stored secrets. */
  readonly encryptionKey: Uint8Array;
}

const KEY_BYTES = 32;
/** Maximum number of scrypt calls at a time. Each takes one of Node's four threads, which files and DNS also need. */
const SCRYPT_AT_A_TIME = 2;

/**
 * Opens the operations that need the keys of the server.
 * @throws RangeError when a key has the wrong length
 */
export function openKeys({ pepper, encryptionKey }: KeyMaterial): Keys {
  if (pepper.length < KEY_BYTES) throw new RangeError(`The pepper needs at least ${KEY_BYTES} bytes.`);
  if (encryptionKey.length !== KEY_BYTES) throw new RangeError(`The encryption key needs ${KEY_BYTES} bytes.`);
  const turns = openSlots(SCRYPT_AT_A_TIME);
  const fairTurns = openFairSlots(SCRYPT_AT_A_TIME);
  const matchCodeKey = deriveKey(pepper, 'match code');
  const accessTokenKey = deriveKey(pepper, 'access token');
  const sheetKey = deriveKey(pepper, 'sheet id');
  const passwordKey = deriveKey(encryptionKey, 'release password');
  const fingerprintKey = deriveKey(encryptionKey, 'fingerprint');
  return {
    hashVerifier: (verifier) => hashVerifier(pepper, turns, verifier),
    matchesVerifier: async (verifier, stored, { otpId, sourceAddress, isSpare }) => {
      const turn = { line: otpId, origin: sourceAddress, isSpare };
      return (await fairTurns(turn, () => matchesVerifier(pepper, turns, verifier, stored))) === true;
    },
    seal: (text, context) => sealText(encryptionKey, text, context),
    open: (sealed, context) => openText(encryptionKey, sealed, context),
    fingerprint: (text) => deriveToken(fingerprintKey, text.reveal()),
    sheetId: (otpId) => deriveSheetId(sheetKey, otpId),
    otpIdOfSheet: (sheetId) => otpIdOf(sheetKey, sheetId),
    matchCode: (requestId) => deriveSixDigits(matchCodeKey, requestId),
    releasePassword: (requestId, release, seed) => derivePassword(passwordKey, seed, `${requestId}:${release}`),
    accessToken: (deviceCode) => new Secret(deriveToken(accessTokenKey, deviceCode)),
    sealCredential,
  };
}
