/** Builds the tab. `--if-changed` does nothing when the bundle was made from the same sources. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONFIG = 'tab/vite.config.ts';
const SOURCES = ['tab/**', 'bot/contract/**', 'package-lock.json'];
/** Beside the bundle, not in it: whatever lies in the bundle is served. */
const STAMP = 'dist/tab.sources';

function digestOfSources(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) => globSync(pattern)).sort();
  for (const file of files) {
    if (statSync(file).isFile()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

async function build(): Promise<void> {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (!existsSync(CONFIG)) {
    console.log('build: nothing to build');
    return;
  }
  const digest = digestOfSources();
  const before = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (process.argv.includes('--if-changed') && digest === before) {
    console.log('build: up to date');
    return;
  }
  const vite = await import('vite');
  await vite.build({ configFile: CONFIG });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, digest);
}

await build();
