import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The files that the steps of the Toolkit's project read. */
const FILES = [
  ...['m365agents.yml', 'm365agents.local.yml', 'package.json', 'package-lock.json', '.npmrc', 'infra', 'manifest'],
  ...['tools', 'env/.env.dev', 'env/.env.local'],
];

/** What a newcomer writes into the lines of `env/.env.<name>` that ask for it. */
const ANSWERS: Readonly<Record<string, string>> = {
  ORGANIZATION_NAME: 'Contoso',
  ORGANIZATION_URL: 'https://www.contoso.example',
  PRIVACY_URL: 'https://www.contoso.example/privacy',
  TERMS_URL: 'https://www.contoso.example/terms',
  GENERATORS_GROUP_ID: '3b4d0000-0000-4000-8000-00000000e001',
  APPROVERS_GROUP_ID: '3b4d0000-0000-4000-8000-00000000e002',
  READERS_GROUP_ID: '3b4d0000-0000-4000-8000-00000000e003',
  AZURE_SUBSCRIPTION_ID: '3b4d0000-0000-4000-8000-00000000e004',
  AZURE_RESOURCE_GROUP_NAME: 'rooms-otp',
};
/** What the tunnel of VS Code writes before Provision. */
const TUNNEL = { BOT_DOMAIN: 'abc-3978.euw.devtunnels.ms', BOT_ENDPOINT: 'https://abc-3978.euw.devtunnels.ms' };

/** Copies the project as a clone has it, without anything filled in. The packages are those of this clone. */
export function cloneProject(folder: string): void {
  mkdirSync(folder);
  for (const file of FILES) cpSync(file, join(folder, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

/** Fills the environment in as `env/.env.<name>` and the docs ask for. */
export function fillEnvironment(folder: string, name: string): void {
  const file = join(folder, 'env', `.env.${name}`);
  const values: Readonly<Record<string, string>> = { ...ANSWERS, ...(name === 'local' ? TUNNEL : {}) };
  const filled = readFileSync(file, 'utf8').replaceAll(/^(\w+)=$/gm, (line, variable: string) =>
    values[variable] === undefined ? line : `${variable}=${values[variable]}`,
  );
  writeFileSync(file, filled);
  const keys = spawnSync(process.execPath, ['tools/local-keys.ts', '--file', `${file}.user`], { encoding: 'utf8' });
  if (keys.status !== 0) throw new Error(`No keys were made: ${keys.stderr}`);
  if (name !== 'dev') return;
  const own = readFileSync(`${file}.user`, 'utf8');
  writeFileSync(`${file}.user`, `${own}SECRET_POSTGRES_PASSWORD=${randomBytes(24).toString('hex')}\n`);
}

/**
 * Puts stand-ins for `az`, Bicep and the installing of packages where the Toolkit finds them. Bicep's writes an empty
 * template, because no compiler is at hand. @param version the version of Bicep that m365agents.yml asks for
 */
export function standInPrograms(home: string, npm: string, version: string): string {
  const bin = join(home, 'bin');
  const bicep = join(home, '.fx', 'bin', 'bicep', version);
  for (const folder of [bin, bicep]) mkdirSync(folder, { recursive: true });
  const write = (path: string, lines: readonly string[]): void => {
    writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(path, 0o755);
  };
  write(join(bin, 'az'), [
    `echo "az $*" >> '${join(home, 'az.log')}'`,
    `case "$*" in *'federated-credential list'*) echo '[]' ;; esac`,
  ]);
  write(join(bin, 'npm'), [`[ "$1" = install ] && exit 0`, `exec ${npm} "$@"`]);
  write(join(bicep, 'bicep'), [
    `[ "$1" = --version ] && echo 'Bicep CLI version ${version.slice(1)} (stand-in)' && exit 0`,
    `[ "$1" = build ] && [ -f "$2" ] && echo '{"resources":[]}'`,
  ]);
  return bin;
}
