import assert from 'node:assert/strict';
import { CALENDAR_SETTINGS } from '../../../contract/calendar-processing.ts';
import {
  importCalendarProcessing,
  type ImportedCalendars,
} from '../../../bot/services/accounts/import-calendar-processing.ts';
import { ISSUER, sampleAccount } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, stubStore, stubTransaction } from '../stubbed-store.ts';

const ACCOUNT = sampleAccount();
const CSV = `UserPrincipalName,${CALENDAR_SETTINGS.join(',')}\n${ACCOUNT.upn},None,False,False,False,True,False,True\n`;

describe('the import of calendar settings', () => {
  let tx = stubTransaction();
  const importIt = (csv: string, group = 'g'): Promise<ImportedCalendars> =>
    importCalendarProcessing(
      { store: stubStore(tx, undefined, { accounts: { named: async () => [ACCOUNT] } }), ...permissions(group) },
      ISSUER,
      csv,
    );
  beforeEach(() => {
    tx = stubTransaction();
  });

  it('stores them and says so in the audit, in one transaction', async () => {
    assert.deepEqual(await importIt(CSV), { imported: 1, needAction: 1, mistakes: [] });
    assert.deepEqual(tx.accounts.saveCalendars.args, [[[{ accountId: ACCOUNT.id, wrong: ['AutomateProcessing'] }]]]);
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { via: 'card', accounts: 1, needAction: 1 });
  });

  it('stores nothing when any row is wrong', async () => {
    const { imported, mistakes } = await importIt(`${CSV}nobody,AutoAccept,False,False,False,True,False,True\n`);
    assert.deepEqual([imported, mistakes.map(({ line, problem }) => `${line} ${problem}`)], [0, ['3 account_unknown']]);
    assert.deepEqual([tx.accounts.saveCalendars.callCount, acts(tx)], [0, []]);
  });

  it('is for generators', async () => {
    await refusal(importIt(CSV, 'a'), 'no_permission');
    assert.equal(tx.accounts.saveCalendars.callCount, 0);
  });
});
