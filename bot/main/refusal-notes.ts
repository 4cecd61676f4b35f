import type { Logger } from 'pino';
import type { RefusedBy } from '../domain/audit/refused-act.ts';
import { openRefusalCounter } from '../services/refusals/count-refusals.ts';
import { leavesLine, type NoteRefusal } from '../services/refusals/note-refusal.ts';
import type { Parts } from './compose-parts.ts';

export interface RefusalNotes {
  readonly note: NoteRefusal;
  /** Resolves when all refusals so far are counted. */
  readonly settled: () => Promise<void>;
}

/** Opens what notes refusals: each leaves one line in the log, and is counted for the audit. */
export function openRefusalNotes(parts: Pick<Parts, 'store'>, log: Logger): RefusalNotes {
  const { count, settled } = openRefusalCounter(parts, (error) =>
    log.error({ err: error }, 'refusals were not counted for the audit'),
  );
  const note: NoteRefusal = (refusal) => {
    const { by, via, act, code, why } = refusal;
    if (leavesLine(refusal))
      log.info({ via, act, cause: code, ...whoIn(by), ...(why && { why }) }, 'an act was refused');
    count(refusal);
  };
  return { note, settled };
}

function whoIn(by: RefusedBy): Readonly<Record<string, string>> {
  switch (by.kind) {
    case 'person':
      return { person: by.admin.objectId };
    case 'stranger':
      return { stranger: by.objectId ?? 'anonymous' };
    case 'address':
      return { sourceAddress: by.sourceAddress };
  }
}
