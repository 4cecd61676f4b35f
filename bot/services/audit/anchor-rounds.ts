import { isAlarming } from '../../domain/audit/witness-state.ts';
import type { AuditLog } from '../../domain/ports/store/audit/audit-log.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { type AnchorDeps, anchorInChannel } from './anchor-in-channel.ts';
import { type RoundDeps, type RoundOutcome, type WitnessPlace, witnessRound } from './witness-round.ts';

export interface AnchorRoundDeps extends Omit<RoundDeps, 'tree'>, AnchorDeps {
  readonly store: RoundDeps['store'] &
    AnchorDeps['store'] & {
      readonly auditLog: Pick<AuditLog, 'consistency' | 'newest'>;
      readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests'>;
    };
  readonly places: readonly WitnessPlace[];
}

/** What came of a round with one witness. */
export interface PlaceOutcome {
  readonly place: string;
  readonly outcome: RoundOutcome;
}

/**
 * Brings the newest checkpoint to everyone outside who is due to get it: the witnesses and keepers, all at the same time,
 * and the approval channel. A witness that contradicts the audit raises an alert, once until it changes its mind.
 */
export async function anchorRounds(deps: AnchorRoundDeps): Promise<readonly PlaceOutcome[]> {
  const { store, places } = deps;
  const tree = store.auditLog;
  const outcomes = await Promise.all(
    places.map(async (one) => ({ place: one.place, outcome: await witnessRound({ ...deps, tree }, one) })),
  );
  for (const { place, outcome } of outcomes) {
    if (outcome.kind !== 'failed' || !outcome.isNews || !isAlarming(outcome.problem)) continue;
    await store.transaction((tx) =>
      tx.jobs.send({ name: 'raise-alert', kind: 'witness_contradicts', witness: place, problem: outcome.problem }),
    );
  }
  await anchorInChannel(deps, await tree.newest());
  return outcomes;
}
