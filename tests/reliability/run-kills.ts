import { openStage, type Stage } from '../e2e/stage.ts';
import { generateCodes, readyRooms } from './codes.ts';
import { countUnfinished, type Findings, findWrong } from './findings.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { type Journey, travel } from './journeys.ts';
import { openOwnPostgres, type OwnPostgres } from './own-postgres.ts';

export interface KillPlan {
  readonly servers: number;
  readonly consoles: number;
  /** Seconds for which consoles come, and parts are killed. */
  readonly seconds: number;
  /** Seconds between two kills of a server; 0 for none. */
  readonly killEvery: number;
  /** Seconds between two hard stops of the database; 0 for none. */
  readonly stopDatabaseEvery: number;
}

/**
 * A hundred consoles in a hundred seconds, without a settle time. With one, each card changes once more, and so many
 * changes are more than Teams takes from a bot in one channel.
 */
const HUNDRED = { servers: 3, consoles: 100, seconds: 100 } as const;

export const PLANS = {
  kills: { ...HUNDRED, killEvery: 2, stopDatabaseEvery: 0 },
  database: { ...HUNDRED, killEvery: 0, stopDatabaseEvery: 20 },
} as const satisfies Readonly<Record<string, KillPlan>>;

export interface KillReport {
  readonly kills: number;
  readonly databaseStops: number;
  readonly journeys: number;
  /** Seconds from the decision to the credential, ascending, of requests whose resets all got an answer. */
  readonly plain: readonly number[];
  /** The same of requests with a reset that was in flight when something died. */
  readonly inFlight: readonly number[];
  /** Seconds from the last kill until nothing was left to do. */
  readonly quietAfter: number;
  readonly findings: Findings;
  /** Journeys that failed, in words. */
  readonly failed: readonly string[];
}

/** The database stays away for this time, in milliseconds. */
const AWAY_MILLISECONDS = 2000;
/** Longest time that work may go on after the last kill, in milliseconds. */
const LONGEST_QUIET_MILLISECONDS = 300_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

interface Scene {
  readonly stage: Stage;
  readonly fleet: Fleet;
  readonly postgres: OwnPostgres;
}

async function openScene({ servers, consoles }: KillPlan): Promise<Scene> {
  const postgres = await openOwnPostgres();
  let fleet: Fleet | undefined;
  const stage = await openStage(
    { LOG_LEVEL: 'info' },
    async (_sandbox, settingsFor) => {
      const { DATA_DIR: _folder, ...environment } = settingsFor('');
      fleet = await startFleet(servers, { ...environment, DATABASE_URL: postgres.url });
      await fleet.allListen();
      return { url: fleet.url, close: async () => fleet?.close() };
    },
    { rooms: consoles * 2 + 50 },
  );
  if (fleet === undefined) throw new Error('no server was started');
  return { stage, fleet, postgres };
}

/** Kills servers in turn, and stops the database, until the time is over. @returns how often it did each */
async function disturb({ fleet, postgres }: Scene, { servers, seconds, killEvery, stopDatabaseEvery }: KillPlan) {
  const end = Date.now() + seconds * 1000;
  let kills = 0;
  let databaseStops = 0;
  const repeat = async (every: number, act: () => Promise<void>): Promise<void> => {
    for (let next = Date.now() + every * 1000; every > 0 && next <= end; next += every * 1000) {
      await pause(next - Date.now());
      await act();
    }
  };
  await Promise.all([
    repeat(killEvery, async () => {
      await fleet.kill(kills % servers);
      kills += 1;
    }),
    repeat(stopDatabaseEvery, async () => {
      await postgres.stopHard();
      await pause(AWAY_MILLISECONDS);
      await postgres.start();
      databaseStops += 1;
    }),
  ]);
  return { kills, databaseStops, lastAt: Date.now() };
}

/** Starts the journeys one after the other over the time of the plan, and resolves when all have ended. */
function travelAll(
  stage: Stage,
  codes: readonly string[],
  seconds: number,
): Promise<readonly PromiseSettledResult<Journey>[]> {
  return Promise.allSettled(
    codes.map(async (code, index) => {
      await pause((index * seconds * 1000) / codes.length);
      return travel(stage, code, serialOf(index), index);
    }),
  );
}

function serialOf(index: number): string {
  return `SN-KILLS-${index}`;
}

async function quietSince(url: string, from: number): Promise<number> {
  let quiet: number | undefined;
  while (Date.now() < from + LONGEST_QUIET_MILLISECONDS) {
    const unfinished = await countUnfinished(url);
    if (unfinished !== 0) quiet = undefined;
    else quiet ??= Date.now();
    if (quiet !== undefined && Date.now() - quiet > 5000) return (quiet - from) / 1000;
    await pause(500);
  }
  return Number.POSITIVE_INFINITY;
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** Runs consoles through servers that are killed, and returns what it measured and found. */
export async function runKills(plan: KillPlan): Promise<KillReport> {
  const scene = await openScene(plan);
  const { stage, postgres } = scene;
  try {
    const codes = await generateCodes(stage, readyRooms(plan.consoles));
    const [settled, { lastAt, ...counts }] = await Promise.all([
      travelAll(stage, codes, plan.seconds),
      disturb(scene, plan),
    ]);
    const quietAfter = await quietSince(postgres.url, lastAt);
    const journeys = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const findings = await findWrong(
      postgres.url,
      codes.map((_, index) => serialOf(index)),
    );
    const times = (lost: boolean): readonly number[] =>
      ascending(
        journeys.flatMap(({ serialNumber, collectedAt }) => {
          const decided = findings.decided.get(serialNumber);
          return decided?.hadLostReset === lost ? [(collectedAt - decided.approvedAt) / 1000] : [];
        }),
      );
    return {
      ...counts,
      journeys: journeys.length,
      plain: times(false),
      inFlight: times(true),
      quietAfter,
      findings,
      failed: [
        ...settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
        ...journeys.flatMap(({ serialNumber, signsIn }) => (signsIn ? [] : [`${serialNumber} can't sign in`])),
      ],
    };
  } finally {
    await stage.close();
    await postgres.remove();
  }
}
