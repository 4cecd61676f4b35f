import assert from 'node:assert/strict';
import type { RequestView } from '../../../contract/requests.ts';
import { decisionTexts } from '../../../texts/en/tab/decision.ts';
import {
  type Decision,
  type DecisionEvent,
  type DecisionForm,
  decisionOf,
  type Missing,
  nextDecision,
  NO_DECISION,
} from '../../../tab/src/approval/decision-form.ts';
import { sampleRequest } from '../../support/samples/request-views.ts';

const decided = (form: DecisionForm, request: RequestView): Decision | Missing =>
  decisionOf(decisionTexts.missing, form, request);
const filled = (...events: readonly DecisionEvent[]): DecisionForm => events.reduce(nextDecision, NO_DECISION);
const APPROVE: DecisionEvent = { kind: 'chosen', choice: 'approve' };
const REJECT: DecisionEvent = { kind: 'chosen', choice: 'reject' };

describe('the form of a decision', () => {
  it('asks for a choice first', () => {
    assert.deepEqual(Object.keys(decided(NO_DECISION, sampleRequest())), ['choice']);
  });

  it('approves with the digits that were typed, and the revision that was seen', () => {
    assert.deepEqual(decided(filled(APPROVE, { kind: 'code_typed', matchCode: ' 123 456' }), sampleRequest()), {
      act: 'approve',
      body: { revision: 3, matchCode: '123456' },
    });
    assert.deepEqual(decided(filled(APPROVE, { kind: 'code_typed', matchCode: '１２３４５６' }), sampleRequest()), {
      act: 'approve',
      body: { revision: 3, matchCode: '123456' },
    });
    for (const matchCode of ['12345', '1234567', '12345x']) {
      assert.deepEqual(Object.keys(decided(filled(APPROVE, { kind: 'code_typed', matchCode }), sampleRequest())), [
        'matchCode',
      ]);
    }
  });

  it('asks for no digits where they are compared', () => {
    assert.deepEqual(decided(filled(APPROVE), sampleRequest({ asksMatchCode: false })), {
      act: 'approve',
      body: { revision: 3 },
    });
  });

  it('rejects for a reason of the list, with words for Other alone', () => {
    assert.deepEqual(Object.keys(decided(filled(REJECT), sampleRequest())), ['reason']);
    const wrongRoom = filled(
      REJECT,
      { kind: 'text_typed', text: 'not sent' },
      { kind: 'reason_chosen', reason: 'wrong_room' },
    );
    assert.deepEqual(decided(wrongRoom, sampleRequest()), { act: 'reject', body: { reason: 'wrong_room' } });
    const other = filled(
      REJECT,
      { kind: 'reason_chosen', reason: 'other' },
      { kind: 'text_typed', text: ' wrong day ' },
    );
    assert.deepEqual(decided(other, sampleRequest()), { act: 'reject', body: { reason: 'other', text: 'wrong day' } });
    for (const text of ['  ', 'x'.repeat(201)]) {
      assert.deepEqual(Object.keys(decided({ ...other, text }, sampleRequest())), ['text']);
    }
    assert.equal(filled({ kind: 'reason_chosen', reason: 'match_code_mismatch' }).reason, undefined);
  });

  it('keeps everything else when the code was wrong or the other choice is looked at', () => {
    const form = filled(
      REJECT,
      { kind: 'reason_chosen', reason: 'other' },
      { kind: 'text_typed', text: 'why' },
      APPROVE,
      { kind: 'code_typed', matchCode: '1' },
    );
    assert.deepEqual(nextDecision(form, { kind: 'code_refused' }), {
      choice: 'approve',
      matchCode: '',
      reason: 'other',
      text: 'why',
    });
  });
});
