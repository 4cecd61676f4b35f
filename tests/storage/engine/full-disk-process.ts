import { pino } from 'pino';
import { sql } from 'kysely';
import { openEmbedded } from '../../../bot/storage/engine/embedded-engine.ts';
import { FullDisk } from './full-disk.ts';

/** A process that writes, and tells what it has committed, while there is no room for a new segment of PostgreSQL's log. Argument: the data folder. */
const disk = new FullDisk();
const engine = await openEmbedded(process.argv[2] ?? '', pino());
await sql`create table notes (number integer)`.execute(engine.db);
disk.fill((path) => path.includes('xlogtemp'));
for (let number = 1; number <= 10; number += 1) {
  await engine.transaction((db) => sql`insert into notes values (${number})`.execute(db));
  process.stdout.write(`${JSON.stringify({ committed: number })}\n`);
  if (number === 3) void sql`select pg_switch_wal()`.execute(engine.db);
}
