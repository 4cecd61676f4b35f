import type { AcknowledgementForm, ServiceState } from '../../contract/device-api.ts';

/** A fact that the console reports after the restart. It changes no password and starts no release. */
export type ConsoleReport = {
  /** When it was seen. */
  readonly at: Date;
} & (
  | { readonly stage: 'taken' | 'not_taken' }
  | { readonly stage: 'signed_in'; readonly teams: ServiceState; readonly exchange: ServiceState }
  | {
      readonly stage: 'sign_in_failed';
      readonly teams: ServiceState;
      readonly exchange: ServiceState;
      /** The statuses as the log gives them, one line of at most `DETAIL_LIMIT` UTF-16 units. */
      readonly detail: string;
    }
);

/** Returns the form of the acknowledgement. The log of the app is the source, not a person. */
export function reportForm(report: ConsoleReport): AcknowledgementForm {
  const { stage, at } = report;
  const form = { stage, observed_at: at.toISOString() };
  if (!('teams' in report)) return form;
  const { teams, exchange } = report;
  const about = { ...form, source: 'event_log', teams, exchange } as const;
  return 'detail' in report ? { ...about, detail: report.detail } : about;
}
