import assert from 'node:assert/strict';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import { countLine, isFiltered, nextAccountList } from '../../../tab/src/accounts/account-list.ts';
import { ALL_ACCOUNTS } from '../../../tab/src/accounts/account-question.ts';
import { syncLine, syncProgress } from '../../../tab/src/accounts/sync-words.ts';

describe('the list of resource accounts', () => {
  it('keeps its filters beside the search, and drops what is empty', () => {
    const found = nextAccountList(ALL_ACCOUNTS, { kind: 'searched', search: ' oslo ' });
    const filtered = nextAccountList(found, { kind: 'filtered', filter: { readiness: 'Needs action', building: '' } });
    assert.deepEqual(filtered.filter, { search: 'oslo', readiness: 'Needs action' });
    assert.deepEqual(nextAccountList(filtered, { kind: 'searched', search: '' }).filter, { readiness: 'Needs action' });
    assert.deepEqual(nextAccountList(filtered, { kind: 'filtered', filter: { readiness: undefined } }).filter, {
      search: 'oslo',
    });
  });

  it('is whole again when the filters are cleared, in the order it had', () => {
    const sorted = nextAccountList(ALL_ACCOUNTS, { kind: 'sorted', sort: 'expiry' });
    const found = nextAccountList(sorted, { kind: 'searched', search: 'oslo' });
    assert.deepEqual([isFiltered(ALL_ACCOUNTS), isFiltered(found)], [false, true]);
    assert.deepEqual(nextAccountList(found, { kind: 'cleared' }), sorted);
  });

  it('shows first who waits, and turns the order only by a column', () => {
    assert.equal(ALL_ACCOUNTS.sort, 'waiting');
    const byName = nextAccountList(ALL_ACCOUNTS, { kind: 'sorted', sort: 'name' });
    const turned = nextAccountList(byName, { kind: 'sorted', sort: 'name' });
    assert.deepEqual([byName.order, turned.order], ['asc', 'desc']);
    assert.deepEqual(nextAccountList(turned, { kind: 'ordered', sort: 'name' }), byName);
  });

  it("tells how many accounts there are in the reader's numbers", () => {
    assert.equal(
      countLine({ total: 50_000, eligible: 30_000 }, false, english.accounts, 'en-GB'),
      '50,000 accounts · 30,000 ready for an OTP',
    );
    assert.equal(
      countLine({ total: 1, eligible: 0 }, true, english.accounts, 'en-GB'),
      '1 account found · 0 ready for an OTP',
    );
    assert.equal(countLine({ total: 0, eligible: 0 }, true, english.accounts, 'en-GB'), '0 accounts found');
    assert.equal(
      countLine({ total: 1_000, eligible: 5 }, false, english.accounts, 'no such language'),
      '1000 accounts · 5 ready for an OTP',
    );
  });

  it('tells it in German with the right forms', () => {
    assert.equal(
      countLine({ total: 50_000, eligible: 30_000 }, false, german.accounts, 'de-DE'),
      '50.000 Konten · 30.000 bereit für ein OTP',
    );
    assert.equal(
      countLine({ total: 1, eligible: 1 }, true, german.accounts, 'de-DE'),
      '1 Konto gefunden · 1 bereit für ein OTP',
    );
  });
});

describe('the line about the reading of the accounts', () => {
  it('tells how far it is, and when the last one ended', () => {
    assert.equal(syncLine({ running: true }, english.accounts, 'en-GB'), 'Reading the accounts from Microsoft Graph …');
    assert.equal(
      syncLine({ running: true, seen: 12_000 }, english.accounts, 'en-GB'),
      'Reading the accounts: 12,000 so far …',
    );
    assert.match(
      syncLine({ running: false, lastCompletedAt: '2026-05-04T10:00:00Z' }, english.accounts, 'en-GB'),
      /^Last refreshed 4 May 2026/,
    );
    assert.equal(syncLine({ running: false }, english.accounts, 'en-GB'), "The accounts haven't been read yet.");
    assert.equal(
      syncLine({ running: true, seen: 12_000 }, german.accounts, 'de-DE'),
      'Die Konten werden gelesen: bisher 12.000 …',
    );
    assert.match(
      syncLine({ running: false, lastCompletedAt: '2026-05-04T10:00:00Z' }, german.accounts, 'de-DE'),
      /^Zuletzt aktualisiert: 4\. Mai 2026/,
    );
  });

  it('measures itself by the last one', () => {
    assert.equal(syncProgress({ running: true, seen: 25, lastCount: 100 }), 0.25);
    assert.equal(syncProgress({ running: true, seen: 150, lastCount: 100 }), 1);
    assert.equal(syncProgress({ running: true, seen: 5 }), undefined);
  });
});
