import { ASKED_INSTANTS } from '../../../contract/schema/instants.ts';
import type { AuditFilter } from '../../../contract/audit.ts';
import { AUDIT_ACTS, type AuditAct } from '../../../contract/words.ts';

/** As it stands in the fields; days are `2026-05-04`, in the reader's own time. */
export interface AuditQuestion {
  readonly act: AuditAct | undefined;
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

export type AuditQuestionEvent =
  | { readonly kind: 'act_chosen'; readonly act: string }
  | { readonly kind: 'actor_named'; readonly actor: string }
  | { readonly kind: 'days_chosen'; readonly from?: string; readonly to?: string };

export const EVERYTHING: AuditQuestion = { act: undefined, actor: '', from: '', to: '' };

export function nextAuditQuestion(question: AuditQuestion, event: AuditQuestionEvent): AuditQuestion {
  switch (event.kind) {
    case 'act_chosen':
      return { ...question, act: AUDIT_ACTS.find((act) => act === event.act) };
    case 'actor_named':
      return { ...question, actor: event.actor };
    case 'days_chosen':
      return {
        ...question,
        ...(event.from !== undefined && { from: event.from }),
        ...(event.to !== undefined && { to: event.to }),
      };
  }
}

/** Both days are meant to be included; what is no day is left out. */
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

/** A day beyond what can be asked for stands for the end that is next to it. */
function startOfDay(day: string, daysLater: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const at = new Date(year, month - 1, date + daysLater).getTime();
  return Number.isNaN(at)
    ? undefined
    : new Date(Math.min(Math.max(at, ASKED_INSTANTS.earliest), ASKED_INSTANTS.latest)).toISOString();
}
