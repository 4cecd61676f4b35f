import { ACCOUNT_PATHS, type AccountPage, PAGE_LENGTH, parseAccountQuery } from '../../../contract/accounts.ts';
import { parseAuditFilter } from '../../../contract/audit.ts';
import { accountDetail, accountItem, meView, syncStatus } from './account-view.ts';
import { auditPage } from './audit-view.ts';
import { ok, type TabAnswer, type TabCall, type TabRoute } from './tab-route.ts';

export const ACCOUNT_ROUTES: readonly TabRoute[] = [
  {
    method: 'get',
    path: ACCOUNT_PATHS.me,
    answer: async ({ acts, admin, url }) => ok(meView(admin, await acts.introduce(admin), url)),
  },
  { method: 'get', path: ACCOUNT_PATHS.list, answer: listAccounts },
  {
    method: 'get',
    path: ACCOUNT_PATHS.buildings,
    answer: async ({ acts, admin }) => ok({ buildings: await acts.listBuildings(admin) }),
  },
  { method: 'get', path: ACCOUNT_PATHS.one, answer: showAccount },
  { method: 'get', path: ACCOUNT_PATHS.activity, answer: listActivity },
  {
    method: 'get',
    path: ACCOUNT_PATHS.sync,
    answer: async ({ acts, admin, texts }) => ok(syncStatus(texts, await acts.syncState(admin))),
  },
  {
    method: 'post',
    path: ACCOUNT_PATHS.sync,
    answer: async ({ acts, admin, texts }) => ({ status: 202, body: syncStatus(texts, await acts.requestSync(admin)) }),
  },
];

async function listAccounts({ acts, admin, search, texts }: TabCall): Promise<TabAnswer> {
  const query = parseAccountQuery(search);
  const { total, eligible, accounts } = await acts.listAccounts(admin, query, PAGE_LENGTH);
  const page: AccountPage = {
    total,
    eligible,
    offset: query.offset,
    items: accounts.map((account) => accountItem(texts, account)),
  };
  return ok(page);
}

async function showAccount({ acts, admin, idIn, texts }: TabCall): Promise<TabAnswer> {
  const status = await acts.status(admin, idIn('accountId'));
  return ok(accountDetail(texts, status, status.request && (await acts.requestDetail(admin, status.request.id))));
}

async function listActivity({ acts, admin, idIn, search, texts }: TabCall): Promise<TabAnswer> {
  const { before } = parseAuditFilter(search);
  const { account } = await acts.status(admin, idIn('accountId'));
  return ok(
    auditPage(texts, await acts.listAudit(admin, { accountId: account.id, ...(before !== undefined && { before }) })),
  );
}
