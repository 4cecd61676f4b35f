import { rolldown } from 'rolldown';
import { type BundledPackage, packagesOfModules } from '../notices/shipped-packages.ts';

export interface ConsoleBundle {
  /** The whole program as one file of JavaScript. It isn't minified, so that people can read what they install. */
  readonly code: string;
  /** The npm packages whose code is in it. */
  readonly packages: readonly BundledPackage[];
}

/**
 * Makes one file of the console program, which needs nothing but Node. The same sources give the same text on every
 * machine.
 * @param format `esm` for a file that Node runs, `cjs` for a single executable, which takes no other form
 * @throws Error when something of the program is left outside of the file
 */
export async function bundleConsole(root: string, format: 'esm' | 'cjs'): Promise<ConsoleBundle> {
  const build = await rolldown({ input: 'console/main.ts', platform: 'node', cwd: root });
  try {
    const { output } = await build.generate({ format, codeSplitting: false });
    const [program, ...others] = output;
    const outside = program.imports.filter((name) => !name.startsWith('node:'));
    if (others.length > 0 || outside.length > 0)
      throw new Error(
        `the console program isn't one file: ${[...others.map(({ fileName }) => fileName), ...outside].join(', ')}`,
      );
    return { code: program.code, packages: packagesOfModules(program.moduleIds) };
  } finally {
    await build.close();
  }
}
