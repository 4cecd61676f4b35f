import type { Logger } from 'pino';
import { compileWebAssemblyOnce, letYoungGenerationGrow } from '../../runtime/memory-flags.ts';
import type { Engine } from './engine.ts';
import { refusePoolerAt } from './refuse-pooler.ts';

export interface EngineOptions {
  /** Address of a PostgreSQL database. Without it, the engine is the embedded database in {@link dataDir}. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly log?: Logger;
}

/**
 * Opens the database and loads only the driver that it needs: the embedded database takes a few hundred megabytes of
 * memory.
 */
export async function openEngine({ databaseUrl, dataDir, log }: EngineOptions): Promise<Engine> {
  if (!databaseUrl) {
    compileWebAssemblyOnce();
    return await (await import('./embedded-engine.ts')).openEmbedded(dataDir, log);
  }
  letYoungGenerationGrow();
  const { openServer } = await import('./server-engine.ts');
  await refusePoolerAt(databaseUrl);
  return openServer(
    databaseUrl,
    (error, what) => log?.warn({ err: error }, what),
    (seconds) => log?.info({ seconds: Math.round(seconds) }, 'the database is back'),
  );
}
