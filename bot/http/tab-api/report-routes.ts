import { AUDIT_PATHS, parseAuditFilter } from '../../../contract/audit.ts';
import { EXPORT_PATHS, exportFilePath, type ExportTicket } from '../../../contract/exports.ts';
import { parseExportBody } from '../../../contract/pages/export-body.ts';
import { OVERVIEW_PATHS, parseOverviewDays } from '../../../contract/overview.ts';
import { auditAnchorsView, auditPage, auditVerdictView } from './audit-view.ts';
import { overviewAnswer } from './overview-view.ts';
import { ok, type TabAnswer, type TabCall, type TabRoute } from './tab-route.ts';

export const REPORT_ROUTES: readonly TabRoute[] = [
  { method: 'get', path: OVERVIEW_PATHS.overview, answer: showOverview },
  {
    method: 'get',
    path: AUDIT_PATHS.list,
    answer: async ({ api, admin, search, texts }) =>
      ok(auditPage(texts, await api.listAudit(admin, parseAuditFilter(search)))),
  },
  {
    method: 'get',
    path: AUDIT_PATHS.verify,
    answer: async ({ api, admin }) => ok(auditVerdictView(await api.auditVerdict(admin))),
  },
  {
    method: 'get',
    path: AUDIT_PATHS.anchors,
    answer: async ({ api, admin }) => ok(auditAnchorsView(await api.auditAnchors(admin))),
  },
  { method: 'post', path: EXPORT_PATHS.exports, answer: orderExport },
];

async function showOverview({ api, admin, search, texts }: TabCall): Promise<TabAnswer> {
  const days = parseOverviewDays(search);
  return ok(overviewAnswer(texts, await api.statistics(admin, days), days));
}

async function orderExport({ api, admin, body, url }: TabCall): Promise<TabAnswer> {
  const { ticket, expiresAt } = await api.orderExport(admin, parseExportBody(await body()));
  const answer: ExportTicket = { url: url + exportFilePath(ticket), expiresAt: expiresAt.toISOString() };
  return { status: 201, body: answer };
}
