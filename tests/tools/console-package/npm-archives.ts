import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Download, NpmArchive } from '../../../tools/console-package/npm-archive.ts';

/** Writes an archive as npm delivers it: a gzipped ustar with each file under `package/`. */
export function npmArchive(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, bytes]) => {
    const header = Buffer.alloc(512);
    header.write(`package/${name}`, 0);
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    header.write('ustar\u000000', 257, 'latin1');
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** An archive that is pinned to these bytes, and a download that brings them and counts how often. */
export function pinnedArchive(name: string, version: string, bytes: Uint8Array) {
  const downloads = { count: 0 };
  const archive: NpmArchive = {
    name,
    version,
    integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
  };
  const download: Download = (asked, folder) => {
    downloads.count += 1;
    writeFileSync(join(folder, `${asked.name}-${asked.version}.tgz`), bytes);
  };
  return { archive, download, downloads };
}
