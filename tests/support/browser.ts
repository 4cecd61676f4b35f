import type { Context } from 'mocha';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type ConsoleMessage,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { shiftDate } from '../clock/shifted-date.ts';
import { type BrowserExecutable, findBrowser } from './browser-executable.ts';
import { isLoopbackHost, noteNetworkViolation } from './loopback-guard.ts';
import { skipBecause } from './skip.ts';

export const NO_BROWSER = 'there is no browser: install Chrome or Edge, or set BROWSER_PATH';
/** teams-js requests this list when it is imported, and uses a built-in list when there is no answer. */
const TEAMS_JS_LIST = 'res.cdn.office.net';
const LAUNCH_MILLISECONDS = 30_000;
const STEP_MILLISECONDS = 40_000;
/** URLs with content of their own, which need no network. */
const LOCAL_SCHEMES: readonly string[] = ['data:', 'blob:', 'about:'];
/** Blocks all other hosts, also those that the browser looks up on its own. */
const NO_NAMES = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Reports what the page breaks of its content security policy as an error on the console. */
const TELL_CSP_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) =>
  console.error('CSP violation:', event.effectiveDirective, event.blockedURI, event.sourceFile ?? '', event.sample));`;

export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console, uncaught errors and CSP violations so far, in all frames. */
  readonly faults: readonly string[];
}

export interface TestBrowser {
  /** Opens a page in its own profile. The page reaches only loopback, and a test whose page asks for more fails. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

/**
 * Opens the browser in a `before` hook: `const browser = await openBrowser(this)`. Without a browser, it skips the
 * hook's tests with the reason.
 */
export async function openBrowser(context: Context): Promise<TestBrowser> {
  context.timeout(LAUNCH_MILLISECONDS + STEP_MILLISECONDS);
  return (await startBrowser()) ?? skipBecause(context, NO_BROWSER);
}

/** Starts a browser; `undefined` where there is none. */
export async function startBrowser(): Promise<TestBrowser | undefined> {
  const executable = await findBrowser();
  const browser = executable && (await launch(executable));
  return browser && { open: (options) => openPage(browser, options), close: () => browser.close() };
}

/** A page in a browser that keeps its profile on disk. */
export interface ProfilePage extends WatchedPage {
  /** Ends the browser, which writes what it keeps. */
  close(): Promise<void>;
}

/**
 * Opens a browser that keeps its profile in this folder, as a person's browser does, for a test of what stays there. It
 * is for a `before` hook; without a browser, it skips the hook's tests with the reason.
 */
export async function openProfile(test: Context, folder: string): Promise<ProfilePage> {
  test.timeout(LAUNCH_MILLISECONDS + STEP_MILLISECONDS);
  const executable = await findBrowser();
  if (!executable) return skipBecause(test, NO_BROWSER);
  const context = await launching(executable, (options) => chromium.launchPersistentContext(folder, options));
  return { ...(await openPageIn(context)), close: () => context.close() };
}

function launch(executable: BrowserExecutable): Promise<Browser> {
  return launching(executable, (options) => chromium.launch(options));
}

async function launching<Result>(
  { path, libraries }: BrowserExecutable,
  begin: (options: LaunchOptions) => Promise<Result>,
): Promise<Result> {
  // Chromium's own sandbox needs privileges that containers and root don't have, and the pages are ours. A preloaded
  // library that changes the clock of the test processes would stop the browser's pages, so the browser runs without
  // it; the pages' `Date` is changed below.
  const { LD_PRELOAD: _, ...own } = definedOf(process.env);
  const options = {
    executablePath: path,
    env: own,
    chromiumSandbox: false,
    args: ['--font-render-hinting=none', NO_NAMES],
    timeout: LAUNCH_MILLISECONDS,
  };
  try {
    return await begin(options);
  } catch (error) {
    if (libraries === undefined) throw error;
    return begin({ ...options, env: { ...own, LD_LIBRARY_PATH: libraries } });
  }
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  return openPageIn(await browser.newContext(options));
}

async function openPageIn(context: BrowserContext): Promise<WatchedPage> {
  context.setDefaultTimeout(STEP_MILLISECONDS);
  watchNetwork(context);
  await context.addInitScript(TELL_CSP_VIOLATIONS);
  const ahead = process.env['ROOMS_OTP_TEST_CLOCK_AHEAD'];
  if (ahead !== undefined) await context.addInitScript(shiftDate, Number(ahead));
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' && !isUnansweredList(message))
      faults.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  return { page: await context.newPage(), faults };
}

/**
 * Notes what a page asks for beyond this machine. `NO_NAMES` refuses it, so nothing has to stop each request and send it
 * on, which would take the browser's cache from the pages and cost a quarter of the processor time.
 */
function watchNetwork(context: BrowserContext): void {
  context.on('request', (request) => noteUnlessLoopback(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => noteUnlessLoopback(socket.url())));
}

function noteUnlessLoopback(url: string): void {
  const { hostname, protocol } = new URL(url);
  if (LOCAL_SCHEMES.includes(protocol) || isLoopbackHost(hostname) || hostname === TEAMS_JS_LIST) return;
  noteNetworkViolation(`browser: ${url}`);
}

/** Recognizes the one console error that is expected on a machine without internet access. */
function isUnansweredList(message: ConsoleMessage): boolean {
  const { url } = message.location();
  return (
    URL.canParse(url) && new URL(url).hostname === TEAMS_JS_LIST && message.text().startsWith('Failed to load resource')
  );
}
