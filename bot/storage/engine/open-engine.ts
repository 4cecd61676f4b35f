import type { Logger } from 'pino';
import type { Engine } from './engine.ts';

export interface EngineOptions {
  /** PostgreSQL; without it the embedded database in {@link dataDir}. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly log?: Logger;
}

/** Loads only the driver that is used: the embedded database alone needs some hundred megabytes. */
export async function openEngine({ databaseUrl, dataDir, log }: EngineOptions): Promise<Engine> {
  if (!databaseUrl) return await (await import('./embedded-engine.ts')).openEmbedded(dataDir, log);
  const { openServer } = await import('./server-engine.ts');
  return openServer(databaseUrl, (error) => log?.error({ err: error }, 'database connection'));
}
