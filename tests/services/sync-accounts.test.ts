import assert from 'node:assert/strict';
import { type Directory, DirectoryError } from '../../bot/domain/ports.ts';
import { syncAccounts } from '../../bot/services/sync-accounts.ts';
import { sampleAccount } from '../teams/sample-request.ts';
import { acts, stubChanges, stubStore } from './stubbed-store.ts';

const ready = { ...sampleAccount(1), usageLocation: 'NO' };
const unlicensed = { ...sampleAccount(2), usageLocation: 'NO', skuPartNumbers: [] };

describe('reading the accounts', () => {
  it('saves each portion with its verdict, and audits how many there were', async () => {
    const changes = stubChanges();
    const listAccounts: Directory['listAccounts'] = async function* list() {
      yield [ready, unlicensed];
      yield [ready];
    };
    await syncAccounts({ store: stubStore(changes), directory: { listAccounts } });
    const saved = changes.saveAccounts.args.map(([accounts]) => accounts.map(({ readiness }) => readiness));
    assert.deepEqual(saved, [['No action needed', 'N/A'], ['No action needed']]);
    assert.equal(changes.audit.lastCall.args[0].details?.['count'], 3);
    assert.deepEqual(acts(changes), ['accounts_synced']);
  });

  it('keeps what it has and claims no success when the directory breaks off', async () => {
    const changes = stubChanges();
    const listAccounts: Directory['listAccounts'] = async function* list() {
      yield [ready];
      throw new DirectoryError('directory_failing');
    };
    await assert.rejects(syncAccounts({ store: stubStore(changes), directory: { listAccounts } }), DirectoryError);
    assert.equal(changes.saveAccounts.callCount, 1);
    assert.deepEqual(acts(changes), []);
  });
});
