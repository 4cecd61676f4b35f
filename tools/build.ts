/** Builds what runs in browsers. `--if-changed` leaves out the bundles that were made from the same sources. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST_LOAD_LIMIT_BYTES, firstLoadOf } from './first-load.ts';

interface Bundle {
  readonly config: string;
  readonly sources: readonly string[];
  readonly page: string;
  /** Beside the bundle, not in it: whatever lies in the bundle is served. */
  readonly stamp: string;
}

const BUNDLES: readonly Bundle[] = [
  {
    config: 'tab/vite.config.ts',
    sources: ['tab/**', 'contract/**', 'texts/**', 'package-lock.json'],
    page: 'dist/tab/index.html',
    stamp: 'dist/tab.sources',
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

async function build(bundle: Bundle): Promise<void> {
  const { config, page, stamp } = bundle;
  const digest = digestOf(bundle);
  const before = existsSync(stamp) && existsSync(page) ? readFileSync(stamp, 'utf8') : '';
  if (process.argv.includes('--if-changed') && digest === before) {
    console.log(`build: ${config} is up to date`);
    return;
  }
  const vite = await import('vite');
  await vite.build({ configFile: config });
  mkdirSync(dirname(stamp), { recursive: true });
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
