import { createInterface } from 'node:readline';
import pg from 'pg';
import { openStore } from '../../../bot/storage/open-store.ts';
import { AUDIT_KEY } from '../../storage/store-contract.ts';
import { NAIVE, type RaceName, RACES, type Subject } from './races.ts';

/**
 * A process that races others. Arguments: database address, its own name, number of lanes, name of the race. Prints
 * `ready`, reads the subjects as one line of JSON, and prints as JSON the ids of those that it was told to have won.
 */
const [, , databaseUrl = '', name = '', lanes = '1', raceName = ''] = process.argv;
const race = raceName in RACES ? RACES[raceName as RaceName] : NAIVE;
const store = await openStore({ databaseUrl, dataDir: '', auditKey: AUDIT_KEY });
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(lanes) });
const wins: string[] = [];

async function runLane(lane: number, subjects: readonly Subject[]): Promise<void> {
  const contender = { store, pool, name: `${name}-${lane}`, isSecond: Number(name) % 2 === 1 };
  for (let index = lane; index < subjects.length; index += Number(lanes)) {
    const subject = subjects[index];
    if (subject && (await race.contend(contender, subject))) wins.push(subject.id);
  }
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const subjects = JSON.parse(line) as readonly Subject[];
  await Promise.all(Array.from({ length: Number(lanes) }, (_, lane) => runLane(lane, subjects)));
  process.stdout.write(`${JSON.stringify(wins)}\n`);
  break;
}
await pool.end();
await store.close();
