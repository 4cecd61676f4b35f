/** Makes the app package that is uploaded to Teams: `npm run manifest -- --env dev`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from './command-line.ts';
import { assemblePackage, type SourceFiles, zipPackage } from './manifest/app-package.ts';
import { readEnvironment } from './manifest/environment.ts';
import { tellProblems } from './manifest/problem.ts';

const HELP = `npm run manifest -- --env dev    check manifest/ with the values of env/.env.dev, and write build/appPackage.dev.zip

Values come from env/.env.<name> and env/.env.<name>.user. Environment variables with the same names override both.`;

const { values } = readCommandLine({ options: { env: { type: 'string' }, help: { type: 'boolean' } } });

function readSources(folder: string): SourceFiles {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function make(name: string): number {
  const environment = readEnvironment(name, 'env', process.env);
  if (!('values' in environment)) {
    console.error(tellProblems(`There is no package for ${name}`, [environment]));
    return 1;
  }
  const made = assemblePackage(readSources('manifest'), environment);
  if ('problems' in made) {
    console.error(tellProblems(`There is no package for ${name}`, made.problems));
    return 1;
  }
  mkdirSync('build', { recursive: true });
  const path = join('build', `appPackage.${name}.zip`);
  writeFileSync(path, zipPackage(made));
  console.log(
    `${path}: ${made.manifest.name.short} ${made.manifest.version} with ${[...made.files.keys()].join(', ')}`,
  );
  return 0;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (values.help || values.env === undefined) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  process.exitCode = make(values.env);
}
