/** A public signing key of the server. Byte strings are base64url. */
export interface SigningKey {
  /** It counts from 1. */
  readonly number: number;
  /** The 32 bytes of an Ed25519 public key. */
  readonly publicKey: string;
  readonly beganAt: Date;
  /** The size of the audit's tree when the key began. Checkpoints of this size and larger ones are signed by it. */
  readonly beganSize: number;
  /** By the key before, over `successionBytes`. It is absent for the first key and for one after a lost key. */
  readonly signature?: string;
  /** Whether the key before it was lost. */
  readonly isLost: boolean;
}

/** How a key follows the one before. */
export type Succession = { readonly signature: string } | { readonly isLost: true };

export interface SigningKeyQueries {
  /** Returns all keys in their order. */
  all(): Promise<readonly SigningKey[]>;
}

/** The signing keys that the server has had. Consoles with a pin of an earlier key follow them to the newest one. */
export interface SigningKeys extends SigningKeyQueries {
  /**
   * Stores the key of this server unless it is the newest one. The first key needs nothing; another one that no rotation
   * has announced counts as following a lost one, so no pin of an earlier key holds.
   */
  claim(publicKey: string): Promise<void>;
  /** Appends the key of a rotation. */
  append(publicKey: string, succession: Succession): Promise<void>;
}
