/**
 * Checks what *Provision* needs before it makes anything: `npm run provision:check dev`. The Toolkit runs it as the
 * first step that can fail.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from './command-line.ts';
import { readEnvironment } from './manifest/environment.ts';
import { tellProblems } from './manifest/problem.ts';
import { checkInputs } from './provision/check-inputs.ts';

const HELP = `npm run provision:check dev    check the values of env/.env.dev and manifest/ before Provision

Values come from env/.env.<name> and env/.env.<name>.user. Environment variables with the same names override both.`;

const { values, positionals } = readCommandLine({
  options: { help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});

function check(name: string): number {
  const environment = readEnvironment(name, 'env', process.env);
  const sources = new Map(readdirSync('manifest').map((file) => [file, readFileSync(join('manifest', file))]));
  const problems = 'values' in environment ? checkInputs(sources, environment) : [environment];
  if (problems.length === 0) console.log(`${name} has everything that Provision needs.`);
  else console.error(tellProblems(`Provision would stop in ${name}, and nothing has been made`, problems));
  return problems.length === 0 ? 0 : 1;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [name] = positionals;
if (values.help || name === undefined) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  process.exitCode = check(name);
}
