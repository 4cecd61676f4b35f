import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endWithThisProcess } from './child.ts';

const BUILD = join(import.meta.dirname, '..', '..', 'tools', 'build.ts');

let built: Promise<void> | undefined;

/** Builds the pages that run in browsers, if their sources changed. It looks once in each process. */
export function buildPages(): Promise<void> {
  built ??= build();
  return built;
}

async function build(): Promise<void> {
  const child = spawn(process.execPath, [BUILD, '--if-changed'], { stdio: ['ignore', 'ignore', 'inherit'] });
  endWithThisProcess(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error("The pages couldn't be built.");
}
