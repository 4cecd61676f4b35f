import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ListedAccount } from '../../../bot/domain/accounts/account-list.ts';
import type { AuditRow } from '../../../bot/domain/audit/audit.ts';
import { openKeys } from '../../../bot/keys/keys.ts';
import { exportFile } from '../../../bot/services/audit/export-file.ts';
import { orderExport } from '../../../bot/services/audit/export-ticket.ts';
import { ISSUER, sampleAccount } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';

const START = new Date('2026-03-02T10:00:00Z');
const keys = openKeys({ pepper: new Uint8Array(32).fill(1), encryptionKey: new Uint8Array(32).fill(2) });

describe('an export', () => {
  let now: Date;
  let taken: Set<string>;
  const listAccounts = sinon.stub<
    [{ readonly offset: number }],
    Promise<{ total: number; eligible: number; accounts: readonly ListedAccount[] }>
  >();
  const listAudit = sinon.stub<[{ readonly before?: number }, number], Promise<readonly AuditRow[]>>();
  const store = {
    clock: { now: async () => now },
    rateLimits: {
      take: async (key: string) => {
        if (taken.has(key)) return { retryAfterSeconds: 60 };
        taken.add(key);
        return undefined;
      },
    },
    accountList: { page: listAccounts },
    audit: { list: listAudit },
  };
  beforeEach(() => {
    now = START;
    taken = new Set();
    listAccounts.reset();
    listAudit.reset();
  });

  const deps = (...groups: readonly string[]) => ({
    ...permissions(...groups),
    store: store as unknown as Parameters<typeof exportFile>[0]['store'],
    keys,
  });
  const accounts = { kind: 'accounts', filter: {} } as const;

  async function textOf(ticket: string): Promise<readonly string[]> {
    let text = '';
    for await (const portion of (await exportFile(deps('r'), ticket)).portions) text += portion;
    return text.split('\r\n');
  }

  it('of accounts reads portion by portion, and turns no name into a formula', async () => {
    const listed = (displayName: string): ListedAccount => ({
      account: { ...sampleAccount(), displayName },
      provisioning: 'Not started',
    });
    listAccounts
      .onFirstCall()
      .resolves({ total: 1001, eligible: 0, accounts: Array.from({ length: 1000 }, () => listed('=HYPERLINK("x")')) });
    listAccounts.onSecondCall().resolves({ total: 1001, eligible: 0, accounts: [listed('Last')] });
    const { ticket } = await orderExport(deps('r'), ISSUER, accounts);
    const lines = await textOf(ticket);
    assert.equal(lines.length, 1003);
    assert.ok(lines[1]?.startsWith(`"'=HYPERLINK(""x"")",`));
    assert.ok(lines[1001]?.startsWith('"Last",'));
    assert.deepEqual(
      listAccounts.args.map(([{ offset }]) => offset),
      [0, 1000],
    );
  });

  it('of accounts says unknown for what nobody knows, and why a check was not made', async () => {
    const { syncedFromOnPremises: _, ...facts } = sampleAccount();
    const accountsListed = [
      { ...facts, unknown: { isRoomMailbox: 'not_in_exchange_online' } as const },
      { ...facts, syncedFromOnPremises: true },
      { ...facts, syncedFromOnPremises: false },
    ].map((account) => ({ account, provisioning: 'Not started' }) as const);
    listAccounts.resolves({ total: 3, eligible: 0, accounts: accountsListed });
    const { ticket } = await orderExport(deps('r'), ISSUER, accounts);
    const [, unknown, yes, no] = await textOf(ticket);
    for (const [line, word] of [
      [unknown, 'unknown'],
      [yes, 'yes'],
      [no, 'no'],
    ] as const)
      assert.ok(line?.includes(`,"${word}",`), line);
    assert.match(unknown ?? '', /Mailbox is a room mailbox \(the mailbox isn't in Exchange Online\)/);
  });

  it('of the audit shows a selector so that no spreadsheet takes it for a number, and hides no formula', async () => {
    listAudit.resolves([
      {
        ...{ place: 1, number: 1, entryId: 'e', at: START, actor: { kind: 'system' }, act: 'otp_issued' },
        ...{ selector: '12E4', details: { serialNumber: "X;=cmd|'/C calc'!A0" } },
      },
    ]);
    const { ticket } = await orderExport(deps('r'), ISSUER, { kind: 'audit', filter: {} });
    const [header = '', line = ''] = await textOf(ticket);
    assert.match(header, /^("[A-Za-z ]+",?)+$/);
    assert.match(line, /,"12E4-…",/);
    assert.ok(line.includes(`serialNumber: X;'=cmd|'/C calc'!A0`), line);
  });

  it('of the audit goes on from the last row', async () => {
    const row = (place: number): AuditRow => ({
      place,
      number: place,
      entryId: 'e',
      at: START,
      actor: { kind: 'system' },
      act: 'accounts_synced',
      details: { count: 5 },
    });
    listAudit.onFirstCall().resolves(Array.from({ length: 1000 }, (_, index) => row(1500 - index)));
    listAudit.onSecondCall().resolves([row(500)]);
    const { ticket } = await orderExport(deps('r'), ISSUER, { kind: 'audit', filter: {} });
    assert.equal((await textOf(ticket)).length, 1003);
    assert.deepEqual(
      listAudit.args.map(([{ before }]) => before),
      [undefined, 501],
    );
  });

  it('is handed out once, and for a minute', async () => {
    listAccounts.resolves({ total: 0, eligible: 0, accounts: [] });
    const { ticket, expiresAt } = await orderExport(deps('r'), ISSUER, accounts);
    assert.equal(expiresAt.getTime(), START.getTime() + 60_000);
    await textOf(ticket);
    await refusal(exportFile(deps('r'), ticket), 'export_gone');
    const late = await orderExport(deps('r'), ISSUER, accounts);
    now = new Date(START.getTime() + 60_000);
    await refusal(exportFile(deps('r'), late.ticket), 'export_gone');
  });

  it('cannot be made up, or changed', async () => {
    const { ticket } = await orderExport(deps('r'), ISSUER, accounts);
    for (const forged of [
      '',
      'x',
      `${ticket}A`,
      ticket.slice(0, -6),
      keys.seal({ reveal: () => '{}' } as never, 'another context'),
    ]) {
      await refusal(exportFile(deps('r'), forged), 'export_gone');
    }
    sinon.assert.notCalled(listAccounts);
  });

  it('needs the permission when it is ordered, and again when it is fetched', async () => {
    await refusal(orderExport(deps(), ISSUER, accounts), 'no_permission');
    const { ticket } = await orderExport(deps('r'), ISSUER, accounts);
    await refusal(exportFile(deps(), ticket), 'no_permission');
  });
});
