import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BrowserExecutable {
  readonly path: string;
  /** Shared libraries that come with the browser, for machines that have none. */
  readonly libraries?: string;
}

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/rooms-otp/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));

const PROGRAMS = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
const KNOWN_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

let found: Promise<BrowserExecutable | undefined> | undefined;

/** Looks once per process for `BROWSER_PATH`, the browser in the npm package (Linux x64), or an installed one. */
export function findBrowser(): Promise<BrowserExecutable | undefined> {
  found ??= find();
  return found;
}

async function find(): Promise<BrowserExecutable | undefined> {
  const given = process.env['BROWSER_PATH'];
  if (given) {
    accessSync(given, constants.X_OK);
    return { path: given };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackOnce();
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name)));
  const path = [...KNOWN_PLACES, ...onPath].find((file) => existsSync(file));
  return path === undefined ? undefined : { path };
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

/** Other test processes may unpack at the same time. Each unpacks into its own folder, and the first to finish wins. */
async function unpackOnce(): Promise<BrowserExecutable> {
  const folder = join(CACHE, `chromium-${versionOfPackage()}`);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const own = mkdtempSync(join(CACHE, 'unpacking-'));
    await unpackTo(own);
    try {
      renameSync(own, folder);
    } catch (error) {
      rmSync(own, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { path: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

/**
 * The package writes to the temporary folder and uses any `chromium` that it finds there, so it gets a folder of its
 * own.
 */
async function unpackTo(folder: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all([chromium.executablePath(), inflate(join(PACKAGE, 'bin', 'al2023.tar.br'))]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
