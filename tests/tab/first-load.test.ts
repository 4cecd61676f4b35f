import assert from 'node:assert/strict';
import { join } from 'node:path';
import { buildPages } from '../../env/demo/build-pages.ts';
import { FIRST_LOAD_LIMIT_BYTES, firstLoadOf } from '../../tools/first-load.ts';

describe('the built tab', function () {
  this.timeout(120_000);
  before(() => buildPages());

  it(`weighs at most ${FIRST_LOAD_LIMIT_BYTES / 1_000} kB zipped until the list of accounts is there`, () => {
    const { bytes, files } = firstLoadOf(join(import.meta.dirname, '..', '..', 'dist', 'tab'));
    const report = files.map((file) => `${file.bytes} ${file.name}`).join('\n');
    assert.ok(bytes <= FIRST_LOAD_LIMIT_BYTES, `${bytes} bytes:\n${report}`);
    assert.ok(files.some(({ name }) => name.includes('mount-app')), `the app was not followed:\n${report}`);
    assert.ok(bytes > 200_000, `React and Fluent UI cannot be missing:\n${report}`);
  });
});
