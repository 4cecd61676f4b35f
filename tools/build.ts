/** Builds the pages that run in browsers. `--if-changed` skips the bundles whose sources have not changed. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST_LOAD_LIMIT_BYTES, firstLoadOf } from './first-load.ts';
import { packagesOfModules, TAB_PACKAGES_FILE } from './notices/shipped-packages.ts';

interface Bundle {
  readonly config: string;
  readonly sources: readonly string[];
  readonly page: string;
  /** A file beside the bundle. It can't be inside, because every file in the bundle is served. */
  readonly stamp: string;
  /** The file that lists the npm packages whose code is in the bundle. The notices need it. */
  readonly packages?: string;
}

const BUNDLES: readonly Bundle[] = [
  {
    config: 'tab/vite.config.ts',
    sources: ['tab/**', 'contract/**', 'texts/**', 'package-lock.json'],
    page: 'dist/tab/index.html',
    stamp: 'dist/tab.sources',
    packages: TAB_PACKAGES_FILE,
  },
  {
    config: 'env/sandbox/host/vite.config.ts',
    sources: ['env/sandbox/host/**', 'env/sandbox/connector/**', 'contract/**', 'texts/**', 'package-lock.json'],
    page: 'dist/host/index.html',
    stamp: 'dist/host.sources',
  },
];

function digestOf({ sources }: Bundle): string {
  const hash = createHash('sha256');
  const files = sources.flatMap((pattern) => globSync(pattern)).sort();
  for (const file of files) {
    if (statSync(file).isFile()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds a bundle and returns the ids of all modules in it. */
async function bundleModules(config: string): Promise<readonly string[]> {
  const vite = await import('vite');
  const built = await vite.build({ configFile: config });
  if ('on' in built) throw new Error(`${config} watches its sources instead of building once`);
  const chunks = [built].flat().flatMap(({ output }) => output);
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

async function build(bundle: Bundle): Promise<void> {
  const { config, page, stamp, packages } = bundle;
  const digest = digestOf(bundle);
  const before = [stamp, page, packages ?? page].every((file) => existsSync(file)) ? readFileSync(stamp, 'utf8') : '';
  if (process.argv.includes('--if-changed') && digest === before) {
    console.log(`build: ${config} is up to date`);
    return;
  }
  const moduleIds = await bundleModules(config);
  mkdirSync(dirname(stamp), { recursive: true });
  if (packages !== undefined) writeFileSync(packages, JSON.stringify(packagesOfModules(moduleIds), undefined, 2));
  writeFileSync(stamp, digest);
  if (page.startsWith('dist/tab/')) {
    const { bytes } = firstLoadOf('dist/tab');
    console.log(
      `build: first load of the tab ${Math.round(bytes / 1_000)} kB zipped, of ${FIRST_LOAD_LIMIT_BYTES / 1_000} kB`,
    );
  }
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const bundle of BUNDLES) {
  if (existsSync(bundle.config)) await build(bundle);
}
