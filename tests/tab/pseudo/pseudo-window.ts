import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { unmarked } from '../../support/words/pseudo-locale.ts';
import { sizeFrame, type TabWindow } from '../tab-window.ts';
import { isForeign } from './foreign-words.ts';

/** What the library of charts tells screen readers, which it lets nobody translate, and identifiers with an at sign. */
const NO_TEXTS = /Vertical bar chart with \d+ stacked bars\..*|^Legends$|\S+@\S+/gmu;

const WIDTHS = [1280, 400, 320] as const;
const HEIGHT = 900;
const MOST_LOOKS = 30;
/** Where pictures go for somebody to look at; nothing is drawn without it. */
const PICTURES = process.env['PSEUDO_PICTURES'];

/** All that a page shows or tells a screen reader, apart from what people write into it. */
const SHOWN = `[document.title, document.body.innerText, ...Array.from(document.querySelectorAll('*'), (element) =>
  ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].map((name) => element.getAttribute(name) ?? '').join('\\n'))].join('\\n')`;

/** Texts of the pseudo-locale that reach beyond what shows them, where nobody can scroll to them. */
const CUT = `(() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';
  const clips = (overflow) => overflow === 'hidden' || overflow === 'clip';
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (!data.includes('⟦') || !parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const { left, right, bottom, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    let end = innerWidth;
    let isCut = false;
    for (let holder = parentElement; holder !== null && holder !== document.documentElement; holder = holder.parentElement) {
      const box = holder.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(holder);
      if (box.width <= 2 || box.height <= 2) { end = Infinity; isCut = false; break; }
      if (scrolls(overflowX) && holder.scrollWidth > holder.clientWidth) { end = Infinity; break; }
      if (clips(overflowX) && (right > box.right + 1 || left < box.left - 1)) isCut = true;
      if (clips(overflowY) && !scrolls(overflowX) && bottom > box.bottom + 2) isCut = true;
      if (scrolls(overflowY)) { end = Math.min(end, box.right); break; }
    }
    // Rows of a phone have one line for two statuses, and tell each of them whole as a title.
    const isTold = innerWidth <= 400 && parentElement.closest('[data-row] [title]')?.title === data;
    if (!isTold && (isCut || right > end + 1)) found.push(data.slice(0, 60));
  }
  const wide = document.documentElement.scrollWidth - innerWidth;
  return wide > 0 ? [...found, wide + ' px too wide'] : found;
})()`;

const ALSO_NEXT_FRAME = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/** A page in a window whose width a test chooses. */
interface SizedPage {
  readonly page: Page;
  readonly frame: Frame;
  readonly chooseWidth: (width: number) => Promise<void>;
}

/** Asserts that all texts of a window come from the catalog, and that none is cut at 1280, 400 and 320 pixels. */
export async function isPseudoAndWhole(window: TabWindow, name: string): Promise<void> {
  const chooseWidth = (width: number): Promise<void> => sizeFrame(window, width, HEIGHT);
  await isPseudoAndWholeIn({ page: window.page, frame: await window.frame(), chooseWidth }, name);
}

/** Asserts the same of a page that fills the window of the browser, in its own frame or in another one. */
export async function isPseudoAndWholePage(page: Page, frame: Frame, name: string): Promise<void> {
  const chooseWidth = (width: number): Promise<void> => page.setViewportSize({ width, height: HEIGHT });
  await isPseudoAndWholeIn({ page, frame, chooseWidth }, name);
}

async function isPseudoAndWholeIn({ page, frame, chooseWidth }: SizedPage, name: string): Promise<void> {
  const foreign = unmarked(String(await frame.evaluate(SHOWN))).replaceAll(NO_TEXTS, '');
  assert.deepEqual(
    [...new Set(foreign.match(/\p{L}{2,}/gu))].filter((word) => !isForeign(word)),
    [],
    name,
  );
  const cuts: Record<number, unknown> = {};
  for (const width of WIDTHS) {
    await chooseWidth(width);
    const cut = await settledCuts(frame);
    if (cut.length > 0) cuts[width] = cut;
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
  }
  await chooseWidth(WIDTHS[0]);
  assert.deepEqual(cuts, {}, name);
}

/** What is still cut once the page has followed its new width. */
async function settledCuts(frame: Frame): Promise<readonly string[]> {
  let cut: readonly string[] = [];
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    cut = await frame.evaluate(CUT);
    if (cut.length === 0) break;
    await frame.evaluate(ALSO_NEXT_FRAME);
  }
  return cut;
}
