import { ASKED_INSTANTS } from '../../../contract/schema/instants.ts';
import type { AuditFilter } from '../../../contract/audit.ts';
import { AUDIT_ACTS, type AuditAct } from '../../../contract/pages/audit-acts.ts';

/** The filter as the fields hold it. Days are written as `2026-05-04`, in the reader's time zone. */
export interface AuditQuestion {
  readonly act: AuditAct | undefined;
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

export type AuditQuestionEvent =
  | { readonly kind: 'act_chosen'; readonly act: string }
  | { readonly kind: 'actor_named'; readonly actor: string }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'days_chosen'; readonly from?: string; readonly to?: string };

/** The filter before the user narrows it. */
export const EVERYTHING: AuditQuestion = { act: undefined, actor: '', from: '', to: '' };

/** Returns the filter after an event. */
export function nextAuditQuestion(question: AuditQuestion, event: AuditQuestionEvent): AuditQuestion {
  switch (event.kind) {
    case 'act_chosen':
      return { ...question, act: AUDIT_ACTS.find((act) => act === event.act) };
    case 'actor_named':
      return { ...question, actor: event.actor };
    case 'cleared':
      return EVERYTHING;
    case 'days_chosen':
      return {
        ...question,
        ...(event.from !== undefined && { from: event.from }),
        ...(event.to !== undefined && { to: event.to }),
      };
  }
}

/** Returns the filter for the server. It includes both days and leaves out anything that isn't a day. */
export function filterOf({ act, actor, from, to }: AuditQuestion): Omit<AuditFilter, 'before'> {
  const begin = startOfDay(from, 0);
  const end = startOfDay(to, 1);
  return {
    ...(act !== undefined && { act }),
    ...(actor.trim() !== '' && { actor: actor.trim() }),
    ...(begin !== undefined && { from: begin }),
    ...(end !== undefined && { to: end }),
  };
}

/**
 * Returns the start of a day in the reader's time zone. A day outside the range that the server accepts becomes the
 * nearest end of that range.
 */
function startOfDay(day: string, daysLater: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const at = new Date(year, month - 1, date + daysLater).getTime();
  return Number.isNaN(at)
    ? undefined
    : new Date(Math.min(Math.max(at, ASKED_INSTANTS.earliest), ASKED_INSTANTS.latest)).toISOString();
}
