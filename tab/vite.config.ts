import { defineConfig, type UserConfig } from 'vite';
import { APP_CHUNK, appModules } from './app-modules.ts';
import { withoutDescriptions } from './without-descriptions.ts';

/** Fluent UI marks its modules with "use client" for servers that render React. No server renders this tab. */
const NO_WARNING = 'MODULE_LEVEL_DIRECTIVE';

/**
 * The build without its division into chunks. The server's content security policy allows no inline code and, except
 * for pictures, no inline data.
 */
const BASE = {
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
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        if (warning.code !== NO_WARNING) warn(warning);
      },
    },
  },
  plugins: [withoutDescriptions()],
  oxc: { jsx: { runtime: 'automatic' } },
} satisfies UserConfig;

/** Builds the tab. tools/build.ts runs this from the project's folder. */
export default defineConfig(async () => {
  const modules = await appModules(BASE);
  const app = { name: APP_CHUNK, test: (id: string) => modules.has(id), includeDependenciesRecursively: false };
  const rolldownOptions = { ...BASE.build.rolldownOptions, output: { codeSplitting: { groups: [app] } } };
  return { ...BASE, build: { ...BASE.build, rolldownOptions } };
});
