/** Gives the server's three keys to `env/.env.local.user` where they are not there yet. The Toolkit reads secrets there, and git ignores the file. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const KEYS = ['SECRET_OTP_PEPPER', 'SECRET_ENCRYPTION_KEY', 'SECRET_AUDIT_KEY'];
/** As the settings ask for. */
const KEY_BYTES = 32;

const file = process.argv[2] ?? join(import.meta.dirname, '..', 'env', '.env.local.user');
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const values = parseEnv(before);
const missing = KEYS.filter((name) => !values[name]);
const lines = missing.map((name) => `${name}=${randomBytes(KEY_BYTES).toString('base64')}\n`);
if (missing.length > 0) {
  appendFileSync(file, (before === '' || before.endsWith('\n') ? '' : '\n') + lines.join(''), { mode: 0o600 });
  chmodSync(file, 0o600);
}
console.log(missing.length > 0 ? `${missing.join(', ')} added to ${file}` : `${file} has all keys`);
