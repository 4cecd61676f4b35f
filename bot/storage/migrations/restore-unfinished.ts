import type { RunScript } from '../engine/engine.ts';

/** The mark of replaced data whose restore has not ended. The transaction that replaces the data makes it. */
const MARK = 'public.restore_unfinished';

/** Makes the mark. A copy of marked data has it already. */
export const MARK_UNFINISHED = `create table if not exists ${MARK} (only_one boolean primary key default true check (only_one))`;
/** Removes the mark. The last transaction of a restore does it. */
export const UNMARK_UNFINISHED = `drop table if exists ${MARK}`;

export const UNFINISHED = {
  found: 'a restore did not end, so the data does not say yet what may have changed since the backup',
  remedy: 'run npm run restore again with the same backup, while all servers are stopped',
} as const;

/**
 * The data of a backup is there, but the restore did not end. Nobody may use it until another restore has ended. The
 * cause is why this restore broke off; without a cause, an earlier one did.
 */
export class RestoreUnfinished extends Error {
  override readonly name = 'RestoreUnfinished';

  constructor(cause?: unknown) {
    super(`${UNFINISHED.found}: ${UNFINISHED.remedy}`, { cause });
  }
}

export async function isRestoreUnfinished(run: RunScript): Promise<boolean> {
  const [known] = await run(`select to_regclass('${MARK}') is not null as unfinished`);
  return known?.['unfinished'] === true;
}

/** @throws RestoreUnfinished */
export async function refuseUnfinished(run: RunScript): Promise<void> {
  if (await isRestoreUnfinished(run)) throw new RestoreUnfinished();
}
