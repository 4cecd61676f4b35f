import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import { Statements } from '../engine/statements.ts';
import { MIGRATION_COUNT } from '../migrations/migrations.ts';
import { olderAlive } from '../servers/servers.ts';
import { carryAudit } from './carry-audit.ts';
import { sealRowsOnce } from './seal-rows.ts';
import type { UpgradeParts, UpgradeStep } from './upgrade-step.ts';

/**
 * The steps that need the keys, in their order. The migration that a step belongs to marks it as done in a new database,
 * where it has nothing to do.
 */
const STEPS: readonly UpgradeStep[] = [
  { name: 'audit-log', run: carryAudit },
  { name: 'sealed-rows', run: sealRowsOnce },
];

/** A server of an earlier version uses the database, and would write what this version can't verify. */
export class OlderServerRuns extends Error {
  override readonly name = 'OlderServerRuns';

  constructor() {
    super(
      'a server of an earlier version uses this database: stop all of them, and start this version then. A server that crashed counts for 24 more seconds',
    );
  }
}

/** Number of the advisory lock that a server holds while it runs the steps. */
const STEPS_LOCK = 7266669;
const AGAIN_MILLISECONDS = 1000;
/** Looks for servers of version 0.1.0, whose connections may just be about to come back. */
const LOOKS = 3;

async function pending(db: Statements): Promise<readonly UpgradeStep[]> {
  const rows = await db.all(sql<{ name: string }>`select name from upgrade_steps`);
  const done = new Set(rows.map(({ name }) => name));
  return STEPS.filter(({ name }) => !done.has(name));
}

/**
 * Looks for servers of earlier versions. Those of version 0.1.0 have no row, but connections without a name.
 * @throws OlderServerRuns
 */
async function refuseOlderServers({ serverId }: Engine, db: Statements): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await pause(AGAIN_MILLISECONDS);
    const isThere =
      (await db.won(olderAlive(serverId, MIGRATION_COUNT))) ||
      (await db.won(sql`
        select from pg_stat_activity where datname = current_database() and usename = current_user and application_name = ''
          and backend_type = 'client backend' and pid <> pg_backend_pid()`));
    if (isThere) throw new OlderServerRuns();
  }
}

/** Runs work under a lock of the connection that listens, so that servers that start together do it one by one. */
async function oneByOne(engine: Engine, work: () => Promise<void>): Promise<void> {
  const isMine = async (): Promise<boolean> => {
    const [lock] = await engine.onListening('select pg_try_advisory_lock($1) as mine', [STEPS_LOCK]);
    return lock?.['mine'] === true;
  };
  while (!(await isMine())) await pause(AGAIN_MILLISECONDS);
  try {
    await work();
  } finally {
    await engine.onListening('select pg_advisory_unlock($1)', [STEPS_LOCK]).catch(() => undefined);
  }
}

/**
 * Runs the steps that an upgrade has left, once for the database. A server calls it at its start, when it has proved that
 * its keys are those of the data, and before it does anything else. A step that was interrupted goes on.
 * @throws OlderServerRuns while a server of an earlier version runs
 */
export async function runUpgradeSteps(parts: UpgradeParts): Promise<void> {
  const { engine, log } = parts;
  const db = new Statements(engine.db);
  if ((await pending(db)).length === 0) return;
  await oneByOne(engine, async () => {
    const steps = await pending(db);
    if (steps.length > 0 && !engine.embedded) await refuseOlderServers(engine, db);
    for (const { name, run } of steps) {
      await run(parts);
      await db.all(sql`insert into upgrade_steps (name) values (${name}) on conflict do nothing`);
      log?.info({ step: name }, 'a step of the upgrade is done');
    }
  });
}
