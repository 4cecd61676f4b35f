import type { ConsoleReportView, RequestView } from '../../../contract/requests.ts';
import { reportWords } from '../../../texts/report-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { RequestDetail } from '../../services/approval/show-request-detail.ts';

/** Returns what the console reported since its delivery. Only a trouble that stands has a remedy. */
export function reportsOf(
  { consoleReports: texts }: ServerTexts,
  { request: { reports = [] }, trouble }: Pick<RequestDetail, 'request' | 'trouble'>,
): Pick<RequestView, 'reports'> {
  if (reports.length === 0) return {};
  const views = reports.map((report): ConsoleReportView => {
    const { text, remedy } = reportWords(texts, report);
    const isStanding = trouble?.stage === report.stage;
    return {
      stage: report.stage,
      at: report.at.toISOString(),
      firstAt: report.firstAt.toISOString(),
      text,
      ...(isStanding && remedy !== undefined && { remedy }),
      ...(report.detail !== undefined && { statuses: report.detail }),
    };
  });
  return { reports: views };
}
