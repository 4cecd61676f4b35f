/**
 * Writes the server's three keys to `env/.env.local.user` unless they are there already. The Toolkit reads secrets from
 * that file, and git ignores it.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readCommandLine } from './command-line.ts';

const HELP = `npm run keys:local                add the server's missing keys to env/.env.local.user
npm run keys:local -- --file FILE  the same for another file

Existing keys stay as they are, and no key is printed.`;

const KEYS = ['SECRET_OTP_PEPPER', 'SECRET_ENCRYPTION_KEY', 'SECRET_AUDIT_KEY'];
/** The size of a key, as the server's settings require. */
const KEY_BYTES = 32;

function addMissing(file: string): string {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const values = parseEnv(before);
  const missing = KEYS.filter((name) => !values[name]);
  if (missing.length === 0) return `${file} has all keys`;
  const lines = missing.map((name) => `${name}=${randomBytes(KEY_BYTES).toString('base64')}\n`);
  appendFileSync(file, (before === '' || before.endsWith('\n') ? '' : '\n') + lines.join(''), { mode: 0o600 });
  chmodSync(file, 0o600);
  return `${missing.join(', ')} added to ${file}`;
}

const { values } = readCommandLine({ options: { file: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
console.log(values.help ? HELP : addMissing(values.file ?? join(import.meta.dirname, '..', 'env', '.env.local.user')));
