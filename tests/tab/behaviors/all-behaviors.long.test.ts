import assert from 'node:assert/strict';
import { SINGLE_CASES } from '../../e2e/behaviors/expectations.ts';
import { openTabStage, type TabStage } from '../tab-window.ts';
import { pagesUnder } from './shown-pages.ts';

describe('the pages of accounts, under each behavior', function suite() {
  this.timeout(600_000);
  let tabs: TabStage;
  before(async function () {
    tabs = await openTabStage(this);
  });
  after(() => tabs?.close());

  for (const { names } of SINGLE_CASES) {
    it(`show words and no traces of missing values while the sandbox is ${names.join()}`, async () => {
      await pagesUnder(tabs, names);
      assert.deepEqual(tabs.faults(), []);
    });
  }
});
