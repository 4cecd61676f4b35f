import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { PAGE_FILES, pageFilesText } from '../../../tools/console-page/page-files.ts';

describe('the page of the console program as one file', () => {
  it('is made from its sources: run npm run console:page', async function () {
    this.timeout(60_000);
    assert.equal(await readFile(PAGE_FILES, 'utf8'), await pageFilesText());
  });
});
