import { type Admin, asActor } from '../../domain/admin.ts';
import {
  type CalendarMistake,
  matchCalendarSettings,
  readCalendarSettings,
} from '../../domain/accounts/calendar-processing.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { updateCards } from './update-cards.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface ImportDeps extends PermissionDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'named'>;
    readonly transaction: Transact<'accounts' | 'audit' | 'jobs'>;
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

/** Stores the calendar settings of every account that the CSV names, so that the readiness checks can judge them. */
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
  await store.transaction(async (tx) => {
    await updateCards(tx, await tx.accounts.saveCalendars(calendars));
    await tx.audit.append({
      actor: asActor(by),
      act: 'calendar_processing_imported',
      details: { accounts: imported, needAction },
    });
  });
  return { imported, needAction, mistakes };
}
