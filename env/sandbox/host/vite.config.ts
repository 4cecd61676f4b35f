import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const PAGE = fileURLToPath(new URL('page/', import.meta.url));

export default defineConfig({
  root: PAGE,
  base: '/_host/',
  build: {
    outDir: fileURLToPath(new URL('../../../dist/host', import.meta.url)),
    emptyOutDir: true,
    // The page's content security policy forbids what a polyfill would write into it.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [`${PAGE}index.html`, `${PAGE}console.html`] },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  logLevel: 'warn',
});
