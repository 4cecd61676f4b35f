import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HttpReply } from '../loopback-server.ts';

const BUNDLE = join(import.meta.dirname, '..', '..', '..', 'dist', 'host');
const ASSETS = '/_host/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The policy allows scripts to set single styles, which cards need. Nothing else can come from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const NOT_BUILT =
  '<!doctype html><html lang="en"><title>Rooms OTP</title><p>The page is not built yet. Run <code>npm run build</code>, then start the demo again.';

export type PageFiles = ReadonlyMap<string, HttpReply>;

/** Reads every file that a page can ask for once, so that no path of a request ever reaches the file system. */
export function readPageFiles(folder = BUNDLE): PageFiles {
  const names = globSync('**/*.{html,js,css,svg}', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const files = new Map(
    names.map((name) => [addressOf(name), replyWith(readFileSync(join(folder, name)), extname(name))]),
  );
  if (!files.has('/')) files.set('/', replyWith(Buffer.from(NOT_BUILT), '.html'));
  return files;
}

function addressOf(name: string): string {
  if (name === 'index.html') return '/';
  return name.endsWith('.html') ? `/${name.slice(0, -'.html'.length)}` : ASSETS + name;
}

function replyWith(body: Buffer, extension: string): HttpReply {
  return { status: 200, headers: { ...HEADERS, 'content-type': TYPES[extension] ?? 'application/octet-stream' }, body };
}
