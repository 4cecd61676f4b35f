import assert from 'node:assert/strict';
import { auditQuery, parseAuditFilter } from '../../../contract/audit.ts';
import { tabTexts } from '../../../texts/en/tab-texts.ts';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { AUDIT_ACTS } from '../../../contract/pages/audit-acts.ts';
import { EVERYTHING, filterOf, nextAuditQuestion } from '../../../tab/src/audit/audit-filter.ts';
import { detailFacts, detailsLine } from '../../../tab/src/audit/audit-words.ts';

describe('the audit in words', () => {
  it('has a title of its own for each act', () => {
    assert.equal(new Set(Object.values(tabTexts.audit.acts)).size, AUDIT_ACTS.length);
  });

  it('opens to what changed: before and after first, ids whole, and nothing that only a verification needs', () => {
    const item = { place: 1, at: '', actor: { kind: 'system', displayName: '' }, act: 'preference_changed' } as const;
    const details = {
      name: 'reasons',
      made: '7',
      after: 'other, wrong_room',
      batchId: '66f7b454-2a4a',
      before: 'other',
    };
    assert.deepEqual(detailFacts(tabTexts, { ...item, details }), [
      ['before', 'Other'],
      ['after', 'Other, Wrong room'],
      ['name', 'reasons'],
      ['rollout', '66f7b454-2a4a'],
    ]);
    assert.deepEqual(detailFacts(tabTexts, item), []);
  });

  it('tells the facts beside an act in one line', () => {
    const item = {
      place: 1,
      number: 1,
      at: '',
      actor: { kind: 'system', displayName: '' },
      act: 'request_rejected',
    } as const;
    assert.equal(
      detailsLine(tabTexts, { ...item, details: { reason: 'wrong_room', serialNumber: 'SN-1' } }),
      'Wrong room · serial number: SN-1',
    );
    assert.equal(
      detailsLine(tabTexts, { ...item, details: { reason: 'constructor' } }),
      'reason for rejection: constructor',
    );
    assert.equal(
      detailsLine(tabTexts, { ...item, details: { reason: 'other', reasonText: 'wrong day' } }),
      'Other · comment: wrong day',
    );
    assert.equal(
      detailsLine(tabTexts, {
        ...item,
        details: { name: 'rejectionReasons', before: 'wrong_room, other', after: 'other' },
      }),
      'name: rejectionReasons · before: Wrong room, Other · after: Other',
    );
    assert.equal(
      detailsLine(tabTexts, { ...item, details: { batchId: '66f7b454-2a4a-467d-9038-dd1401ca5812', ttlHours: '8' } }),
      'rollout 66f7b454 · valid for: 8 h',
    );
    assert.equal(detailsLine(tabTexts, item), '');
  });

  it('tells where an approver decided and what became of the digits', () => {
    const actor = { kind: 'system', displayName: '' } as const;
    const details = { via: 'tab', digits: 'compared', revision: '3' };
    const item = { place: 1, number: 1, at: '', actor, act: 'request_approved', details } as const;
    assert.equal(detailsLine(tabTexts, item), 'where: tab · verification digits: compared · revision: 3');
    assert.equal(detailsLine(german, item), 'wo: Registerkarte · Vergleichsziffern: verglichen · Revision: 3');
    const odd = { ...item, details: { via: 'constructor', digits: 'toString' } };
    assert.equal(detailsLine(tabTexts, odd), 'where: constructor · verification digits: toString');
  });

  it('tells the status that an act made, in the language of the reader, without the revision of it', () => {
    const actor = { kind: 'system', displayName: '' } as const;
    const details = { status: 'needs_attention', made: '4' };
    const item = { place: 1, number: 1, at: '', actor, act: 'credential_failed', details } as const;
    assert.equal(detailsLine(tabTexts, item), `status: ${tabTexts.field.requests.needs_attention}`);
    assert.equal(detailsLine(german, item), `Status: ${german.field.requests.needs_attention}`);
    const odd = { ...item, details: { status: 'constructor' } };
    assert.equal(detailsLine(tabTexts, odd), 'status: constructor');
  });

  it('tells who saw a sign-in and how it went for each service', () => {
    const actor = { kind: 'console', displayName: '' } as const;
    const details = { seenBy: 'event_log', teams: 'ok', exchange: 'failed', statuses: 'AADSTS50076' };
    const item = { place: 1, number: 1, at: '', actor, act: 'sign_in_failed', details } as const;
    assert.equal(
      detailsLine(tabTexts, item),
      'seen by: event log of the console · sign-in to Teams: signed in · sign-in to Exchange: failed · console statuses: AADSTS50076',
    );
    assert.match(
      detailsLine(german, item),
      /Ereignisprotokoll der Konsole · Anmeldung bei Teams: angemeldet · Anmeldung bei Exchange: fehlgeschlagen/,
    );
  });

  it('tells what is known of the key of a console', () => {
    const actor = { kind: 'system', displayName: '' } as const;
    const details = { binding: 'none', sealed: 'true', ground: 'network' };
    const item = { place: 1, number: 1, at: '', actor, act: 'otp_submitted', details } as const;
    assert.equal(
      detailsLine(tabTexts, item),
      'key of the console: not proven by the digits · code sealed: yes · claim that the rule relies on: the network is trusted',
    );
    assert.match(detailsLine(german, item), /durch die Ziffern nicht nachgewiesen · Code versiegelt: ja/);
  });

  it('tells where and why an act was refused, in the language of the reader', () => {
    const actor = { kind: 'system', displayName: '' } as const;
    const details = { via: 'card', refusedAct: 'approve', cause: 'four_eyes', count: '3' };
    const item = { place: 1, number: 1, at: '', actor, act: 'act_refused', details } as const;
    assert.equal(detailsLine(tabTexts, item), 'where: card · what: approve · cause: four-eyes rule · count: 3');
    assert.equal(detailsLine(german, item), 'wo: Karte · was: approve · Ursache: Vier-Augen-Prinzip · Anzahl: 3');
    assert.equal(
      detailsLine(tabTexts, { ...item, act: 'otp_refused', details: { cause: 'throttled' } }),
      'cause: throttled',
    );
  });
});

describe('the question to the audit', () => {
  it('is nothing but what was filled in', () => assert.deepEqual(filterOf(EVERYTHING), {}));

  it("means both days as a whole, in the reader's own time", () => {
    const question = nextAuditQuestion(EVERYTHING, { kind: 'days_chosen', from: '2026-05-04', to: '2026-05-04' });
    const { from = '', to = '' } = filterOf(question);
    assert.equal(Date.parse(to) - Date.parse(from), 24 * 3_600_000);
    assert.equal(new Date(from).getHours(), 0);
    assert.deepEqual(filterOf(nextAuditQuestion(question, { kind: 'days_chosen', from: '', to: '2026-xx' })), {});
  });

  it('stays within what can be asked for, whatever year is typed', () => {
    const typed = ['0001-01-01', '1999-12-01', '9999-12-31', '12026-05-04'].map((day) =>
      filterOf({ ...EVERYTHING, from: day, to: day }),
    );
    const [earliest, latest] = ['2000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'];
    assert.deepEqual(typed.map(({ to }) => to).slice(0, 2), [earliest, earliest]);
    assert.deepEqual(typed.map(({ from }) => from).slice(0, 2), [earliest, earliest]);
    assert.ok((typed[2]?.to ?? '') >= '9999-12-31' && (typed[2]?.to ?? '') <= latest, typed[2]?.to);
    assert.deepEqual(typed[3], { from: latest, to: latest });
    for (const filter of typed) assert.deepEqual(parseAuditFilter(auditQuery(filter)), filter);
  });

  it('takes an act of the list, and a name without the blanks around', () => {
    const question = nextAuditQuestion(nextAuditQuestion(EVERYTHING, { kind: 'act_chosen', act: 'otp_issued' }), {
      kind: 'actor_named',
      actor: ' Adele ',
    });
    assert.deepEqual(filterOf(question), { act: 'otp_issued', actor: 'Adele' });
    assert.equal(nextAuditQuestion(question, { kind: 'act_chosen', act: '' }).act, undefined);
    assert.deepEqual(nextAuditQuestion(question, { kind: 'cleared' }), EVERYTHING);
  });
});
