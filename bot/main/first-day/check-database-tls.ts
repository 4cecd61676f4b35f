import { type DatabaseTls, databaseTlsOf } from '../../settings/database-tls.ts';
import type { Check } from '../../domain/accounts/check.ts';
import { type Finding, placed } from './guide.ts';

const REMEDY =
  'add sslmode=verify-full to DATABASE_URL, and sslrootcert=/path/to/root.pem for an authority of your own';

const FOUND: Readonly<Record<DatabaseTls, Omit<Check, 'subject'>>> = {
  local: { outcome: 'ok', found: 'not needed: the database is on this machine' },
  verified: { outcome: 'ok', found: 'on; certificate and host name are verified' },
  unverified: { outcome: 'warning', found: 'on, but nobody verifies who answers', remedy: REMEDY },
  off: { outcome: 'warning', found: 'off (DATABASE_TLS=off)', remedy: `${REMEDY}, then remove DATABASE_TLS` },
};

/** Says how the connection to PostgreSQL is protected, by the words of its address. */
export function checkDatabaseTls(databaseUrl: string | undefined): readonly Finding[] {
  if (databaseUrl === undefined) return [];
  return [placed({ subject: 'TLS to the database', ...FOUND[databaseTlsOf(databaseUrl)] }, 'database_tls')];
}
