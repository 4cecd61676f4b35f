import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const DEMO = join(import.meta.dirname, '..', '..', 'env', 'demo.ts');

/** Returns the seconds of each `npm run demo -- --rehearse`, including its start, end and own settle time. */
export async function measureRehearsals(runs: number): Promise<readonly number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    const { SETTLE_SECONDS: _shortened, DATABASE_URL: _database, ...environment } = process.env;
    const rehearsal = spawn(process.execPath, [DEMO, '--rehearse'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    const [code] = (await once(rehearsal, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`the rehearsal ended with ${code}`);
    seconds.push((performance.now() - from) / 1000);
  }
  return seconds;
}
