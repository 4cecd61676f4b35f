import assert from 'node:assert/strict';
import { join } from 'node:path';
import pg from 'pg';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { LinedProcess } from '../../support/run/lined-process.ts';
import { NAIVE, type RaceName, RACES, type Subject } from './races.ts';

const SCRIPT = join(import.meta.dirname, 'racing-process.ts');
const PREPARED_AT_ONCE = 16;

/** How large a race is. */
export interface Size {
  readonly processes: number;
  /** Connections of each process. Each subject is tried by one of them in every process. */
  readonly lanes: number;
  readonly subjects: number;
}

/** What came of a race. */
export interface RaceReport {
  readonly subjects: number;
  /** Subjects without a winner. */
  readonly undecided: number;
  /** Subjects with more than one winner. */
  readonly doubled: number;
  /** How many sides won at least once: the processes, and the clock. With only one, no race took place. */
  readonly winningSides: number;
}

async function prepareAll(store: OpenedStore, race: RaceName | 'naive', count: number): Promise<readonly Subject[]> {
  const kind = race === 'naive' ? NAIVE : RACES[race];
  const subjects: Subject[] = [];
  while (subjects.length < count) {
    const portion = Math.min(PREPARED_AT_ONCE, count - subjects.length);
    subjects.push(...(await Promise.all(Array.from({ length: portion }, () => kind.prepare(store)))));
  }
  return subjects;
}

async function othersOf(url: string, statement: string): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; others: number }>(statement);
    return new Map(rows.map(({ id, others }) => [id, others]));
  } finally {
    await client.end();
  }
}

/** Lets processes race for new subjects, and counts the winners of each. */
export async function runRace(
  store: OpenedStore,
  url: string,
  race: RaceName | 'naive',
  { processes, lanes, subjects: count }: Size,
): Promise<RaceReport> {
  const subjects = await prepareAll(store, race, count);
  const racers = Array.from(
    { length: processes },
    (_, index) => new LinedProcess(SCRIPT, url, String(index), String(lanes), race),
  );
  try {
    for (const racer of racers) assert.equal(await racer.line(), 'ready');
    for (const racer of racers) racer.tell(JSON.stringify(subjects));
    const wins = await Promise.all(racers.map(async (racer) => JSON.parse(await racer.line()) as readonly string[]));
    const others = await othersOf(url, (race === 'naive' ? NAIVE : RACES[race]).others);
    const told = Map.groupBy(wins.flat(), (id) => id);
    const winners = subjects.map(({ id }) => (told.get(id)?.length ?? 0) + (others.get(id) ?? 0));
    return {
      subjects: count,
      undecided: winners.filter((number) => number === 0).length,
      doubled: winners.filter((number) => number > 1).length,
      winningSides: [...wins, [...others.values()].filter((number) => number > 0)].filter(({ length }) => length > 0)
        .length,
    };
  } finally {
    await Promise.all(racers.map((racer) => racer.end()));
  }
}
