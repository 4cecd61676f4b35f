import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { englishLeftIn } from './english-left.ts';
import { chooseTheme, findingsIn, THEMES, type TabWindow } from '../tab-window.ts';

const MOST_LOOKS = 60;
/** Where pictures go for somebody to look at; nothing is drawn without it. */
const PICTURES = process.env['GERMAN_PICTURES'];

/** Buttons and badges with more text than room, or beyond the end of what holds them; the legend of a chart takes care of itself. */
const CUT = `Array.from(document.querySelectorAll('button:not([role="option"]), [role="button"], .fui-Badge'), (element) => {
  const { right, width } = element.getBoundingClientRect();
  const holder = element.parentElement.getBoundingClientRect();
  return width > 0 && (element.scrollWidth > element.clientWidth + 1 || right > holder.right + 1) ? element.textContent : '';
}).filter(Boolean)`;

/** No English of the catalog, nothing for axe, nothing too wide or cut. */
export async function isGermanAndWhole(window: TabWindow, name: string): Promise<void> {
  const frame = await window.frame();
  assert.deepEqual(await englishLeftIn(frame), [], name);
  // Its colors are those of the English pages.
  assert.equal(await findingsIn(window, ['default']), '', name);
  const narrow = window.page.getByLabel('400 px wide');
  await narrow.setChecked(true);
  await picturesOf(window, name);
  assert.deepEqual(await settledCuts(frame), [], `${name} at 400 px`);
  await narrow.setChecked(false);
}

/** What is still cut once the page has followed its new width. */
async function settledCuts(frame: Frame): Promise<unknown> {
  let cut: unknown = [];
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    cut = await frame.evaluate(CUT);
    if (Array.isArray(cut) && cut.length === 0) break;
    await frame.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  }
  return cut;
}

async function picturesOf(window: TabWindow, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  for (const theme of THEMES) {
    await chooseTheme(window, theme);
    await window.page.screenshot({ path: join(PICTURES, `${name}-${theme}.png`) });
  }
  await chooseTheme(window, 'default');
}
