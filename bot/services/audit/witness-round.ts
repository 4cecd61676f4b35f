import { readCosignatures, type CosignatureProblem } from '../../domain/audit/cosignature.ts';
import { type NoteKey, parseNote } from '../../domain/audit/signed-note.ts';
import { pauseAfter, ROUND_SECONDS, type WitnessProblem, type WitnessState } from '../../domain/audit/witness-state.ts';
import type { AuditLog, NewestCheckpoint } from '../../domain/ports/store/audit/audit-log.ts';
import type { WitnessStates } from '../../domain/ports/store/audit/witness-states.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Witnesses } from '../../domain/ports/witness.ts';

/** An address that gets checkpoints. `keys` are those of the witnesses there; a keeper has none. */
export interface WitnessPlace {
  readonly url: string;
  /** The address for people, without anything secret. */
  readonly place: string;
  readonly kind: 'witness' | 'keeper';
}

/** What the exchange with a witness needs. */
export interface SubmitDeps {
  readonly store: { readonly clock: Pick<Clock, 'now'> };
  readonly tree: Pick<AuditLog, 'consistency' | 'newest'>;
  readonly witnesses: Witnesses;
  readonly keys: readonly NoteKey[];
}

export interface RoundDeps extends SubmitDeps {
  readonly store: SubmitDeps['store'] & { readonly witnessStates: WitnessStates };
}

/**
 * What came of a round. `isNews` tells that a problem differs from that of the last round, and `recovered` that there was
 * one until now.
 */
export type RoundOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'taken'; readonly size: number; readonly recovered: boolean }
  | { readonly kind: 'failed'; readonly problem: WitnessProblem; readonly isNews: boolean };

/** A cosignature is asked for again after a day without new entries, so that its time shows that the witness lives. */
const DAY_MILLISECONDS = 86_400_000;
const IDLE: RoundOutcome = { kind: 'idle' };
const UNPROCESSABLE = 'status_422';

/** A checkpoint that was taken, with its cosignatures. */
type Taken = { readonly taken: NewestCheckpoint; readonly note: string; readonly cosignatures: Cosignatures };
type Cosignatures = Exclude<ReturnType<typeof readCosignatures>, CosignatureProblem>;

function isDue({ size, takenAt, takenSize, problem }: WitnessState, newest: NewestCheckpoint, now: Date): boolean {
  if (problem !== undefined || takenAt === undefined || takenSize !== newest.size) return true;
  return size !== newest.size || now.getTime() - takenAt.getTime() >= DAY_MILLISECONDS;
}

/** Returns what to make of a witness that has cosigned another size than we thought. */
async function judgeConflict(
  { tree }: Pick<SubmitDeps, 'tree'>,
  size: number,
  oldSize: number,
): Promise<NewestCheckpoint | 'ahead' | 'split'> {
  // Another server may have submitted a newer checkpoint meanwhile.
  const newest = await tree.newest();
  if (!newest || size > newest.size) return 'ahead';
  return size === oldSize ? 'split' : newest;
}

/** Submits the newest checkpoint, and once more from the size that the witness says to have. */
export async function submitNewest(
  deps: SubmitDeps,
  url: string,
  first: { readonly newest: NewestCheckpoint; readonly oldSize: number },
): Promise<Taken | WitnessProblem> {
  const { tree, witnesses, keys, store } = deps;
  let { newest } = first;
  let oldSize = Math.min(first.oldSize, newest.size);
  for (let tries = 0; ; tries += 1) {
    const proof = await tree.consistency(oldSize, newest.size);
    const answer = await witnesses.submit(url, { oldSize, proof, note: newest.note });
    if (answer.kind === 'failed') return answer.problem === UNPROCESSABLE ? 'inconsistent' : answer.problem;
    if (answer.kind === 'cosigned') {
      const text = parseNote(newest.note)?.text ?? '';
      const cosignatures = readCosignatures({ text, answer: answer.lines }, keys, await store.clock.now());
      if (typeof cosignatures === 'string') return cosignatures;
      const lines = cosignatures.map(({ line }) => `${line}\n`);
      return { taken: newest, note: `${newest.note}${lines.join('')}`, cosignatures };
    }
    const judged = await judgeConflict(deps, answer.size, oldSize);
    if (typeof judged === 'string') return judged;
    if (tries > 0) return 'status_409';
    newest = judged;
    oldSize = answer.size;
  }
}

/** Gives the newest checkpoint to a place that only keeps it. */
export async function depositNewest(
  { witnesses }: Pick<SubmitDeps, 'witnesses'>,
  url: string,
  newest: NewestCheckpoint,
): Promise<Taken | WitnessProblem> {
  const answer = await witnesses.deposit(url, newest.note);
  return answer === 'kept' ? { taken: newest, note: newest.note, cosignatures: [] } : answer;
}

/**
 * Gives the newest checkpoint to one witness, if it is time and there is something new. A witness that doesn't answer, or
 * answers wrongly, is asked again after a pause that grows to an hour. Nothing else waits for it.
 */
export async function witnessRound(deps: RoundDeps, { url, place, kind }: WitnessPlace): Promise<RoundOutcome> {
  const { store, tree } = deps;
  const newest = await tree.newest();
  if (!newest || newest.size === 0) return IDLE;
  const state = await store.witnessStates.begin(place, kind, ROUND_SECONDS);
  if (!state || !isDue(state, newest, await store.clock.now())) return IDLE;
  const result =
    kind === 'keeper'
      ? await depositNewest(deps, url, newest)
      : await submitNewest(deps, url, { newest, oldSize: state.size });
  if (typeof result === 'string') {
    await store.witnessStates.noteProblem(place, result, pauseAfter(state.failures + 1));
    return { kind: 'failed', problem: result, isNews: state.problem !== result };
  }
  const { taken, note, cosignatures } = result;
  await store.witnessStates.noteTaken(place, { size: taken.size, note, cosignatures });
  return { kind: 'taken', size: taken.size, recovered: state.problem !== undefined };
}
