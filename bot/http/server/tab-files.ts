import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import { TAB_PAGE } from '../../../contract/tab-api.ts';
import { send } from './answer.ts';

interface TabFile {
  readonly type: string;
  readonly plain: Buffer;
  /** The content compressed with gzip. Files that are already compressed, such as images, don't have it. */
  readonly zipped?: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of the tab by path. The server serves no other files. */
export type TabFiles = ReadonlyMap<string, TabFile>;

const PAGE = 'index.html';
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const BINARY_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** The hash of the empty string, which allows a style element that a script fills later. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Thrown when there is no bundle to serve. */
export class TabBundleMissing extends Error {
  override readonly name = 'TabBundleMissing';

  constructor(folder: string) {
    super(`The tab is not built: there is no ${join(folder, PAGE)}. Run: npm run build`);
  }
}

/**
 * Reads the whole bundle of the tab into memory, so that a request never names a file on the disk.
 * @param ancestors the sources that may show the page in a frame
 * @throws TabBundleMissing
 */
export async function readTabFiles(folder: string, ancestors: readonly string[]): Promise<TabFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const page = pageHeaders(ancestors);
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, TabFile]> => {
      const name = path.slice(folder.length).split(sep).filter(Boolean).join('/');
      return [
        TAB_PAGE + (name === PAGE ? '' : name),
        await readTabFile(path, name === PAGE ? page : fileHeaders(name)),
      ];
    }),
  );
  if (!files.some(([path]) => path === TAB_PAGE)) throw new TabBundleMissing(folder);
  return new Map(files);
}

async function readTabFile(path: string, headers: TabFile['headers']): Promise<TabFile> {
  const textType = TEXT_TYPES[extname(path)];
  const type = textType ?? BINARY_TYPES[extname(path)];
  if (type === undefined) throw new Error(`the tab's bundle holds a file of unknown type: ${path}`);
  const plain = await readFile(path);
  return { type, plain, headers, ...(textType && { zipped: await promisify(gzip)(plain) }) };
}

function pageHeaders(ancestors: readonly string[]): TabFile['headers'] {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // The Teams JavaScript library loads the list of hosts that it may talk to from there.
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors.join(' ')}`,
  ];
  return {
    'cache-control': 'no-store',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
  };
}

/** Returns the headers for caching. Vite puts a hash into the names of the files in `assets`, so those never change. */
function fileHeaders(name: string): TabFile['headers'] {
  return { 'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache' };
}

/** Adds one route for each file, so that any other path isn't found. */
export function addTabFiles(server: Server, files: TabFiles): void {
  for (const [path, file] of files) {
    server.get(path, async (request: Request, response: Response) => sendFile(request, response, file));
  }
  server.get(TAB_PAGE.slice(0, -1), async (_: Request, response: Response) => {
    send(response, 308, undefined, { location: TAB_PAGE });
  });
}

function sendFile(request: Request, response: Response, { type, plain, zipped, headers }: TabFile): void {
  const takesZipped = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(
    String(request.headers['accept-encoding'] ?? ''),
  );
  const isZipped = takesZipped && zipped !== undefined;
  const body = isZipped ? zipped : plain;
  response.sendRaw(200, body, {
    'content-type': type,
    'content-length': String(body.length),
    'x-content-type-options': 'nosniff',
    ...(zipped && { vary: 'accept-encoding' }),
    ...(isZipped && { 'content-encoding': 'gzip' }),
    ...headers,
  });
}
