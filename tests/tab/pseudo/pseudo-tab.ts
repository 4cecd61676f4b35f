import { readFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { TAB_PAGE } from '../../../contract/tab-api.ts';

const PSEUDO_LOCALE = resolve(import.meta.dirname, '..', '..', 'support', 'words', 'pseudo-locale.ts');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Puts the English texts in the pseudo-locale into the place of the German ones, file by file. */
const IN_PLACE_OF_GERMAN: Plugin = {
  name: 'pseudo-locale',
  enforce: 'pre',
  load(id) {
    const english = id.replace('/texts/de/', '/texts/en/');
    if (english === id) return null;
    const names = [...readFileSync(english, 'utf8').matchAll(/^export const (\w+)/gmu)].map(([, name]) => name);
    return [
      `import * as english from ${JSON.stringify(english)};`,
      `import { pseudoTexts } from ${JSON.stringify(PSEUDO_LOCALE)};`,
      ...names.map((name) => `export const ${name} = pseudoTexts(english.${name});`),
    ].join('\n');
  },
};

let built: Promise<string> | undefined;

/** Builds the tab with the pseudo-locale for German readers, once in each process, and returns the folder. */
export function buildPseudoTab(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-pseudo-tab-'));
  const vite = await import('vite');
  await vite.build({
    configFile: 'tab/vite.config.ts',
    plugins: [IN_PLACE_OF_GERMAN],
    build: { outDir: folder, emptyOutDir: true, minify: false },
  });
  return folder;
}

/** Lets a window load the tab from this folder, with the headers of the server's own page. */
export async function serveTabFrom(folder: string, page: Page): Promise<void> {
  const isOfTab = ({ pathname }: URL): boolean => pathname === TAB_PAGE || pathname.startsWith(`${TAB_PAGE}assets/`);
  await page.route(isOfTab, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(TAB_PAGE.length) || 'index.html';
    const body = await readFile(join(folder, name));
    if (name === 'index.html') return route.fulfill({ response: await route.fetch(), body });
    return route.fulfill({ body, contentType: TYPES[extname(name)] ?? 'application/octet-stream' });
  });
}
