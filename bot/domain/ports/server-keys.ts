import type { SignedOpening } from '../../../contract/opening.ts';
import type { Secret } from '../secret.ts';

/** What a sealed one-time password held, once it was opened. Byte strings are base64url. */
export interface UnsealedOtp {
  readonly otp: Secret;
  readonly thumbprint: string;
  readonly commitment: string;
}

/** The keys by which consoles know the server. Byte strings that go out are base64url. */
export interface ServerKeys {
  /** Signs an opening with the newest signing key. */
  signOpening(opening: SignedOpening): string;
  /** Opens a one-time password that a console sealed. The answer is `undefined` for anything that isn't one. */
  unsealOtp(sealed: string): Promise<UnsealedOtp | undefined>;
  /** Returns the X25519 public key to which consoles seal codes, with its signature by the newest signing key. */
  encryptionKey(): { readonly key: string; readonly signature: string };
}
