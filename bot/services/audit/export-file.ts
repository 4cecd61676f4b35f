import { uncheckedTitles } from '../../../texts/check-words.ts';
import { codeStateWords } from '../../../texts/code-state-words.ts';
import { fieldTexts } from '../../../texts/en/field.ts';
import { readinessTexts } from '../../../texts/en/readiness.ts';
import { ROLLOUT_PAGE } from '../../../contract/rollouts.ts';
import { checkReadiness, locationOf } from '../../domain/accounts/account.ts';
import type { AccountFilter, ListedAccount } from '../../domain/accounts/account-list.ts';
import type { Admin } from '../../domain/admin.ts';
import type { AuditFilter, AuditRow } from '../../domain/audit/audit.ts';
import type { Rollout } from '../../domain/rollouts/rollout.ts';
import { csvLine, type CsvCell, selectorCell } from '../../domain/rollouts/csv.ts';
import type { AccountList } from '../../domain/ports/store/account-list.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import { SIGN_IN_DATA_COLUMNS } from '../../domain/rollouts/sign-in-data.ts';
import { auditLogPortions, type LogExportStore } from './export-audit-log.ts';
import { redeemTicket, type TicketDeps } from './export-ticket.ts';
import type { ActDeps } from '../preferences/require-permission.ts';
import { rolloutCodes, type RolloutDeps, requireCodes } from '../rollouts/show-rollout.ts';

interface ExportFile {
  readonly name: string;
  readonly form: 'csv' | 'json-lines';
  /** The parts of the file, to be written one after the other. */
  readonly portions: AsyncIterable<string>;
}

interface ExportDeps extends TicketDeps, ActDeps {
  readonly store: TicketDeps['store'] &
    RolloutDeps['store'] &
    LogExportStore & { readonly accountList: Pick<AccountList, 'page'>; readonly audit: Pick<Audit, 'list'> };
}

/** The number of rows that are in memory at once. */
const PORTION = 1000;
const ACCOUNT_COLUMNS = [
  'Name',
  'Sign-in address',
  'Location',
  'Readiness status',
  'Provisioning status',
  'OTP expires',
  'Synced from on-premises',
  'Failed checks',
  'Not checked',
];
const CODE_COLUMNS = ['Name', 'Sign-in address', 'Location', 'One-time password', 'Valid from', 'Expires', 'Status'];
const AUDIT_COLUMNS = [
  'Number',
  'Time',
  'Actor kind',
  'Actor',
  'Actor object id',
  'Act',
  'Account',
  'Account object id',
  'OTP',
  'Request',
  'Details',
];

/**
 * Returns the file that a ticket stands for, in portions. The ticket also says for which person it was issued.
 * @throws DomainError export_gone, no_permission, and what {@link requireCodes} throws
 */
export async function exportFile(deps: ExportDeps, ticket: string): Promise<ExportFile> {
  const { admin, body } = await redeemTicket(deps, ticket);
  switch (body.kind) {
    case 'accounts':
      return { name: 'resource-accounts.csv', form: 'csv', portions: accountPortions(deps.store, body.filter) };
    case 'audit':
      return { name: 'audit.csv', form: 'csv', portions: auditPortions(deps.store, body.filter) };
    case 'audit-log':
      return { name: 'audit.jsonl', form: 'json-lines', portions: auditLogPortions(deps.store, body.filter) };
    case 'codes':
      return {
        name: 'one-time-passwords.csv',
        form: 'csv',
        portions: codePortions(deps, admin, await requireCodes(deps, admin, body.batchId)),
      };
    case 'csv-template':
      return { name: 'sign-in-data.csv', form: 'csv', portions: templatePortions() };
  }
}

async function* accountPortions(store: ExportDeps['store'], filter: AccountFilter): AsyncGenerator<string> {
  yield csvLine(ACCOUNT_COLUMNS);
  for (let offset = 0; ; offset += PORTION) {
    const { accounts } = await store.accountList.page({
      ...filter,
      offset,
      limit: PORTION,
      sort: 'name',
      order: 'asc',
    });
    yield accounts.map((listed) => csvLine(accountCells(listed))).join('');
    if (accounts.length < PORTION) return;
  }
}

async function* auditPortions(store: ExportDeps['store'], filter: AuditFilter): AsyncGenerator<string> {
  yield csvLine(AUDIT_COLUMNS);
  let before: { before?: number } = {};
  for (;;) {
    const rows = await store.audit.list({ ...filter, ...before }, PORTION);
    yield rows.map((row) => csvLine(auditCells(row))).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < PORTION) return;
    before = { before: last.place };
  }
}

/**
 * Writes the one-time passwords of a rollout. The passwords of the accounts are never among them. A room whose code is used
 * while the file is written has a row with its status and no code.
 */
async function* codePortions(
  deps: RolloutDeps & ActDeps,
  admin: Admin,
  { id: batchId, notBeforeAt }: Rollout,
): AsyncGenerator<string> {
  yield csvLine(CODE_COLUMNS);
  for (let offset = 0; ; offset += ROLLOUT_PAGE) {
    const { items, more } = await rolloutCodes(deps, admin, batchId, offset);
    yield items
      .map(({ account, location, code, expiresAt, state }) =>
        csvLine([
          account.displayName,
          account.upn,
          location,
          code?.reveal(),
          notBeforeAt?.toISOString(),
          expiresAt.toISOString(),
          codeStateWords(fieldTexts, state),
        ]),
      )
      .join('');
    if (!more) return;
  }
}

/** Writes the header only, because someone could take an example row for data. */
async function* templatePortions(): AsyncGenerator<string> {
  yield csvLine(SIGN_IN_DATA_COLUMNS);
}

function yesNoOrUnknown(fact: boolean | undefined): string {
  if (fact === undefined) return 'unknown';
  return fact ? 'yes' : 'no';
}

function accountCells({ account, provisioning, otpExpiresAt }: ListedAccount): readonly CsvCell[] {
  const checks = checkReadiness(account);
  const failed = checks.filter(({ result }) => result === 'failed').map(({ name }) => fieldTexts.checks[name].title);
  const unchecked = uncheckedTitles({ field: fieldTexts, readiness: readinessTexts }, checks);
  return [
    account.displayName,
    account.upn,
    locationOf(account),
    account.readiness,
    provisioning,
    otpExpiresAt?.toISOString(),
    yesNoOrUnknown(account.syncedFromOnPremises),
    failed.join('; '),
    unchecked.join('; '),
  ];
}

function auditCells({
  number,
  at,
  actor,
  act,
  accountId,
  accountName,
  selector,
  requestId,
  details = {},
}: AuditRow): readonly CsvCell[] {
  const admin = actor.kind === 'admin' ? actor : undefined;
  return [
    number,
    at.toISOString(),
    actor.kind,
    admin?.displayName,
    admin?.objectId,
    act,
    accountName,
    accountId,
    selector && selectorCell(selector),
    requestId,
    Object.entries(details)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join('; '),
  ];
}
