import { ACCOUNT_PATHS, type AccountPage, PAGE_LENGTH, parseAccountQuery } from '../../../contract/accounts.ts';
import { parseAcceptListBody, HELD_LIST_PATH } from '../../../contract/held-list.ts';
import { parseAuditFilter } from '../../../contract/audit.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import { accountDetail, accountItem, meView, syncStatus } from './account-view.ts';
import { auditPage } from './audit-view.ts';
import { ok, type TabAnswer, type TabCall, type TabRoute } from './tab-route.ts';

export const ACCOUNT_ROUTES: readonly TabRoute[] = [
  {
    method: 'get',
    path: ACCOUNT_PATHS.me,
    answer: async ({ api, admin, url }) => ok(meView(admin, await api.introduce(admin), url)),
  },
  { method: 'get', path: ACCOUNT_PATHS.list, answer: listAccounts },
  {
    method: 'get',
    path: ACCOUNT_PATHS.buildings,
    answer: async ({ api, admin }) => ok({ buildings: await api.listBuildings(admin) }),
  },
  { method: 'get', path: ACCOUNT_PATHS.one, answer: showAccount },
  { method: 'post', path: ACCOUNT_PATHS.refresh, answer: refreshAccount },
  { method: 'get', path: ACCOUNT_PATHS.activity, answer: listActivity },
  {
    method: 'get',
    path: ACCOUNT_PATHS.sync,
    answer: async ({ api, admin, texts }) => ok(syncStatus(texts, await api.syncState(admin))),
  },
  {
    method: 'post',
    path: ACCOUNT_PATHS.sync,
    answer: async ({ api, admin, texts }) => ({ status: 202, body: syncStatus(texts, await api.requestSync(admin)) }),
  },
  { method: 'post', path: HELD_LIST_PATH, answer: acceptList },
];

async function acceptList({ api, admin, body, texts }: TabCall): Promise<TabAnswer> {
  const { list } = parseAcceptListBody(await body());
  await api.acceptList(admin, list);
  return { status: 202, body: syncStatus(texts, await api.syncState(admin)) };
}

async function listAccounts({ api, admin, search, texts }: TabCall): Promise<TabAnswer> {
  const query = parseAccountQuery(search);
  const { total, eligible, accounts } = await api.listAccounts(admin, query, PAGE_LENGTH);
  const page: AccountPage = {
    total,
    eligible,
    offset: query.offset,
    items: accounts.map((account) => accountItem(texts, account)),
  };
  return ok(page);
}

async function showAccount(call: TabCall): Promise<TabAnswer> {
  return detailOf(call, await call.api.status(call.admin, call.idIn('accountId')));
}

async function refreshAccount(call: TabCall): Promise<TabAnswer> {
  return detailOf(call, await call.api.refreshAccount(call.admin, call.idIn('accountId')));
}

async function detailOf({ api, admin, texts }: TabCall, status: AccountStatus): Promise<TabAnswer> {
  const request = status.request && (await api.requestDetail(admin, status.request.id));
  const earlier = status.earlier && (await api.requestDetail(admin, status.earlier.requestId));
  return ok(accountDetail(texts, status, { request, earlier }));
}

async function listActivity({ api, admin, idIn, search, texts }: TabCall): Promise<TabAnswer> {
  const { before } = parseAuditFilter(search);
  const { account } = await api.status(admin, idIn('accountId'));
  return ok(
    auditPage(texts, await api.listAudit(admin, { accountId: account.id, ...(before !== undefined && { before }) })),
  );
}
