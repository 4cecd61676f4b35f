import { openStage, type Stage } from '../e2e/stage.ts';
import { generateCodes, readyRooms } from './codes.ts';
import { countUnfinished, type Findings, findWrong, inFolder, onServer } from './findings.ts';
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
  /** Whether the only server has the embedded database. */
  readonly isEmbedded?: boolean;
}

/**
 * A hundred consoles in a hundred seconds, without a settle time. With one, each card changes once more, and so many
 * changes are more than Teams takes from a bot in one channel.
 */
const HUNDRED = { servers: 3, consoles: 100, seconds: 100 } as const;

export const PLANS = {
  kills: { ...HUNDRED, killEvery: 2, stopDatabaseEvery: 0 },
  database: { ...HUNDRED, killEvery: 0, stopDatabaseEvery: 20 },
  /** A thousand kills. */
  soak: { servers: 3, consoles: 500, seconds: 2000, killEvery: 2, stopDatabaseEvery: 0 },
  /** Three hundred kills. A killed server needs some seconds until its database is recovered and it listens. */
  embeddedSoak: { servers: 1, consoles: 150, seconds: 1800, killEvery: 6, stopDatabaseEvery: 0, isEmbedded: true },
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
/** Between two looks into an embedded database, which interrupt its server. */
const EMBEDDED_LOOK_MILLISECONDS = 20_000;
/** Longest time that work may go on after the last kill, in milliseconds. */
const LONGEST_QUIET_MILLISECONDS = 300_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

interface Scene {
  readonly stage: Stage;
  readonly fleet: Fleet;
  /** Absent when the database is embedded. */
  readonly postgres: OwnPostgres | undefined;
}

async function openScene({ servers, consoles, isEmbedded = false }: KillPlan): Promise<Scene> {
  const postgres = isEmbedded ? undefined : await openOwnPostgres();
  let fleet: Fleet | undefined;
  const stage = await openStage(
    { LOG_LEVEL: 'info' },
    async (_sandbox, settingsFor) => {
      const { DATA_DIR: _folder, ...environment } = settingsFor('');
      fleet = await startFleet(servers, { ...environment, ...(postgres && { DATABASE_URL: postgres.url }) });
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
      await postgres?.stopHard();
      await pause(AWAY_MILLISECONDS);
      await postgres?.start();
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

/** Returns how many seconds after the last kill nothing is left to do; Infinity when that takes too long. */
async function quietSince(scene: Scene, from: number): Promise<number> {
  const { fleet, postgres } = scene;
  let quiet: number | undefined;
  while (Date.now() < from + LONGEST_QUIET_MILLISECONDS) {
    const at = Date.now();
    const unfinished = postgres
      ? await onServer(postgres.url, countUnfinished).catch(() => undefined)
      : await fleet.away(() => inFolder(databaseOf(fleet), countUnfinished));
    if (unfinished !== 0) quiet = undefined;
    else quiet ??= at;
    // An embedded database is looked at with its server away, so that nothing can begin meanwhile.
    if (quiet !== undefined && (!postgres || Date.now() - quiet > 5000)) return (quiet - from) / 1000;
    await pause(postgres ? 500 : EMBEDDED_LOOK_MILLISECONDS);
  }
  return Number.POSITIVE_INFINITY;
}

function databaseOf(fleet: Fleet): string {
  return fleet.folderOf(0);
}

function findingsIn({ fleet, postgres }: Scene, submitted: readonly string[]): Promise<Findings> {
  if (postgres) return onServer(postgres.url, (query) => findWrong(query, submitted));
  return fleet.away(() => inFolder(databaseOf(fleet), (query) => findWrong(query, submitted)));
}

/** Returns the seconds from decision to credential of the journeys with, or without, a reset that got no answer. */
function timesOf(journeys: readonly Journey[], { decided }: Findings, hadLostReset: boolean): readonly number[] {
  const times = journeys.flatMap(({ serialNumber, collectedAt }) => {
    const decision = decided.get(serialNumber);
    return decision?.hadLostReset === hadLostReset ? [(collectedAt - decision.approvedAt) / 1000] : [];
  });
  return times.toSorted((a, b) => a - b);
}

async function runScene(scene: Scene, plan: KillPlan): Promise<KillReport> {
  const { stage, fleet } = scene;
  const codes = await generateCodes(stage, readyRooms(plan.consoles));
  const [settled, { lastAt, ...counts }] = await Promise.all([
    travelAll(stage, codes, plan.seconds),
    disturb(scene, plan),
  ]);
  await fleet.allListen();
  const quietAfter = await quietSince(scene, lastAt);
  const journeys = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const findings = await findingsIn(
    scene,
    codes.map((_, index) => serialOf(index)),
  );
  return {
    ...counts,
    journeys: journeys.length,
    plain: timesOf(journeys, findings, false),
    inFlight: timesOf(journeys, findings, true),
    quietAfter,
    findings,
    failed: [
      ...settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
      ...journeys.flatMap(({ serialNumber, signsIn }) => (signsIn ? [] : [`${serialNumber} can't sign in`])),
    ],
  };
}

/** Runs consoles through servers that are killed, and returns what it measured and found. */
export async function runKills(plan: KillPlan): Promise<KillReport> {
  const scene = await openScene(plan);
  try {
    return await runScene(scene, plan);
  } finally {
    await scene.stage.close();
    await scene.postgres?.remove();
  }
}
