import type { KeyMarks, KeyName, Resealed, Reseal } from '../../keys/key-rotation.ts';
import type { Otp } from '../../otp/otp.ts';
import type { Transaction } from './transaction.ts';

/** The marks of the keys that the data was written with. */
export interface KeyMarkStore {
  /** Nothing before the first start. */
  stored(): Promise<Partial<KeyMarks>>;
  /** Writes down what is not known yet; gives the keys that are others than the data was written with. */
  claim(marks: KeyMarks): Promise<readonly KeyName[]>;
}

/** Changes that only a rotation makes, in its one transaction. */
export interface KeyChanges {
  /**
   * Writes the chain anew by the store's own key, and gives the number of its rows. Without the earlier key, which was
   * lost, the rows are taken as they are. @throws AuditBroken
   */
  rechainAudit(earlierKey: Uint8Array | undefined): Promise<number>;
  reseal(reseal: Reseal): Promise<Resealed>;
  /** Active or submitted. */
  waitingOtps(): Promise<readonly Otp[]>;
  noteKeys(marks: KeyMarks): Promise<void>;
}

/** What a rotation of keys needs of the store. */
export interface KeyStore {
  readonly keyMarks: KeyMarkStore;
  /** Works unless another server uses the data, and says whether it did; none begins to meanwhile. */
  whileAlone(work: () => Promise<void>): Promise<boolean>;
  rotate<Result>(work: (tx: Transaction, keys: KeyChanges) => Promise<Result>): Promise<Result>;
}
