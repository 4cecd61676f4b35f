import assert from 'node:assert/strict';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import { englishFinder } from '../../support/words/english-left.ts';
import { openTabStage } from '../tab-window.ts';
import { isGermanAndWhole } from './german-window.ts';
import type { ReaderOfTab } from './reader-of-tab.ts';

/** The command for PowerShell is English everywhere. */
const englishInDialog = englishFinder({ calendar: english.calendar, csv: english.csv }, german);

export const GERMAN_READER: ReaderOfTab = {
  texts: german,
  openStage: openTabStage,
  check: isGermanAndWhole,
  checkDialog: (text) => assert.deepEqual(englishInDialog(text), []),
};
