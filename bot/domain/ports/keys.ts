import type { ConsolePublicKey, Credential } from '../release/credential.ts';
import type { VerifierHash } from '../otp/otp.ts';
import type { Secret } from '../secret.ts';

/** Whose turn it is to have a verifier compared, because comparing is slow on purpose and strangers can ask for it. */
interface VerifierTurn {
  readonly otpId: string;
  readonly sourceAddress: string;
  /** Whether the answer doesn't matter, so that the comparison waits for all others and may be left out. */
  readonly isSpare: boolean;
}

/** All operations that need a secret key of the server. */
export interface Keys {
  hashVerifier(verifier: Secret): Promise<VerifierHash>;
  /**
   * Compares a verifier with a stored hash. One comparison runs at a time for each one-time password, and two for each
   * address, and each one-time password gets as many turns as any other.
   */
  matchesVerifier(verifier: Secret, stored: VerifierHash, turn: VerifierTurn): Promise<boolean>;
  /** Encrypts a text that only our own servers open again. `context` must be the same when the text is opened. */
  seal(text: Secret, context: string): string;
  open(sealed: string, context: string): Secret;
  /** Returns the same fingerprint for the same text. Without the key it reveals nothing about the text. */
  fingerprint(text: Secret): string;
  /** Returns the ID of the sheet of a one-time password, which is always the same: 128 bits in base64url. */
  sheetId(otpId: string): string;
  /** Returns the ID of the one-time password of a sheet, or `undefined` for a text that no sheet can have. */
  otpIdOfSheet(sheetId: string): string | undefined;
  /** Returns the six digits of a request, which are always the same. */
  matchCode(requestId: string): string;
  /**
   * Returns the password of a release, which is always the same.
   * @param seed the 32 random bytes of the release
   */
  releasePassword(requestId: string, release: number, seed: Uint8Array): Secret;
  /** Returns the bearer token that belongs to a device code. */
  accessToken(deviceCode: string): Secret;
  /**
   * Returns a compact JWE that only the key of the console opens, with `request_id` and `exp` in its protected header.
   */
  sealCredential(
    credential: Credential,
    key: ConsolePublicKey,
    header: { requestId: string; expiresAt: Date },
  ): Promise<string>;
}
