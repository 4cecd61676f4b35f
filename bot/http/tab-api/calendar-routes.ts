import {
  CALENDAR_IMPORT_PATH,
  type CalendarImportVerdict,
  parseCalendarImportBody,
} from '../../../contract/calendar-processing.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ImportedCalendars } from '../../services/accounts/import-calendar-processing.ts';
import { MOST_ERRORS } from './rollout-views.ts';
import { sayCalendarMistake } from './csv-words.ts';
import { CSV_BODY_BYTES, ok, type TabRoute } from './tab-route.ts';

export const CALENDAR_ROUTES: readonly TabRoute[] = [
  {
    method: 'post',
    path: CALENDAR_IMPORT_PATH,
    bodyBytes: CSV_BODY_BYTES,
    answer: async ({ acts, admin, body, texts }) =>
      ok(verdictView(texts, await acts.importCalendarProcessing(admin, parseCalendarImportBody(await body()).csv))),
  },
];

function verdictView(texts: ServerTexts, { imported, needAction, mistakes }: ImportedCalendars): CalendarImportVerdict {
  return {
    imported,
    needAction,
    errorCount: mistakes.length,
    errors: mistakes.slice(0, MOST_ERRORS).map(({ line, column, problem, detail }) => ({
      line,
      column,
      problem,
      text: sayCalendarMistake(texts, problem, detail),
    })),
  };
}
