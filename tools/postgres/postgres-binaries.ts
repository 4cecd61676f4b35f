import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders of Debian and Ubuntu, Red Hat's PGDG packages, Homebrew on both kinds of Mac, and Postgres.app. */
const KNOWN_FOLDERS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
];

/** Returns the folder that holds `initdb` and `postgres`, of the newest version; undefined when there is none. */
export function findPostgresBinaries(): string | undefined {
  const known = KNOWN_FOLDERS.flatMap((pattern) => globSync(pattern)).sort(byVersionDescending);
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  return [...known, ...bindirOfPgConfig(), ...onPath].find(hasServer);
}

function hasServer(folder: string): boolean {
  return folder !== '' && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));
}

function bindirOfPgConfig(): readonly string[] {
  const answer = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return answer.status === 0 ? [answer.stdout.trim()] : [];
}

export function byVersionDescending(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}
