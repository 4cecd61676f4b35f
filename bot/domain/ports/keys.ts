import type { ConsolePublicKey } from '../../../contract/device-api.ts';
import type { Credential } from '../release/credential.ts';
import type { VerifierHash } from '../otp/otp.ts';
import type { Secret } from '../secret.ts';

/** All that needs a key. */
export interface Keys {
  hashVerifier(verifier: Secret): Promise<VerifierHash>;
  matchesVerifier(verifier: Secret, stored: VerifierHash): Promise<boolean>;
  /** Encrypts for our own eyes; `context` must be the same at opening. */
  seal(text: Secret, context: string): string;
  open(sealed: string, context: string): Secret;
  /** The same for the same text; tells nothing of it without the key. */
  fingerprint(text: Secret): string;
  /** Six digits, always the same for one request. */
  matchCode(requestId: string): string;
  /** The bearer token that belongs to a device code. */
  accessToken(deviceCode: string): Secret;
  /** Compact JWE to the console's key, with `request_id` and `exp` in its protected header. */
  sealCredential(
    credential: Credential,
    key: ConsolePublicKey,
    header: { requestId: string; expiresAt: Date },
  ): Promise<string>;
}
