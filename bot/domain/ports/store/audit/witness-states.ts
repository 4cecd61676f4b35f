import type { Cosignature } from '../../../audit/cosignature.ts';
import type { WitnessKind, WitnessProblem, WitnessState } from '../../../audit/witness-state.ts';

/** What a witness took. */
export interface TakenCheckpoint {
  readonly size: number;
  /** The checkpoint with the signatures of the log and of the witness. */
  readonly note: string;
  readonly cosignatures: readonly Cosignature[];
}

/** What is known about the witnesses of the audit, for all servers. Each method is one statement. */
export interface WitnessStates {
  /** Forgets the witnesses that aren't at one of these places, because nobody has configured them anymore. */
  keepOnly(places: readonly string[]): Promise<void>;
  list(): Promise<readonly WitnessState[]>;
  /**
   * Begins a round with a witness.
   * @param seconds for which no other server begins one
   * @returns what is known about it, or `undefined` when it isn't its turn yet
   */
  begin(place: string, kind: WitnessKind, seconds: number): Promise<WitnessState | undefined>;
  noteTaken(place: string, taken: TakenCheckpoint): Promise<void>;
  /** @param pauseSeconds time until the next round */
  noteProblem(place: string, problem: WitnessProblem, pauseSeconds: number): Promise<void>;
  /** Returns the checkpoints that witnesses took last, with their cosignatures. */
  notes(): Promise<readonly string[]>;
}
