import assert from 'node:assert/strict';
import { shellTexts } from '../../../texts/en/tab/shell.ts';
import { wordsOf } from '../../../tab/src/otp/code-words.ts';
import { PROBLEM_TYPE } from '../../../contract/tab-api.ts';
import type { Answer } from '../../../tab/src/api/tab-api-client.ts';
import { type CodeState, LOADING, mayTryAgain, nextCodeState } from '../../../tab/src/otp/code-state.ts';

const ANSWER = {
  code: 'K7QF-ABCD-2345',
  account: { displayName: 'Oslo 3.14', upn: 'oslo@contoso.example' },
  expiresAt: '2026-03-02T17:00:00.000Z',
  visibleSeconds: 90,
};

type Failed = Exclude<Answer<never>, { readonly kind: 'answer' }>;

const shown = (visibleSeconds = 90): CodeState =>
  nextCodeState(LOADING, {
    kind: 'answered',
    answer: { kind: 'answer', value: { ...ANSWER, visibleSeconds } },
    now: 1_000,
  });
const refused = (answer: Failed): CodeState => nextCodeState(LOADING, { kind: 'answered', answer, now: 0 });
const problem = (code: string, facts: Readonly<Record<string, unknown>> = {}): Failed => ({
  kind: 'problem',
  problem: { type: PROBLEM_TYPE + code, code, title: '', status: 400, facts },
});

describe('the page that shows a code', () => {
  it('counts down by its own clock, and hides the code when its time is over', () => {
    const state = shown();
    assert.equal(state.kind === 'shown' && state.secondsLeft, 90);
    const later = nextCodeState(state, { kind: 'ticked', now: 1_000 + 88_500 });
    assert.equal(later.kind === 'shown' && later.secondsLeft, 2);
    const over = nextCodeState(later, { kind: 'ticked', now: 1_000 + 90_000 });
    assert.deepEqual(over, { kind: 'refused', refusal: { reason: 'code_gone', room: 'Oslo 3.14' } });
    assert.doesNotMatch(JSON.stringify(over), /K7QF/);
  });

  it('never shows a code that has no time left', () => {
    assert.equal(shown(0).kind, 'refused');
  });

  it('remembers how the code was copied, until it asks again', () => {
    const copied = nextCodeState(shown(), { kind: 'copied', how: 'by_hand' });
    assert.equal(copied.kind === 'shown' && copied.copied, 'by_hand');
    assert.deepEqual(nextCodeState(copied, { kind: 'asked' }), LOADING);
  });

  it('takes no notice of the clock or of copies while no code is shown', () => {
    for (const state of [LOADING, refused({ kind: 'unreachable' })]) {
      assert.equal(nextCodeState(state, { kind: 'ticked', now: 9 }), state);
      assert.equal(nextCodeState(state, { kind: 'copied', how: 'copied' }), state);
    }
  });

  const REFUSALS: readonly (readonly [Failed, string, boolean])[] = [
    [problem('not_issuer', { issuer: 'Adele Vance' }), 'not_issuer', false],
    [problem('no_permission'), 'no_permission', false],
    [problem('guest_refused'), 'no_permission', false],
    [problem('code_gone'), 'code_gone', false],
    [problem('otp_unknown'), 'otp_unknown', false],
    [problem('directory_unavailable'), 'failing', true],
    [problem('one_of_tomorrow'), 'failing', true],
    [{ kind: 'token', problem: 'consent_needed' }, 'consent_needed', true],
    [{ kind: 'token', problem: 'sign_in_failed' }, 'sign_in_over', true],
    [{ kind: 'token', problem: 'token_refused' }, 'sign_in_over', true],
    [{ kind: 'unreachable' }, 'unreachable', true],
    [{ kind: 'unexpected' }, 'failing', true],
  ];
  for (const [answer, reason, again] of REFUSALS) {
    it(`says ${reason} when it is answered ${JSON.stringify(answer).slice(0, 70)}`, () => {
      const state = refused(answer);
      assert.ok(state.kind === 'refused');
      assert.deepEqual([state.refusal.reason, mayTryAgain(state.refusal)], [reason, again]);
    });
  }

  it('keeps the room of a code that the server no longer shows', () => {
    const gone = refused(problem('code_gone', { status: 'submitted', account: 'Oslo 3.14' }));
    assert.ok(gone.kind === 'refused');
    assert.equal(wordsOf(gone.refusal, shellTexts.refusals).title, 'The code for Oslo 3.14 can no longer be shown');
  });

  it('takes the name of the issuer only when it is one', () => {
    const named = refused(problem('not_issuer', { issuer: 'Adele Vance' }));
    assert.deepEqual(named, { kind: 'refused', refusal: { reason: 'not_issuer', issuer: 'Adele Vance' } });
    const odd = refused(problem('not_issuer', { issuer: { name: 'Adele' } }));
    assert.deepEqual(odd, { kind: 'refused', refusal: { reason: 'not_issuer', issuer: undefined } });
  });
});
