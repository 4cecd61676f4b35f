import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: string | undefined;

/** Returns the version of this server, as in `package.json`, for example `0.1.0`. It reads the file once. */
export function serverVersion(): string {
  known ??= (
    JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }
  ).version;
  return known;
}
