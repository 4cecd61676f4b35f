import { sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { isReplicated } from '../servers/servers.ts';
import { openStage, type Stage } from '../stage.ts';
import type { Case } from './expectations.ts';
import { type Outcome, ROOMS, runMainFlows } from './main-flows.ts';

/** Stages on which cases run one after the other, and side by side with those of the other stages. */
export interface CaseLanes {
  /** Resolves when this case has run. */
  readonly outcome: (named: Case) => Promise<Outcome>;
  close(): Promise<void>;
}

/** Several, because the flows of one case mostly wait. Replicas are processes of their own, so one stage is enough there. */
const LANES = isReplicated ? 1 : 3;
/** A reset without an answer keeps the next one waiting for both together, which is 50 seconds otherwise. */
const SHORT_WAITS = { GRAPH_TIMEOUT_MS: '4000', RESET_LATE_MS: '1000' } as const;
const READY = Array.from({ length: ROOMS }, (_, index) => sandboxRoom(index + 1)).filter(
  ({ condition }) => condition === 'ready',
);

function readyRoom(index: number) {
  return READY[index % READY.length] ?? sandboxRoom(1);
}

/**
 * Opens the stages and starts all cases. One stage opens after the other, because the first turns of several servers in
 * one process would wait for each other.
 */
export async function runCases(cases: readonly Case[]): Promise<CaseLanes> {
  const stages: Stage[] = [];
  for (let lane = 0; lane < LANES; lane += 1) stages.push(await openStage(SHORT_WAITS, undefined, { rooms: ROOMS }));
  const outcomes = new Map<Case, Promise<Outcome>>();
  const ends: Promise<unknown>[] = stages.map(() => Promise.resolve());
  for (const [index, named] of cases.entries()) {
    const lane = index % LANES;
    // Rooms of an earlier case of the lane are signed in, and a new code would replace that.
    const turn = 2 * Math.floor(index / LANES);
    const rooms = { enrolled: readyRoom(turn), asked: readyRoom(turn + 1) };
    const outcome = Promise.resolve(ends[lane]).then(() => runMainFlows(stages[lane] as Stage, named.names, rooms));
    outcomes.set(named, outcome);
    ends[lane] = outcome.catch(() => undefined);
  }
  return {
    outcome: (named) => outcomes.get(named) ?? Promise.reject(new Error('this case does not run')),
    close: async () => {
      await Promise.all(ends);
      await Promise.all(stages.map((stage) => stage.close()));
    },
  };
}
