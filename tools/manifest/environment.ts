import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Problem } from './problem.ts';

/** One environment of `env/.env.<name>`. */
export interface Environment {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads the variables of an environment. The ignored `.user` file overrides the file, and variables of this process,
 * such as a pipeline's, override both.
 */
export function readEnvironment(
  name: string,
  folder: string,
  own: Readonly<Record<string, string | undefined>>,
): Environment | Problem {
  const file = join(folder, `.env.${name}`);
  if (!existsSync(file)) {
    const names = globSync('.env.*', { cwd: folder })
      .filter((one) => !one.endsWith('.user'))
      .map((one) => basename(one).slice('.env.'.length));
    return {
      where: file,
      what: "doesn't exist",
      remedy: `choose one of ${names.sort().join(', ')}, or copy env/.env.dev to make another one`,
    };
  }
  const values = new Map([...read(file), ...(existsSync(`${file}.user`) ? read(`${file}.user`) : [])]);
  for (const variable of values.keys()) {
    const given = own[variable];
    if (given) values.set(variable, given);
  }
  return { name, values };
}

function read(file: string): readonly (readonly [string, string])[] {
  return Object.entries(parseEnv(readFileSync(file, 'utf8'))).map(([name, value]) => [name, value ?? '']);
}
