import assert from 'node:assert/strict';
import type { Context } from 'mocha';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { SandboxOptions } from '../../env/sandbox/sandbox.ts';
import { openStage, type Stage } from '../e2e/stage.ts';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import { openBrowser, type WatchedPage } from '../support/browser.ts';
import { setSwitch } from '../host/switches.ts';
import { isWholeForm } from '../support/run/whole-form.ts';

/** The tab of one person, in the window that looks like Teams. */
export interface TabWindow {
  readonly page: Page;
  readonly tab: FrameLocator;
  frame(): Promise<Frame>;
  close(): Promise<void>;
}

/** The whole demo on this process, and tabs on it. */
export interface TabStage {
  readonly stage: Stage;
  /** @param place as a deep link names it; @param locale that Teams is set to, else that of the browser */
  open(person: string, place?: string, locale?: string): Promise<TabWindow>;
  /** A window without Teams and without a page. */
  openBare(): Promise<WatchedPage>;
  /** Of all windows so far. */
  faults(): readonly string[];
  close(): Promise<void>;
}

export const THEMES = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const FRAME = 'iframe[title="Rooms OTP"]';
const START_MILLISECONDS = 120_000;

/**
 * For a `before` hook; skips its tests where there is no browser.
 * @param prepare what a window needs before it opens the tab
 */
export async function openTabStage(
  context: Context,
  options: SandboxOptions = {},
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<TabStage> {
  const browser = await openBrowser(context);
  context.timeout(START_MILLISECONDS);
  const stage = await openStage({}, undefined, options);
  const windows: WatchedPage[] = [];
  return {
    stage,
    open: async (person, place = '', locale = '') => {
      const watched = await browser.open({ viewport: { width: 1480, height: 900 } });
      windows.push(watched);
      const { page } = watched;
      await prepare(page);
      await page.addInitScript(`localStorage.setItem('rooms-otp/welcome-closed', 'closed')`);
      await page.goto(
        `${stage.sandbox.host}/?as=${person}&theme=default${locale && `&locale=${locale}`}#/tab/${place}`,
      );
      const tab = page.frameLocator(FRAME);
      await tab.locator('main h1').waitFor();
      return { page, tab, frame: () => frameOf(page), close: () => page.context().close() };
    },
    openBare: () => browser.open(),
    faults: () => windows.flatMap(({ faults }) => faults),
    close: async () => {
      await browser.close();
      await stage.sandbox.parts.host.close();
      await stage.close();
    },
  };
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator(FRAME).elementHandle())?.contentFrame();
  assert.ok(frame);
  return frame;
}

/** Gives the page the size of a window, whatever the window around it has room for. */
export async function sizeFrame(window: TabWindow, width: number, height: number): Promise<void> {
  await window.page.locator(FRAME).evaluate(
    (frame, [wide, high]) => {
      (frame as unknown as { style: { cssText: string } }).style.cssText =
        `position:fixed;inset:0 auto auto 0;width:${wide}px;height:${high}px;max-width:none;border:0;z-index:9`;
    },
    [width, height],
  );
  await (
    await window.frame()
  ).evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

/** Colors on their way from one theme to the next are nobody's contrast, however short the way is. */
const COLORS_ARE_THERE = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() =>
  Promise.allSettled(document.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished)))
  .then(() => undefined)`;

export async function chooseTheme({ page }: TabWindow, theme: Theme): Promise<void> {
  await setSwitch(page, 'Theme', theme);
  const frame = await frameOf(page);
  await frame.locator(`html[data-theme="${theme}"]`).waitFor();
  await frame.evaluate(COLORS_ARE_THERE);
}

interface Look {
  readonly theme: Theme;
  readonly isNarrow: boolean;
  readonly rules: 'all' | 'colors';
}

/** All themes and widths in the whole form. Otherwise axe looks at the colors of a theme, which are all that it changes. */
const LOOKS: readonly Look[] = isWholeForm
  ? [false, true].flatMap((isNarrow) => THEMES.map((theme): Look => ({ theme, isNarrow, rules: 'all' })))
  : [
      { theme: 'default', isNarrow: false, rules: 'all' },
      { theme: 'dark', isNarrow: false, rules: 'colors' },
      { theme: 'contrast', isNarrow: false, rules: 'colors' },
      { theme: 'default', isNarrow: true, rules: 'all' },
    ];

/**
 * What axe finds, and what is too wide, in these themes at 1280 and at 400 pixels.
 * @param themes those of the short form, which are all by default; the whole form has all
 */
export async function findingsIn(window: TabWindow, themes: readonly Theme[] = THEMES): Promise<string> {
  const findings: string[] = [];
  // Waiting for colors is shorter so.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { theme, isNarrow, rules } of LOOKS.filter((look) => isWholeForm || themes.includes(look.theme))) {
    await setSwitch(window.page, '400 px wide', isNarrow);
    await chooseTheme(window, theme);
    const frame = await window.frame();
    const overflow = Number(await frame.evaluate('document.documentElement.scrollWidth - innerWidth'));
    const found = [
      ...(await accessibilityFindings(frame, { exclude: '[data-tabster-dummy]', rules })),
      ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ];
    findings.push(...found.map((finding) => `${theme} ${isNarrow ? 400 : 1280}: ${finding}`));
  }
  await setSwitch(window.page, '400 px wide', false);
  await chooseTheme(window, 'default');
  return findings.join('\n');
}
