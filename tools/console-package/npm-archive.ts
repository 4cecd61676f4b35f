import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** An archive of the npm registry, known by the sum of its bytes. */
export interface NpmArchive {
  readonly name: string;
  readonly version: string;
  /** `sha512-` and the SHA-512 of the archive in base64, as lock files write it. */
  readonly integrity: string;
}

/** Downloads an archive into a folder under npm's own name for it. */
export type Download = (archive: NpmArchive, folder: string) => void;

/** Runs the npm that runs this script, so that registry and proxy are those of the machine. */
const downloadByNpm: Download = ({ name, version }, folder) => {
  const npm = process.env['npm_execpath'];
  const args = ['pack', `${name}@${version}`, '--pack-destination', folder, '--ignore-scripts', '--silent'];
  const { status, error } =
    npm === undefined
      ? spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm pack ${name}@${version} failed: ${error?.message ?? `exit code ${status}`}`);
};

function isIntact(path: string, { integrity }: NpmArchive): boolean {
  const sum = createHash('sha512').update(readFileSync(path)).digest('base64');
  return integrity === `sha512-${sum}`;
}

/**
 * Returns the path of the archive in `folder`, and downloads it first unless it is there. Its bytes are checked each
 * time; a file with other bytes is deleted.
 * @throws Error when the download fails or brings other bytes than the lock file names
 */
export function fetchArchive(archive: NpmArchive, folder: string, download: Download = downloadByNpm): string {
  const path = join(folder, `${archive.name}-${archive.version}.tgz`);
  const isThere = (): boolean => existsSync(path) && isIntact(path, archive);
  if (isThere()) return path;
  rmSync(path, { force: true });
  mkdirSync(folder, { recursive: true });
  download(archive, folder);
  if (isThere()) return path;
  rmSync(path, { force: true });
  throw new Error(`${archive.name}@${archive.version} doesn't match the pinned SHA-512, so it was deleted`);
}

const BLOCK = 512;

/**
 * Returns one file of an npm archive, which is a gzipped tar in the form ustar (POSIX.1-1988): blocks of 512 bytes, each
 * file with its name in the first 100 bytes of its header and its size in octal digits at byte 124.
 * @throws Error when the archive doesn't hold the file
 */
export function readArchived(archive: string, name: string): Buffer {
  const tar = gunzipSync(readFileSync(archive));
  for (let at = 0; at + BLOCK <= tar.length;) {
    const text = (from: number, length: number): string =>
      tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12).trim() || '0', 8);
    if (text(0, 100) === name) return tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`${archive} holds no ${name}`);
}
