import { type Admin, asActor } from '../../domain/admin.ts';
import {
  type CalendarMistake,
  matchCalendarSettings,
  readCalendarSettings,
} from '../../domain/accounts/calendar-processing.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';

interface ImportDeps extends RightsDeps {
  readonly store: Pick<Store, 'accountsNamed' | 'transaction'>;
}

export interface ImportedCalendars {
  /** Accounts whose settings were stored. */
  readonly imported: number;
  /** Of these, those with settings that a room should not have. */
  readonly needAction: number;
  /** With a single one nothing was stored. */
  readonly mistakes: readonly CalendarMistake[];
}

/** Stores the calendar settings of every account that the CSV names, so that their readiness can tell. */
export async function importCalendarProcessing(
  { store, ...deps }: ImportDeps,
  by: Admin,
  csv: string,
): Promise<ImportedCalendars> {
  await requireRight(deps, by, 'generate');
  const settings = readCalendarSettings(csv);
  const accounts = await store.accountsNamed(settings.rows.map(({ name }) => name));
  const { calendars, mistakes } = matchCalendarSettings(settings, accounts);
  if (mistakes.length > 0) return { imported: 0, needAction: 0, mistakes };
  const imported = calendars.length;
  const needAction = calendars.filter(({ wrong }) => wrong.length > 0).length;
  await store.transaction(async (changes) => {
    await changes.saveCalendars(calendars);
    await changes.audit({
      actor: asActor(by),
      act: 'calendar_processing_imported',
      details: { accounts: imported, needAction },
    });
  });
  return { imported, needAction, mistakes };
}
