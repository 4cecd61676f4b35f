import type { Logger } from 'pino';
import { countRefusal, leavesLine, type NoteRefusal } from '../services/refusals/note-refusal.ts';
import type { Parts } from './compose-parts.ts';

/**
 * Returns what notes refusals: each leaves one line in the log, and is counted for the audit. A count that fails is
 * logged, because the answer to the person must not depend on it.
 */
export function openRefusalNotes(parts: Pick<Parts, 'store'>, log: Logger): NoteRefusal {
  return async (refusal) => {
    const { by, via, act, code, why } = refusal;
    const who =
      by.kind === 'address'
        ? { sourceAddress: by.sourceAddress }
        : by.kind === 'person'
          ? { person: by.admin.objectId }
          : { stranger: by.objectId ?? 'anonymous' };
    if (leavesLine(refusal)) log.info({ via, act, cause: code, ...who, ...(why && { why }) }, 'an act was refused');
    try {
      await countRefusal(parts, refusal);
    } catch (error) {
      log.error({ err: error, act }, 'a refusal was not counted');
    }
  };
}
