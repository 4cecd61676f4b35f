import { CALENDAR_IMPORT_PATH, type CalendarImportVerdict, parseCalendarImportBody } from '../contract/tab-calendar-processing.ts';
import type { ImportedCalendars } from '../services/import-calendar-processing.ts';
import { sayCalendarMistake } from './calendar-words.ts';
import { MOST_ERRORS } from './batch-views.ts';
import { CSV_BODY_BYTES, ok, type TabRoute } from './tab-route.ts';

export const CALENDAR_ROUTES: readonly TabRoute[] = [
  {
    method: 'post', path: CALENDAR_IMPORT_PATH, bodyBytes: CSV_BODY_BYTES,
    answer: async ({ acts, admin, body }) => ok(verdictView(await acts.importCalendarProcessing(admin, parseCalendarImportBody(await body()).csv))),
  },
];

function verdictView({ imported, needAction, mistakes }: ImportedCalendars): CalendarImportVerdict {
  return {
    imported, needAction, errorCount: mistakes.length,
    errors: mistakes.slice(0, MOST_ERRORS).map(({ line, column, problem, detail }) => ({ line, column, problem, text: sayCalendarMistake(problem, detail) })),
  };
}
