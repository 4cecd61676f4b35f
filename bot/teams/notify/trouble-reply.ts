import type { ConsoleReportTexts } from '../../../texts/en/console-reports.ts';
import { reportWords, type ToldReport } from '../../../texts/report-words.ts';

/** Returns what a console reported and how to put it right. The text names neither the room nor the statuses. */
export function troubleReply(texts: ConsoleReportTexts, report: ToldReport): string {
  const { text, remedy } = reportWords(texts, report);
  return [text, remedy].filter(Boolean).join(' ');
}
