import type { CDPSession, Frame, Page } from 'playwright-core';
import { Cleanup } from '../../env/demo/cleanup.ts';
import { type Demo, startDemo } from '../../env/demo/start-demo.ts';
import { ACCOUNT_PATHS, parseSyncStatus } from '../../contract/accounts.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { callTab } from '../e2e/tab-calls.ts';
import { beforeAskingAgain } from '../support/pause.ts';
import { startBrowser, type TestBrowser } from '../support/browser.ts';

/** Times in a headless browser on the same machine, with 50,000 accounts. */
export interface TabPageTimes {
  /** Milliseconds on the tab's own clock, from its navigation. */
  readonly firstPaint: readonly number[];
  readonly gridFilled: readonly number[];
  /** Milliseconds from the last key of a search until its result is drawn. */
  readonly keyToResult: readonly number[];
  /** Milliseconds that one scroll step of 400 pixels takes on the main thread. */
  readonly scrollStep: readonly number[];
}

const ROOMS = '50000';
const OPENINGS = 5;
const SEARCHES = 20;
const SCROLL_STEPS = 60;
const STEP_PIXELS = 400;
const GRID_MILLISECONDS = 60_000;

/**
 * Looks in the page itself, in each frame, whether its rows are there. A test that asks from outside asks twice a second
 * at last, which is longer than the time that it measures.
 */
const WHEN_FILLED = `new Promise((resolve) => {
  const look = () => {
    const rows = [...document.querySelectorAll('[data-row="5"]')];
    if (rows.some((row) => row.textContent.includes('@'))) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Returns the milliseconds from the navigation of the frame until its rows are there. */
async function whenFilled(frame: Frame): Promise<number> {
  await frame.waitForURL(/\/tab\//u, { waitUntil: 'commit', timeout: GRID_MILLISECONDS });
  return Number(await frame.evaluate(WHEN_FILLED));
}

/** Waits until the first sync has ended, because it needs a processor for itself. */
async function syncIsOver({ addresses }: Demo): Promise<void> {
  const stage = { url: addresses.server, sandbox: { issuer: addresses.issuer } };
  for (;;) {
    const { status, body } = await callTab(stage, SANDBOX_PEOPLE.adele, ACCOUNT_PATHS.sync);
    const sync = status === 200 ? parseSyncStatus(body) : undefined;
    if (sync && !sync.running && sync.lastCompletedAt) return;
    await beforeAskingAgain();
  }
}

interface OpenedTab {
  readonly page: Page;
  readonly frame: Frame;
  readonly gridFilled: number;
}

async function openTab(browser: TestBrowser, host: string): Promise<OpenedTab> {
  const { page } = await browser.open({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${host}/?as=adele#/tab`);
  const element = await page.locator('iframe[title="Rooms OTP"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('the tab was not opened');
  return { page, frame, gridFilled: await whenFilled(frame) };
}

async function opening(
  browser: TestBrowser,
  host: string,
): Promise<{ readonly firstPaint: number; readonly gridFilled: number }> {
  const { page, frame, gridFilled } = await openTab(browser, host);
  const firstPaint = Number(
    await frame.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`),
  );
  await page.context().close();
  return { firstPaint, gridFilled };
}

/** Types an address up to its last key, then times that key in the page itself. */
async function searchTimes(frame: Frame): Promise<readonly number[]> {
  const box = frame.getByRole('searchbox', { name: 'Search accounts' });
  const times: number[] = [];
  for (let search = 1; search <= SEARCHES; search += 1) {
    const wanted = `room-${String(10_000 + search * 977)}`;
    await box.fill(wanted.slice(0, -1));
    await frame.locator('[data-row="0"]', { hasText: wanted.slice(0, -1) }).waitFor();
    await frame.evaluate(`void (window.drawn = new Promise((resolve) => {
      addEventListener('keydown', (event) => {
        const look = () => document.querySelector('[role="status"]')?.innerText.includes('1 account found') ? resolve(performance.now() - event.timeStamp) : requestAnimationFrame(look);
        look();
      }, { once: true, capture: true });
    }))`);
    await box.press(wanted.slice(-1));
    times.push(Number(await frame.evaluate('window.drawn')));
  }
  await box.fill('');
  return times;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

async function scrollTimes(page: Page, frame: Frame): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await frame.locator('[data-row="5"]').hover();
  const times: number[] = [];
  for (let step = 0; step < SCROLL_STEPS; step += 1) {
    const before = await taskSeconds(session);
    await page.mouse.wheel(0, STEP_PIXELS);
    await frame.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    times.push(((await taskSeconds(session)) - before) * 1000);
  }
  return times;
}

/** Measures the tab; `undefined` where there is no browser. */
export async function measureTabPage(): Promise<TabPageTimes | undefined> {
  const browser = await startBrowser();
  if (browser === undefined) return undefined;
  process.env['SANDBOX_ROOMS'] = ROOMS;
  const demo = await startDemo({ replicas: 1, cleanup: new Cleanup(), say: () => undefined });
  try {
    await syncIsOver(demo);
    const openings = [];
    for (let run = 0; run <= OPENINGS; run += 1) openings.push(await opening(browser, demo.addresses.host));
    const { page, frame } = await openTab(browser, demo.addresses.host);
    const keyToResult = await searchTimes(frame);
    const scrollStep = await scrollTimes(page, frame);
    const counted = openings.slice(1);
    return {
      firstPaint: counted.map(({ firstPaint }) => firstPaint),
      gridFilled: counted.map(({ gridFilled }) => gridFilled),
      keyToResult,
      scrollStep,
    };
  } finally {
    delete process.env['SANDBOX_ROOMS'];
    await browser.close();
    await demo.cleanup.stop();
  }
}
