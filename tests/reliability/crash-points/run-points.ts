import { randomUUID } from 'node:crypto';
import { openStage, type Stage } from '../../e2e/stage.ts';
import type { SandboxRoom } from '../../../env/sandbox/tenant.ts';
import { generateCodes, readyRooms } from '../codes.ts';
import { countUnfinished, type Findings, findWrong, onServer } from '../findings.ts';
import { type Fleet, startFleet } from '../fleet.ts';
import { persist, travel } from '../journeys.ts';
import { openOwnPostgres, type OwnPostgres } from '../own-postgres.ts';
import { type CommitProxy, type Side, startCommitProxy } from './commit-proxy.ts';

/** The commits at which the server dies: every `step`-th one of a journey. */
interface PointPlan {
  readonly step: number;
}

/** One journey of a console in which the server died at one commit. */
interface Point {
  readonly number: number;
  readonly side: Side;
  /** The last statement that wrote before this commit. */
  readonly name: string;
  /** What went wrong, in words; empty when the room signed in. */
  readonly problem: string;
}

export interface PointReport {
  /** Commits of a journey in which nothing dies. */
  readonly commits: number;
  readonly points: readonly Point[];
  readonly findings: Findings;
  /** Work that is left at the end. */
  readonly unfinished: number;
}

interface Scene {
  readonly stage: Stage;
  readonly fleet: Fleet;
  readonly postgres: OwnPostgres;
  readonly proxy: CommitProxy;
}

/** No journey has more commits. A room can be in one journey only. */
const MOST_COMMITS = 150;
const QUIET_MILLISECONDS = 300_000;

async function openScene(): Promise<Scene> {
  const postgres = await openOwnPostgres();
  let fleet: Fleet | undefined;
  const proxy = await startCommitProxy(Number(new URL(postgres.url).port), async () => fleet?.kill(0));
  const throughProxy = new URL(postgres.url);
  throughProxy.port = String(proxy.port);
  const stage = await openStage(
    { LOG_LEVEL: 'info' },
    async (_sandbox, settingsFor) => {
      const { DATA_DIR: _folder, ...environment } = settingsFor('');
      fleet = await startFleet(1, { ...environment, DATABASE_URL: throughProxy.href });
      await fleet.allListen();
      return { url: fleet.url, close: async () => fleet?.close() };
    },
    { rooms: MOST_COMMITS * 5 },
  );
  if (fleet === undefined) throw new Error('no server was started');
  return { stage, fleet, postgres, proxy };
}

function serialOf(journey: number): string {
  return `SN-POINT-${journey}`;
}

/** Takes one console from the generation of its code to its sign-in. @throws Error when it does not sign in */
async function goThrough(stage: Stage, room: SandboxRoom, journey: number): Promise<void> {
  const key = randomUUID();
  const [code = ''] = await persist(() => generateCodes(stage, [room], key));
  const { signsIn } = await travel(stage, code, serialOf(journey), journey);
  if (!signsIn) throw new Error(`the password of ${serialOf(journey)} does not sign in`);
}

async function runPoint(scene: Scene, room: SandboxRoom, journey: number, number: number, side: Side): Promise<Point> {
  const { stage, proxy, fleet } = scene;
  proxy.arm(number, side);
  const problem = await goThrough(stage, room, journey).then(() => '', String);
  const name = proxy.commits()[number - 1] ?? 'never came';
  await fleet.allListen();
  return { number, side, name, problem };
}

async function untilQuiet(url: string): Promise<number> {
  const end = Date.now() + QUIET_MILLISECONDS;
  for (;;) {
    const unfinished = await onServer(url, countUnfinished);
    if (unfinished === 0 || Date.now() > end) return unfinished;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Lets the server die before and after commits of a console's journey, each in a journey of its own. */
export async function runPoints({ step }: PointPlan): Promise<PointReport> {
  const scene = await openScene();
  const { stage, postgres, proxy } = scene;
  try {
    const rooms = readyRooms(2 * MOST_COMMITS + 1)[Symbol.iterator]();
    const nextRoom = (): SandboxRoom => rooms.next().value ?? fail('there are no rooms left');
    proxy.arm();
    await goThrough(stage, nextRoom(), 0);
    const commits = proxy.commits().length;
    const points: Point[] = [];
    for (let number = 1; number <= commits; number += step)
      for (const side of ['before', 'after'] as const)
        points.push(await runPoint(scene, nextRoom(), points.length + 1, number, side));
    const unfinished = await untilQuiet(postgres.url);
    const serials = Array.from({ length: points.length + 1 }, (_, journey) => serialOf(journey));
    const findings = await onServer(postgres.url, (query) => findWrong(query, serials));
    return { commits, points, findings, unfinished };
  } finally {
    await stage.close();
    await proxy.close();
    await postgres.remove();
  }
}

function fail(problem: string): never {
  throw new Error(problem);
}

/** Returns the lines that tell a report to a person, one for each kind of commit. */
export function pointWords({ commits, points, findings, unfinished }: PointReport): readonly string[] {
  const kinds = Map.groupBy(points, ({ name }) => name);
  const count = (of: readonly Point[], side: Side): number => of.filter((point) => point.side === side).length;
  return [
    `${commits} commits in a journey; the server died at ${points.length} of them, of ${kinds.size} kinds`,
    ...[...kinds].map(([name, of]) => `${count(of, 'before')} before, ${count(of, 'after')} after: ${name}`),
    `${unfinished} pieces of work left, ${findings.deadlocks} deadlocks`,
    ...points.flatMap(({ number, side, name, problem }) =>
      problem ? [`WRONG ${side} commit ${number} (${name}): ${problem}`] : [],
    ),
    ...findings.wrong.map((wrong) => `WRONG: ${wrong}`),
  ];
}
