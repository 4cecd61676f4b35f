import { build, type InlineConfig, type Rolldown } from 'vite';

/** The module that mounts the app. The entry loads it on demand, because dialogs and channel tabs don't need it. */
const APP = '/tab/src/app/mount-app.tsx';
/** The name of the chunk that the app is in. Its file begins with it. */
export const APP_CHUNK = 'mount-app';

/**
 * Returns the modules that load with the app and not with the entry. The bundler makes a chunk for each set of pages
 * that share a module, which are more than thirty for the first load, and a browser asks for six at a time. With these
 * modules in one chunk, the first load has one script for the app. Its weight stays the same, because only modules are
 * moved that would load anyway. They are known only after tree shaking, so this builds the tab once without writing it.
 * @throws Error when the app is not in the bundle
 */
export async function appModules(config: InlineConfig): Promise<ReadonlySet<string>> {
  const built = await build({ ...config, configFile: false, build: { ...config.build, write: false } });
  if ('on' in built) throw new Error('a build of the tab does not end');
  const chunks = [built].flat().flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
  const entry = loadedWith(chunks, ({ isEntry }) => isEntry);
  const app = loadedWith(chunks, ({ facadeModuleId }) => facadeModuleId?.endsWith(APP) === true);
  if (app.size === 0) throw new Error(`${APP} is not in the bundle`);
  return new Set([...app].filter((chunk) => !entry.has(chunk)).flatMap(({ moduleIds }) => moduleIds));
}

/** Returns the chunks that `isFirst` finds and those that they import at once. */
function loadedWith(
  chunks: readonly Rolldown.OutputChunk[],
  isFirst: (chunk: Rolldown.OutputChunk) => boolean,
): ReadonlySet<Rolldown.OutputChunk> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set(chunks.filter(isFirst));
  // A set also walks the members that are added on the way.
  for (const { imports } of loaded) {
    for (const name of imports) {
      const chunk = byName.get(name);
      if (chunk) loaded.add(chunk);
    }
  }
  return loaded;
}
