import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../contract/language.ts';
import { SIGN_IN_CODES } from '../../../contract/sign-in-codes.ts';
import { SIGHT_OUTCOMES, SIGN_IN_WITNESSES, UNREAD_REASONS } from '../../../contract/sign-ins/sign-in-view.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { servicesLine, sightWords, type ToldSight, verdictWords } from '../../../texts/sign-in-words.ts';

const texts = serverTexts('en');
const failure = (sight: Partial<ToldSight>): ToldSight => ({ witness: 'sign_in_log', outcome: 'failed', ...sight });

describe('the words of a sight', () => {
  it('exist for each witness and outcome in both languages', () => {
    for (const language of LANGUAGES)
      for (const witness of SIGN_IN_WITNESSES)
        for (const outcome of SIGHT_OUTCOMES) {
          const { text } = sightWords(serverTexts(language), { witness, outcome });
          assert.match(text, /^\p{Lu}.+\.$/u, `${language} ${witness} ${outcome}: ${text}`);
        }
  });

  it('name each error code that we know with its cause and its remedy, in both languages', () => {
    for (const language of LANGUAGES)
      for (const errorCode of SIGN_IN_CODES) {
        const { codes } = serverTexts(language).consoleReports;
        const { text, remedy } = sightWords(serverTexts(language), failure({ errorCode }));
        assert.ok(text.includes(`AADSTS${errorCode}: ${codes[errorCode].cause}.`), text);
        assert.equal(remedy, codes[errorCode].remedy);
      }
  });

  it('tell another code by its number and the reason of Microsoft Entra', () => {
    const reason = 'The app was not found in the tenant.';
    assert.equal(
      sightWords(texts, failure({ errorCode: 700_016, reason })).text,
      'Sign-in failed. AADSTS700016: The app was not found in the tenant.',
    );
    assert.match(
      sightWords(texts, failure({ errorCode: 700_016 })).text,
      /AADSTS700016: an error that we don't know\.$/,
    );
    assert.match(sightWords(texts, failure({ errorCode: 700_016, reason: 'x'.repeat(500) })).text, /: x{120}…\.$/);
  });

  it('name the policies that block the sign-in, and what to do with them', () => {
    const one = sightWords(texts, failure({ errorCode: 53_003, policies: ['Require MFA'] }));
    assert.equal(
      one.text,
      'Sign-in failed. AADSTS53003: Conditional Access blocks the sign-in. Blocked by the policy "Require MFA".',
    );
    assert.equal(one.remedy, 'Exclude the resource account from the policy "Require MFA", then restart the console.');
    const many = sightWords(texts, failure({ errorCode: 53_003, policies: ['A', 'B', 'C', 'D'] }));
    assert.match(many.text, /Blocked by the policies "A", "B", "C" …\.$/);
    assert.match(many.remedy ?? '', /^Exclude the resource account from the policies "A", "B", "C" …, then/);
  });

  it('keep the remedy of a code that a managed device puts right, although a policy is named', () => {
    const { text, remedy } = sightWords(texts, failure({ errorCode: 53_000, policies: ['Compliant devices'] }));
    assert.match(text, /Blocked by the policy "Compliant devices"\.$/);
    assert.equal(remedy, texts.consoleReports.codes[53_000].remedy);
  });

  it('say that another device may still use the old password', () => {
    const { text } = sightWords(texts, failure({ errorCode: 50_126, signedInElsewhere: true }));
    assert.match(text, /the password is wrong\. Another device may still use the old password\.$/);
  });

  it('read the codes in the statuses of an event log', () => {
    const detail = 'Exchange status : 80131500 : AADSTS50076';
    const { text, remedy } = sightWords(texts, { witness: 'event_log', outcome: 'failed', detail });
    assert.equal(text, 'Sign-in failed. AADSTS50076: multifactor authentication is required.');
    assert.equal(remedy, texts.consoleReports.codes[50_076].remedy);
  });

  it('name the app or the person, if one is known', () => {
    const seen = { outcome: 'signed_in' } as const;
    assert.equal(sightWords(texts, { ...seen, witness: 'sign_in_log', app: 'Skype' }).text, 'Signed in by Skype.');
    assert.equal(sightWords(texts, { ...seen, witness: 'sign_in_log' }).text, 'Signed in.');
    assert.equal(
      sightWords(texts, { ...seen, witness: 'administrator', by: { displayName: 'Adele Vance' } }).text,
      'Confirmed by Adele Vance.',
    );
  });

  it('say for each reason why a source could not be read, and another for each source', () => {
    const told = ['sign_in_log', 'resource_account_key'].flatMap((witness) =>
      UNREAD_REASONS.map((unread) => sightWords(texts, { witness, outcome: 'unread', unread } as ToldSight)),
    );
    assert.equal(new Set(told.map(({ text }) => text)).size, 2 * UNREAD_REASONS.length);
    assert.ok(told.every(({ remedy }) => remedy?.endsWith('Ask the installer, then confirm the sign-in.')));
    assert.match(told[0]?.remedy ?? '', /AuditLog\.Read\.All/);
  });
});

describe('the words of a verdict', () => {
  const seen: ToldSight = { witness: 'sign_in_log', outcome: 'signed_in', app: 'Microsoft Teams Rooms' };

  it('say who saw the sign-in', () => {
    assert.deepEqual(verdictWords(texts, { state: 'signed_in', by: seen }), {
      title: 'Signed in',
      text: 'Microsoft Entra sign-in log: Signed in by Microsoft Teams Rooms.',
    });
  });

  it('show both sides of a contradiction', () => {
    const against = failure({ errorCode: 50_126 });
    const words = verdictWords(texts, { state: 'signed_in', by: seen, against });
    assert.match(words.text, /^Microsoft Entra sign-in log: Signed in/);
    assert.match(words.against ?? '', /^A later sign-in failed, although the room had signed in\. .+ is wrong\.$/);
    assert.match(words.remedy ?? '', /^Ask the installer whether the room works\. Someone may have changed it/);
  });

  it('ask whether the console has restarted when nobody saw anything', () => {
    const words = verdictWords(texts, { state: 'not_seen', by: { witness: 'sign_in_log', outcome: 'nothing' } });
    assert.equal(words.title, 'Not seen yet');
    assert.equal(words.text, 'Not seen yet: has the console restarted?');
  });

  it('say why nobody can tell', () => {
    const by: ToldSight = { witness: 'sign_in_log', outcome: 'unread', unread: 'no_license' };
    assert.match(
      verdictWords(texts, { state: 'unknown', by }).text,
      /^We can't tell whether the room signed in\. The sign-in log needs Microsoft Entra ID P1/,
    );
  });

  it('name what the console did with a settings file that was not taken', () => {
    const by: ToldSight = { witness: 'settings_file', outcome: 'not_taken' };
    assert.deepEqual(verdictWords(texts, { state: 'failed', by }), {
      title: 'Sign-in failed',
      text: texts.consoleReports.not_taken,
      remedy: texts.consoleReports.notTakenRemedy,
    });
  });
});

describe('the line of the two services', () => {
  it('names both as soon as one is known', () => {
    assert.equal(servicesLine(texts, { teams: 'ok', exchange: 'failed' }), 'Teams: signed in · Calendar: failed');
    assert.equal(servicesLine(texts, { teams: 'ok' }), 'Teams: signed in · Calendar: unknown');
    assert.equal(servicesLine(serverTexts('de'), { exchange: 'ok' }), 'Teams: unbekannt · Kalender: angemeldet');
    assert.equal(servicesLine(texts, {}), '');
  });
});
