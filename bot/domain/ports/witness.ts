import type { Hash } from '../audit/merkle-tree.ts';

/** A checkpoint for a witness, with the proof that the log only grew since a checkpoint that the witness has seen. */
export interface WitnessSubmission {
  /** Size of the tree that the witness has cosigned, 0 for none. */
  readonly oldSize: number;
  readonly proof: readonly Hash[];
  /** The signed checkpoint. */
  readonly note: string;
}

/** Why nothing came of a call: `timeout` and `unreachable` say nothing about what the other side did. */
export type CallProblem = 'timeout' | 'unreachable' | `status_${number}` | 'malformed';

/** The answer of a witness. `conflict` tells the size of the tree that it has cosigned. */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly lines: string }
  | { readonly kind: 'conflict'; readonly size: number }
  | { readonly kind: 'failed'; readonly problem: CallProblem };

/** Those outside who keep checkpoints. The methods never throw, and answer within seconds. */
export interface Witnesses {
  /** Submits a checkpoint to the witness at this address (https://c2sp.org/tlog-witness). */
  submit(url: string, submission: WitnessSubmission): Promise<WitnessAnswer>;
  /** Posts a checkpoint to an address that only keeps it. */
  deposit(url: string, note: string): Promise<CallProblem | 'kept'>;
}
