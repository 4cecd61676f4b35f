import assert from 'node:assert/strict';
import type { Context } from 'mocha';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { SandboxOptions } from '../../env/sandbox/sandbox.ts';
import { openStage, type Stage } from '../e2e/stage.ts';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import { openBrowser, type WatchedPage } from '../support/browser.ts';
import { setSwitch } from '../host/switches.ts';
import { noteLook } from '../support/run/looks.ts';
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

/** The widths of a desktop, a phone, and the narrowest window that WCAG 2.2 asks for (1.4.10), in pixels. */
const WIDTHS = [1280, 400, 320] as const;
type Width = (typeof WIDTHS)[number];

interface Look {
  readonly theme: Theme;
  readonly width: Width;
  readonly rules: 'all' | 'colors';
}

/** All themes and widths in the whole form. Otherwise axe looks at the colors of a theme, which are all that it changes. */
const LOOKS: readonly Look[] = isWholeForm
  ? WIDTHS.flatMap((width) => THEMES.map((theme): Look => ({ theme, width, rules: 'all' })))
  : [
      { theme: 'default', width: 1280, rules: 'all' },
      { theme: 'dark', width: 1280, rules: 'colors' },
      { theme: 'contrast', width: 1280, rules: 'colors' },
      { theme: 'default', width: 400, rules: 'all' },
    ];

/** Names what a page shows: its address in the tab, and its heading or that of a dialog over it. */
async function placeOf(frame: Frame): Promise<string> {
  const heading = `[...document.querySelectorAll('[role="dialog"] h2, h1')].at(-1)?.innerText ?? ''`;
  return await frame.evaluate(`location.hash + ' ' + (${heading})`);
}

/** Gives the tab this width. The window itself has room for the first two. */
async function chooseWidth(window: TabWindow, width: Width): Promise<void> {
  await setSwitch(window.page, '400 px wide', width === 400);
  if (width === 320) await sizeFrame(window, width, 640);
  else
    await window.page.locator(FRAME).evaluate((frame) => {
      (frame as unknown as { style: { cssText: string } }).style.cssText = '';
    });
}

/**
 * What axe finds, and what is too wide, in these themes at 1280 and at 400 pixels, and in the whole form at 320 as well.
 * @param themes those of the short form, which are all by default; the whole form has all
 */
export async function findingsIn(window: TabWindow, themes: readonly Theme[] = THEMES): Promise<string> {
  const findings: string[] = [];
  // Waiting for colors is shorter so.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { theme, width, rules } of LOOKS.filter((look) => isWholeForm || themes.includes(look.theme))) {
    await chooseTheme(window, theme);
    await chooseWidth(window, width);
    const frame = await window.frame();
    const overflow = Number(await frame.evaluate('document.documentElement.scrollWidth - innerWidth'));
    const found = [
      ...(await accessibilityFindings(frame, { exclude: '[data-tabster-dummy]', rules })),
      ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ];
    findings.push(...found.map((finding) => `${theme} ${width}: ${finding}`));
    noteLook({ place: await placeOf(frame), theme, width, found: found.length });
  }
  await chooseWidth(window, 1280);
  await chooseTheme(window, 'default');
  return findings.join('\n');
}
