import type { Frame, Page } from 'playwright-core';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import { noteLook } from '../support/run/looks.ts';
import { isWholeForm } from '../support/run/whole-form.ts';

const THEMES: readonly string[] = isWholeForm ? ['default', 'dark', 'contrast'] : ['default'];
/** In pixels. */
const WIDTHS: readonly number[] = isWholeForm ? [1280, 400, 320] : [400];
const HEIGHT = 640;

/** Colors on their way to the next theme are nobody's contrast. */
const COLORS_ARE_THERE = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() =>
  Promise.allSettled(document.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished)))
  .then(() => undefined)`;

/**
 * Returns what axe finds, and what is too wide, in a page that the smallest Teams shows in its frame, one finding per
 * line. The whole form looks at three themes and three widths, the short form at the default theme on a phone.
 * @param place names the page and its state in the list of looks
 */
export async function findingsInHost(page: Page, frame: Frame, place: string): Promise<string> {
  const findings: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate(`host.changeTheme('${theme}')`);
    await frame.locator(`html[data-theme="${theme}"]`).waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await frame.evaluate(COLORS_ARE_THERE);
      const overflow = Number(await frame.evaluate('document.documentElement.scrollWidth - innerWidth'));
      const found = [...(await accessibilityFindings(frame)), ...(overflow > 0 ? [`${overflow} px too wide`] : [])];
      findings.push(...found.map((finding) => `${theme} ${width}: ${finding}`));
      noteLook({ place, theme, width, found: found.length });
    }
  }
  return findings.join('\n');
}
