import { type Admin, asActor } from '../../domain/admin.ts';
import {
  type CalendarMistake,
  matchCalendarSettings,
  readCalendarSettings,
} from '../../domain/accounts/calendar-processing.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { updateCards } from './update-cards.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';

interface ImportDeps extends ActDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'named'>;
    readonly transaction: Transact<'accounts' | 'audit' | 'jobs' | 'locks'>;
  };
}

/** The result of an import of calendar settings. */
export interface ImportedCalendars {
  /** Accounts whose settings were stored. */
  readonly imported: number;
  /** The number of imported accounts with settings that a room should not have. */
  readonly needAction: number;
  /** If there is a single mistake, nothing was stored. */
  readonly mistakes: readonly CalendarMistake[];
}

/** Number of accounts to save at a time. Others who act on one of them wait meanwhile. */
const PORTION = 250;

/**
 * Stores the calendar settings of every account that the CSV names, so that the readiness checks can judge them. If the
 * import breaks off, the next import of the same CSV completes it.
 */
export async function importCalendarProcessing(
  { store, ...deps }: ImportDeps,
  by: Admin,
  csv: string,
): Promise<ImportedCalendars> {
  await requirePermission(deps, by, 'generate');
  const settings = readCalendarSettings(csv);
  const accounts = await store.accounts.named(settings.rows.map(({ name }) => name));
  const { calendars, mistakes } = matchCalendarSettings(settings, accounts);
  if (mistakes.length > 0) return { imported: 0, needAction: 0, mistakes };
  const imported = calendars.length;
  const needAction = calendars.filter(({ wrong }) => wrong.length > 0).length;
  for (let start = 0; start < imported; start += PORTION) {
    const portion = calendars.slice(start, start + PORTION);
    await store.transaction(async (tx) => {
      await tx.locks.accounts(portion.map(({ accountId }) => accountId));
      await updateCards(tx, await tx.accounts.saveCalendars(portion));
    });
  }
  await store.transaction(async (tx) => {
    await tx.audit.append({
      actor: asActor(by),
      act: 'calendar_processing_imported',
      details: { via: deps.via, accounts: imported, needAction },
    });
  });
  return { imported, needAction, mistakes };
}
