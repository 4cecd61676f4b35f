import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const FLAGS = join(import.meta.dirname, '..', '..', 'bot', 'runtime', 'memory-flags.ts');

/** Fills the young generation of a process of its own, and returns its size in bytes. */
async function youngGenerationAfter(call: string): Promise<number> {
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import * as flags from ${JSON.stringify(FLAGS)};
    ${call};
    const sizeOf = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size;
    const kept = [];
    let largest = 0;
    for (let round = 0; round < 2_000_000; round += 1) {
      kept.push({ round });
      if (round % 1_000 === 0) largest = Math.max(largest, sizeOf());
      if (round % 300_000 === 0) kept.length = 0;
    }
    process.stdout.write(String(largest));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return Number(stdout);
}

describe('the young generation of the heap', () => {
  it('stays small while it may not grow, and grows as V8 likes otherwise', async () => {
    const [small, grown] = await Promise.all([
      youngGenerationAfter('flags.keepYoungGenerationSmall()'),
      youngGenerationAfter('flags.keepYoungGenerationSmall(); flags.letYoungGenerationGrow()'),
    ]);
    assert.ok(small * 2 <= grown, `${small} and ${grown} bytes`);
  });
});
