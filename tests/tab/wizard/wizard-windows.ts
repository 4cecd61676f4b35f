import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { openTabStage, type TabStage, type TabWindow } from '../tab-window.ts';

export const heading = (tab: FrameLocator, name: string): Locator =>
  tab.getByRole('heading', { name, exact: true, level: 2 });
export const button = (tab: FrameLocator, name: string): Locator => tab.getByRole('button', { name, exact: true });
export const rowOf = (tab: FrameLocator, room: string): Locator => tab.getByRole('row').filter({ hasText: room });

/** Only the rows in sight are there, so each is searched for. */
export async function pick(tab: FrameLocator, ...rooms: readonly string[]): Promise<void> {
  for (const room of rooms) {
    await tab.getByLabel('Search accounts').fill(room);
    await rowOf(tab, room).click();
  }
}

export async function next(tab: FrameLocator, step: string): Promise<void> {
  await button(tab, 'Next').click();
  await heading(tab, step).waitFor();
}

/** Of one suite. */
export interface WizardWindows {
  /** Once the suite has begun. */
  readonly tabs: () => TabStage;
  /** Without a place: the wizard. */
  readonly open: (person?: string, place?: string) => Promise<TabWindow>;
}

/** For the body of a suite; no window may have faults after a test, but those that a test is about. */
export function wizardWindows(isExpected: (fault: string) => boolean = () => false): WizardWindows {
  let tabs: TabStage;
  const windows: TabWindow[] = [];
  before(async function () {
    tabs = await openTabStage(this);
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.close();
    assert.deepEqual(
      tabs.faults().filter((fault) => !isExpected(fault)),
      [],
    );
  });
  after(() => tabs?.close());
  return {
    tabs: () => tabs,
    open: async (person = 'adele', place = 'generate') => {
      const window = await tabs.open(person, place);
      windows.push(window);
      return window;
    },
  };
}
