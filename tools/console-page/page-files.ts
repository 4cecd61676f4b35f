import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const FOLDER = join(import.meta.dirname, '..', '..', 'console', 'page');

/** The file that holds the page as texts. Node and bundlers can load it, and a console needs no build. */
export const PAGE_FILES = join(FOLDER, 'page-files.json');

/** Bundles the script of the page, which runs in a browser, into one text. It stays readable on purpose. */
async function bundledScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(FOLDER, 'browser', 'main.ts'), output: { format: 'es' } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Vite made no script of the page.');
  return chunk.code;
}

/** Returns the text of {@link PAGE_FILES}: the HTML, style and script of the console program's page. */
export async function pageFilesText(): Promise<string> {
  const read = (name: string) => readFile(join(FOLDER, 'browser', name), 'utf8');
  const [html, style, script] = await Promise.all([read('page.html'), read('page.css'), bundledScript()]);
  return `${JSON.stringify({ html, style, script }, undefined, 2)}\n`;
}
