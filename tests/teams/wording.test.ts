import assert from 'node:assert/strict';
import type { Alert } from '../../bot/domain/channel/alert.ts';
import { serverTexts } from '../../texts/server-texts.ts';
import { DomainError, type ErrorCode, type ErrorDetails } from '../../bot/domain/errors.ts';
import { alertWords } from '../../bot/teams/notify/alert-words.ts';
import type { Reader } from '../../bot/teams/reader.ts';
import { unexpectedWording, wordingOf } from '../../bot/teams/wording.ts';
import { unmarked } from '../support/words/pseudo-locale.ts';
import { pseudoServerTexts } from '../support/words/pseudo-texts.ts';

const MARKED: Reader = { texts: pseudoServerTexts(), locale: 'de', timeZone: 'Europe/Berlin' };
const GERMAN: Reader = { texts: serverTexts('de'), locale: 'de-DE', timeZone: 'Europe/Berlin' };
const AT = '2026-03-02T23:30:00.000Z';

/** What refusals tell, without a letter of somebody else. */
const FACTS: Partial<Record<ErrorCode, readonly ErrorDetails[]>> = {
  account_unknown: [{ name: '1' }, { least: 1, most: 336 }, { address: true }],
  account_not_ready: [{ account: '1', checks: ['usage_location'] }, { checks: [] }],
  account_synced_from_on_premises: [{ account: '1' }, {}],
  channel_missing: [{ channel: '1' }, {}],
  lifetime_invalid: [{ least: 1, most: 336 }],
  match_code_wrong: [{ left: 0 }, { left: 1 }],
  no_permission: [{ permission: 'approve' }, { problem: 'not_of_this_tenant' }],
  not_issuer: [{ issuer: '1' }, {}],
  replaces_live: [{ account: '1' }],
  otp_unknown: [{ status: 'consumed' }, { status: 'constructor' }, {}],
  request_already_resolved: [{ by: '1', at: AT }, { by: '1', at: '' }, { by: '', at: AT }, {}],
  selection_too_large: [{ most: 500 }],
  serial_numbers_invalid: [
    { problem: 'placeholder', accounts: ['1'] },
    { problem: 'twice', accounts: ['1', '2'] },
    { problem: 'replaced_by_excel', accounts: ['1'] },
  ],
  sign_in_data_invalid: [{ errors: 3 }],
};
const CODES = Object.keys(serverTexts('en').apiProblems).filter(
  (code) => code in serverTexts('en').refusals || code in FACTS,
) as ErrorCode[];

describe('the words of a refusal', () => {
  for (const code of CODES) {
    it(`come from the catalog: ${code}`, () => {
      for (const details of FACTS[code] ?? [{}]) {
        const words = wordingOf(new DomainError(code, details), MARKED);
        assert.match(words, /^⟦.*⟧$/u);
        assert.doesNotMatch(unmarked(words), /\p{L}/u);
      }
    });
  }

  it('are German for Germans, with the holders of a permission, the state of a code, and the moment in their zone', () => {
    const said = (code: ErrorCode, details: ErrorDetails): string => wordingOf(new DomainError(code, details), GERMAN);
    assert.equal(
      said('no_permission', { permission: 'approve' }),
      'Sie haben keine Berechtigung dafür. Bitten Sie einen Administrator, Sie in die Gruppe „Genehmigende“ aufzunehmen.',
    );
    assert.match(said('otp_unknown', { status: 'revoked' }), /ist schon widerrufen/);
    assert.match(
      said('request_already_resolved', { by: 'Megan Bowen', at: AT }),
      /hat schon Megan Bowen entschieden \(03\.03\.2026, 00:30\)/,
    );
    assert.match(unexpectedWording(GERMAN.texts, '4711'), /^Ein Fehler ist aufgetreten\..*4711$/);
  });
});

describe('the words of an alert', () => {
  const LOOSENED = {
    kind: 'rules_loosened',
    by: 'Megan *Bowen*',
    changes: [
      { name: 'matchCode', before: 'typed', after: 'shown' },
      { name: 'ttlHours', before: '8', after: '24' },
    ],
  } as const;

  const HELD = { kind: 'list_held', known: 50, found: 20, gone: 30, roomsLost: 7, isConfirmed: false } as const;

  it('come from the catalog', () => {
    const alerts = [
      { kind: 'request_rejected', room: '1', reason: 'wrong_room' },
      { kind: 'many_wrong_codes' },
      { kind: 'witness_contradicts', witness: '1', problem: 'ahead' },
      { kind: 'code_guessed', room: '1', accountId: 'a', otpId: 'o', selector: '2', wrong: 5 },
      { kind: 'code_revoked', room: '1', accountId: 'a', otpId: 'o', wrong: 100 },
      { kind: 'many_refusals', person: '1' },
      { kind: 'many_refusals', sourceAddress: '1' },
      { kind: 'many_refusals' },
      { kind: 'card_refused', room: '1' },
      { kind: 'console_trouble', room: '1', report: { stage: 'not_taken' } },
      { ...HELD, roomsLost: 0 },
      { ...HELD, gone: 0 },
      { ...HELD, isConfirmed: true },
      { ...LOOSENED, by: '1' },
      { kind: 'rules_change_waits', changeId: 'c', by: '1', changes: LOOSENED.changes },
      ...(['confirmed', 'rejected', 'withdrawn', 'replaced', 'expired'] as const).map(
        (outcome) => ({ kind: 'rules_change_decided', outcome, by: '1', changes: LOOSENED.changes }) as const,
      ),
      { kind: 'rules_change_waits', changeId: 'c', by: '1', changes: [], channels: { before: '1', after: '2' } },
      { kind: 'channel_chosen_alone', by: '1', channel: '2' },
      { kind: 'password_changed_later', room: '1', source: 'someone', state: 'signed_in' },
      { kind: 'code_altered', room: '1' },
      { kind: 'rule_change_altered', by: '1' },
      { kind: 'credential_ends', app: 'bot', credential: 'secret', endsAt: '2027-01-01T00:00:00.000Z', days: 7 },
      { kind: 'credential_ends', app: 'graph', credential: 'certificate', endsAt: '2027-01-01T00:00:00.000Z', days: 0 },
    ] as const;
    for (const alert of alerts)
      assert.doesNotMatch(unmarked(alertWords(MARKED.texts, alert, { isRepeat: true })), /\p{L}/u);
  });

  it('are those of the language, and text of others stays text', () => {
    assert.equal(
      alertWords(serverTexts('en'), LOOSENED),
      String.raw`Megan \*Bowen\* relaxed the approval rules: verification digits from typed to shown; codes are valid for 24 hours instead of 8.`,
    );
    assert.equal(
      alertWords(GERMAN.texts, { kind: 'request_rejected', room: 'Oslo 3.14', reason: 'wrong_room' }),
      'Oslo 3.14: Anforderung abgelehnt. Ablehnungsgrund: Falscher Raum.',
    );
    assert.equal(
      alertWords(serverTexts('en'), HELD),
      "The new list lacks 30 of 50 accounts, and 7 more are no longer on the room list, so it isn't used yet. The new list has changed nothing. We'll read it again in 5 minutes.",
    );
    assert.match(
      alertWords(GERMAN.texts, { ...HELD, roomsLost: 0, isConfirmed: true }),
      /fehlen 30 von 50 Konten.*neue Liste annehmen/,
    );
    assert.match(
      alertWords(GERMAN.texts, LOOSENED),
      /Vergleichsziffern von „eingegeben“ auf „angezeigt“; Codes sind 24 statt 8 Stunden gültig\.$/,
    );
  });

  it('tell the day on which a credential ends', () => {
    type Ends = Extract<Alert, { readonly kind: 'credential_ends' }>;
    const endsAt = '2027-01-04T09:00:00.000Z';
    const ends: Ends = { kind: 'credential_ends', app: 'graph', credential: 'secret', endsAt, days: 7 };
    const botEnds: Ends = { ...ends, app: 'bot', days: 1 };
    const over: Ends = { ...ends, credential: 'certificate', days: 0 };
    assert.match(
      alertWords(serverTexts('en'), ends),
      /^The client secret of the app for Microsoft Graph ends in 7 days, on 2027-01-04 \(UTC\)\./,
    );
    assert.match(
      alertWords(GERMAN.texts, botEnds),
      /^Der geheime Clientschlüssel des Bots läuft in 1 Tag ab, am 2027-01-04 \(UTC\)\./,
    );
    assert.match(alertWords(GERMAN.texts, over), /^Das Zertifikat der App für Microsoft Graph ist abgelaufen/);
  });

  it('say of a second post that it may be a repeat, and nothing of a first one', () => {
    const alert = { kind: 'many_wrong_codes' } as const;
    assert.match(alertWords(serverTexts('en'), alert, { isRepeat: true }), /passwords\. This alert may be a repeat/);
    assert.match(alertWords(GERMAN.texts, alert, { isRepeat: true }), /vielleicht eine Wiederholung/);
    assert.doesNotMatch(alertWords(serverTexts('en'), alert), /repeat/);
  });

  it('say how far the console was when its password changed again', () => {
    const alert = { kind: 'password_changed_later', room: 'Oslo_3' } as const;
    for (const source of ['someone', 'other_release'] as const) {
      const said = (state?: 'before' | 'delivered' | 'signed_in', { texts } = { texts: serverTexts('en') }): string =>
        alertWords(texts, { ...alert, source, ...(state && { state }) });
      assert.match(
        said('before'),
        /^The password of Oslo\\_3 changed again before its console got one\..*Release again\.$/,
      );
      assert.match(said('delivered'), /the console's password .*Release again\.$/);
      assert.match(
        said('signed_in'),
        /changed again after its console signed in\..*enerate a new one-time password\.$/,
      );
      assert.doesNotMatch(said('signed_in'), /Release again/);
      assert.match(said('before', GERMAN), /bevor die Konsole eines bekam.*„Erneut ausgeben“ aus\.$/);
      assert.match(said('signed_in', GERMAN), /nachdem die Konsole sich angemeldet hat.*Einmalkennwort\.$/);
      assert.equal(said(), said('delivered'));
    }
  });

  it('are what was stored, where an earlier version left an alert in the queue', () => {
    assert.equal(
      alertWords(GERMAN.texts, { text: 'Oslo 3.14: rejected, Wrong room.' }),
      'Oslo 3.14: rejected, Wrong room.',
    );
  });
});
