import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { PARTS } from '../../tools/test-parts.ts';
import { planTests } from '../../tools/test-plan.ts';

describe('a part of the long tests', () => {
  it('has files that exist, and every file of a part is in one', () => {
    const files = Object.values(PARTS).flat();
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
    assert.deepEqual(
      globSync('tests/**/*.part.test.ts').filter((file) => !files.includes(file)),
      [],
    );
  });

  it('is run by its name after --long, and not by npm test or the whole of the long tests', () => {
    assert.deepEqual(planTests(['--long', 'races']).chunks[0]?.files, PARTS['races']);
    for (const args of [[], ['--long']]) {
      const files = planTests(args).chunks.flatMap((chunk) => chunk.files);
      assert.ok(files.length > 0 && files.every((file) => !file.endsWith('.part.test.ts')));
    }
  });
});
