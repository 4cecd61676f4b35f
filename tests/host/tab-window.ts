import assert from 'node:assert/strict';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import type { HostStage } from './host-stage.ts';

/** A window of the host page with the tab in it. */
export interface TabWindow {
  readonly page: Page;
  readonly tab: FrameLocator;
}

const TITLE = 'Rooms OTP';
const THEMES = ['default', 'dark', 'contrast'] as const;
const WIDTHS = [1280, 400] as const;
/** What Fluent puts around a dialog for the focus; hidden, and known to axe as a false positive. */
const TABSTER = '[data-tabster-dummy]';

/** @param place of the tab, such as `generate` */
export async function openTab(host: HostStage, person: string, place: string): Promise<TabWindow> {
  const page = await host.open(person, `#/tab/${place}`);
  return { page, tab: page.frameLocator(`iframe[title="${TITLE}"]`) };
}

/** The frame itself, for what a locator cannot do. */
export async function frameOf({ page }: TabWindow): Promise<Frame> {
  const frame = await (await page.locator(`iframe[title="${TITLE}"]`).elementHandle())?.contentFrame();
  assert.ok(frame, 'the tab is not there');
  return frame;
}

/** What axe finds in the tab in each theme and at both widths, and where the page is wider than its window. */
export async function findingsInThemes(window: TabWindow): Promise<readonly string[]> {
  const frame = await frameOf(window);
  const findings: string[] = [];
  // Colours that are on their way from one theme to the next are nobody's contrast.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      await window.page.setViewportSize({ width, height: 800 });
      // The host's own switch is out of sight in a narrow window; this is what it sends.
      await window.page.evaluate(`document.querySelector('iframe[title="${TITLE}"]').contentWindow.postMessage({ func: 'themeChange', args: ['${theme}'] }, location.origin)`);
      await window.tab.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
      const overflow = Number(await frame.evaluate('document.documentElement.scrollWidth - innerWidth'));
      const found = [...(await accessibilityFindings(frame, TABSTER)), ...(overflow > 0 ? [`${overflow} px too wide`] : [])];
      findings.push(...found.map((finding) => `${theme} ${width}: ${finding}`));
    }
  }
  await window.page.setViewportSize({ width: 1280, height: 800 });
  return findings;
}
