import { defineConfig } from 'vite';
import { withoutDescriptions } from './without-descriptions.ts';

/**
 * Builds the tab. tools/build.ts runs this from the project's folder. The server's content security policy allows no
 * inline code and, except for pictures, no inline data.
 */
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
    // Limit in kilobytes before compression. tools/first-load.ts checks everything that readers wait for as a whole.
    chunkSizeWarningLimit: 700,
    // Fluent UI marks its modules with "use client" for servers that render React. No server renders this tab, so the
    // warning doesn't matter here.
    rolldownOptions: {
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  plugins: [withoutDescriptions()],
  oxc: { jsx: { runtime: 'automatic' } },
});
