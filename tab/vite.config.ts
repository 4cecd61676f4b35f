import { defineConfig } from 'vite';
import { withoutDescriptions } from './without-descriptions.ts';

/** Run from the project's folder (tools/build.ts). The server's content security policy allows no inline code and no inline data but pictures. */
export default defineConfig({
  root: 'tab',
  base: '/tab/',
  logLevel: 'warn',
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // In kilobytes before it is zipped: what readers wait for is weighed as a whole (tools/first-load.ts).
    chunkSizeWarningLimit: 700,
    // Fluent marks its modules for servers that render React ("use client"); here nothing is rendered on a server.
    rolldownOptions: {
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  plugins: [withoutDescriptions()],
  oxc: { jsx: { runtime: 'automatic' } },
});
