import { spawnSync } from 'node:child_process';

/** The account that a PostgreSQL server runs as. It is empty for the account of this process. */
export interface PostgresOwner {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Returns the owner of a server. initdb and postgres refuse to run as root, so then it is the account `postgres` or
 * `nobody`.
 * @throws Error for root on a machine that has neither account
 */
export function ownerOfServer(): PostgresOwner {
  if (process.getuid?.() !== 0) return {};
  for (const account of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, account], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('root must not run PostgreSQL, and this machine has no account `postgres` or `nobody` for it');
}
