import { checkReadiness, locationOf } from '../domain/account.ts';
import type { AccountFilter, ListedAccount } from '../domain/account-list.ts';
import type { AuditFilter, AuditRow } from '../domain/audit.ts';
import { csvLine, type CsvCell } from '../domain/csv.ts';
import { DomainError } from '../domain/errors.ts';
import type { Store } from '../domain/ports.ts';
import { redeemTicket, type TicketDeps } from './export-ticket.ts';
import type { ExportFile } from './tab-acts.ts';

interface ExportDeps extends TicketDeps {
  readonly store: TicketDeps['store'] & Pick<Store, 'listAccounts' | 'listAudit'>;
}

/** So many rows are in memory at once. */
const PORTION = 1000;
const ACCOUNT_COLUMNS = [
  'Name', 'Sign-in address', 'Location', 'Readiness status', 'Provisioning status', 'OTP expires', 'Synced from on-premises', 'Failed checks',
];
const AUDIT_COLUMNS = ['Number', 'Time', 'Actor kind', 'Actor', 'Actor object id', 'Act', 'Account', 'Account object id', 'OTP', 'Request', 'Details'];

/** The file that a ticket stands for, in portions. @throws DomainError export_gone, no_right */
export async function exportFile(deps: ExportDeps, ticket: string): Promise<ExportFile> {
  const { body } = await redeemTicket(deps, ticket);
  switch (body.kind) {
    case 'accounts':
      return { name: 'resource-accounts.csv', portions: accountPortions(deps.store, body.filter) };
    case 'audit':
      return { name: 'audit.csv', portions: auditPortions(deps.store, body.filter) };
    case 'codes': case 'csv-template':
      throw new DomainError('export_gone');
  }
}

async function* accountPortions(store: ExportDeps['store'], filter: AccountFilter): AsyncGenerator<string> {
  yield csvLine(ACCOUNT_COLUMNS);
  for (let offset = 0; ; offset += PORTION) {
    const { accounts } = await store.listAccounts({ ...filter, offset, limit: PORTION, sort: 'name', order: 'asc' });
    yield accounts.map((listed) => csvLine(accountCells(listed))).join('');
    if (accounts.length < PORTION) return;
  }
}

async function* auditPortions(store: ExportDeps['store'], filter: AuditFilter): AsyncGenerator<string> {
  yield csvLine(AUDIT_COLUMNS);
  let before: { before?: number } = {};
  for (;;) {
    const rows = await store.listAudit({ ...filter, ...before }, PORTION);
    yield rows.map((row) => csvLine(auditCells(row))).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < PORTION) return;
    before = { before: last.number };
  }
}

function accountCells({ account, provisioning, otpExpiresAt }: ListedAccount): readonly CsvCell[] {
  const failed = checkReadiness(account).filter(({ result }) => result === 'failed').map(({ title }) => title);
  return [
    account.displayName, account.upn, locationOf(account), account.readiness, provisioning, otpExpiresAt?.toISOString(),
    account.syncedFromOnPremises ? 'yes' : 'no', failed.join('; '),
  ];
}

function auditCells({ number, at, actor, act, accountId, accountName, selector, requestId, details = {} }: AuditRow): readonly CsvCell[] {
  const admin = actor.kind === 'admin' ? actor : undefined;
  return [
    number, at.toISOString(), actor.kind, admin?.displayName, admin?.objectId, act, accountName, accountId, selector, requestId,
    Object.entries(details).map(([name, value]) => `${name}: ${String(value)}`).join('; '),
  ];
}
