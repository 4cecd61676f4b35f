import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Download, fetchArchive, type NpmArchive, readArchived } from './npm-archive.ts';
import { withoutSignature } from './portable-executable.ts';

/**
 * Node's own tool that puts a resource into an executable. It isn't a dependency, because only this step needs it and it
 * has pre-releases only.
 */
const POSTJECT: NpmArchive = {
  name: 'postject',
  version: '1.0.0-alpha.6',
  integrity: 'sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==',
};

/** The name of the resource, and the text in `node.exe` whose last digit says that there is one (Node.js documentation). */
const RESOURCE = 'NODE_SEA_BLOB';
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

interface Postject {
  inject(file: string, resource: string, bytes: Buffer, options: { readonly sentinelFuse: string }): Promise<void>;
}

/** What goes into one executable. */
export interface ExecutableParts {
  /** `node.exe` as npm delivers it. */
  readonly node: Buffer;
  /** Its version, which this process must have too, because the resource is in the form of one version. */
  readonly version: string;
  /** The program as one CommonJS file. */
  readonly code: string;
  /** The folder for downloads. */
  readonly cache: string;
  readonly download?: Download;
}

function blobOf(folder: string, code: string): Buffer {
  const [main, output, config] = ['main.cjs', 'blob', 'config.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(main, code);
  const execArgv = ['--use-system-ca', '--use-env-proxy'];
  writeFileSync(
    config,
    JSON.stringify({ main, output, disableExperimentalSEAWarning: true, execArgv, execArgvExtension: 'none' }),
  );
  const { status, stderr } = spawnSync(process.execPath, ['--experimental-sea-config', config], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Node can't prepare the executable: ${stderr}`);
  return readFileSync(output);
}

/**
 * Makes one executable for Windows of Node and a program (Node.js documentation: Single executable applications). It
 * ignores `NODE_OPTIONS`. It has no signature: that of `node.exe` would be broken, so it is taken off first, and whoever
 * delivers the file signs it.
 * @throws Error when this process is of another version of Node, or when a download isn't what is pinned
 */
export async function singleExecutable({ node, version, code, cache, download }: ExecutableParts): Promise<Buffer> {
  if (process.versions.node !== version)
    throw new Error(`the executable needs Node ${version} to make it; this is ${process.versions.node}`);
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-executable-'));
  try {
    const [tool, file] = [join(folder, 'postject.cjs'), join(folder, 'RoomsOTP.exe')];
    writeFileSync(tool, readArchived(fetchArchive(POSTJECT, cache, download), 'package/dist/api.js'));
    writeFileSync(file, withoutSignature(node));
    const postject = createRequire(import.meta.url)(tool) as Postject;
    await postject.inject(file, RESOURCE, blobOf(folder, code), { sentinelFuse: FUSE });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
