import type { Context } from 'mocha';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../../contract/language.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { accessibilityFindings } from '../../support/browser-accessibility.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../../support/browser.ts';
import { type ConsoleRun, startConsole } from '../console-process.ts';

const VIEW = { width: 1280, height: 800 } as const;
const SIZES = [VIEW, { width: 1920, height: 1080 }] as const;
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;
/** The least size of a touch target, in CSS pixels. */
const LEAST_TARGET = 48;
const SMALL_TARGETS = `Array.from(document.querySelectorAll('button, input')).filter((target) => {
  const { width, height } = target.getBoundingClientRect();
  return width > 0 && (width < ${LEAST_TARGET} || height < ${LEAST_TARGET});
}).map((target) => target.outerHTML)`;
const OVERFLOW =
  '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]';

/** The real program and its page in a real browser. */
interface ProgramPage {
  readonly run: ConsoleRun;
  readonly url: string;
  readonly page: Page;
}

export interface PageStage {
  /** Starts the program, from its sources or as the packaged file, and opens the page whose address it tells. */
  open(args: readonly string[], language?: Language, program?: readonly string[]): Promise<ProgramPage>;
  /** Opens a window of its own on an address. */
  window(url: string, view?: BrowserContextOptions): Promise<Page>;
  /** Errors and violations of all pages so far. */
  faults(): readonly string[];
}

/** For a suite: one browser, and each test's programs and windows end with the test. */
export function pageStage(): PageStage {
  let browser: TestBrowser;
  const runs: ConsoleRun[] = [];
  const windows: WatchedPage[] = [];
  const faults: string[] = [];
  before(async function (this: Context) {
    browser = await openBrowser(this);
  });
  afterEach(async () => {
    for (const run of runs.splice(0)) {
      run.child.kill('SIGKILL');
      await run.ended;
    }
    for (const { page, faults: found } of windows.splice(0)) {
      await page.context().close();
      faults.push(...found);
    }
  });
  after(() => browser?.close());
  const window = async (url: string, view: BrowserContextOptions = {}): Promise<Page> => {
    const watched = await browser.open({ viewport: VIEW, ...view });
    windows.push(watched);
    await watched.page.goto(url);
    return watched.page;
  };
  return {
    window,
    faults: () => faults,
    open: async (args, language = 'en', program?: readonly string[]) => {
      const run = startConsole([...args, '--page', '--language', language], { silence: true }, {}, program);
      runs.push(run);
      const url = String((await run.told('page_ready'))['url']);
      return { run, url, page: await window(url) };
    },
  };
}

/** The texts of the page in a language. */
export function pageTexts(language: Language) {
  return consoleTexts(language).page;
}

/**
 * What axe finds in each look, what is too large for the screen and what is too small for a finger, at each size.
 * `axeAt` says at how many of the sizes axe looks, because it costs the most.
 */
export async function findingsIn(page: Page, axeAt: 1 | 2 = 1): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const [index, size] of SIZES.entries()) {
    await page.setViewportSize(size);
    for (const look of index < axeAt ? LOOKS : []) {
      await page.emulateMedia(look);
      const where = `${size.width} ${look.colorScheme} ${look.forcedColors}`;
      findings.push(...(await accessibilityFindings(page)).map((finding) => `${where}: ${finding}`));
    }
    const overflow: readonly number[] = await page.evaluate(OVERFLOW);
    if (overflow.some((pixels) => pixels > 0)) findings.push(`${size.width}: too large by ${overflow.join(' × ')} px`);
    const small: readonly string[] = await page.evaluate(SMALL_TARGETS);
    findings.push(...small.map((target) => `${size.width}: smaller than ${LEAST_TARGET} px: ${target}`));
  }
  await page.setViewportSize(VIEW);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return findings;
}
