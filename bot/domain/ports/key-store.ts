import type { KeyMarks, KeyName, RenewedSeals, Resealed, Reseal } from '../keys/key-rotation.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { Otp } from '../otp/otp.ts';
import type { Transaction } from './store/transaction.ts';

/** The stored marks of the keys with which the data was written. */
export interface KeyMarkStore {
  /** Returns the stored marks. Before the first start there are none. */
  stored(): Promise<Partial<KeyMarks>>;
  /**
   * Stores the marks that are not known yet, and returns the keys that differ from those with which the data was
   * written.
   */
  claim(marks: KeyMarks): Promise<readonly KeyName[]>;
}

/** Changes that only a rotation makes, in its single transaction. */
export interface KeyChanges {
  readonly signingKeys: SigningKeys;
  /**
   * Renews the MACs of all entries with the new audit key, and returns the number of entries. If the earlier key was lost, the entries are accepted as they
   * are, and a new log begins.
   * @throws AuditBroken
   */
  renewAudit(earlierKey: Uint8Array | undefined): Promise<number>;
  /**
   * Verifies the seals of all rows with the earlier audit key and makes them with the new one. If the earlier key was
   * lost, everything is sealed as it is.
   */
  renewSeals(earlierKey: Uint8Array | undefined): Promise<RenewedSeals>;
  reseal(reseal: Reseal): Promise<Resealed>;
  /** Returns the one-time passwords that are active or submitted. */
  waitingOtps(): Promise<readonly Otp[]>;
  noteKeys(marks: KeyMarks): Promise<void>;
}

/** The part of the store that a rotation of keys needs. */
export interface KeyStore {
  readonly keyMarks: KeyMarkStore;
  readonly signingKeys: SigningKeys;
  /**
   * Runs the work unless another server uses the data, and returns whether it ran. No other server can start meanwhile.
   */
  whileAlone(work: () => Promise<void>): Promise<boolean>;
  rotate<Result>(work: (tx: Transaction, keys: KeyChanges) => Promise<Result>): Promise<Result>;
}
