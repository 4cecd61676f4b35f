import assert from 'node:assert/strict';
import { failureTexts } from '../../texts/en/tab/failures.ts';
import { PROBLEM_CODES } from '../../contract/problem-codes.ts';
import { isPassing } from '../../tab/src/api/api-error.ts';
import { type FailureWords, wordsOfFailure } from '../../tab/src/api/failure-words.ts';
import type { Failure } from '../../tab/src/api/tab-api-client.ts';

const problem = (code: string, status = 422, facts = {}): Failure => ({
  kind: 'problem',
  problem: { type: '', code, title: 'As told', status, facts },
});

const wordsOf = (failure: Failure): FailureWords => wordsOfFailure(failureTexts, failure, 'en-GB');

describe('the words for a call without an answer', () => {
  const others: readonly Failure[] = [
    { kind: 'unreachable' },
    { kind: 'unexpected' },
    { kind: 'token', problem: 'consent_needed' },
    { kind: 'token', problem: 'sign_in_failed' },
    { kind: 'token', problem: 'token_refused' },
  ];
  it('say what happened and what to do about it, for every problem that the server knows', () => {
    for (const failure of [...others, ...PROBLEM_CODES.map((code) => problem(code))]) {
      const { title, remedy } = wordsOf(failure);
      assert.match(remedy, /\.$/, JSON.stringify(failure));
      assert.doesNotMatch(title, /undefined|\.$/, JSON.stringify(failure));
    }
  });

  it('name who was first and when, and how many tries are left', () => {
    assert.match(
      wordsOf(problem('request_already_resolved', 409, { by: 'Megan Bowen' })).title,
      /^Megan Bowen already decided/,
    );
    const at = new Date(2026, 4, 4, 12, 5).toISOString();
    const late = wordsOf(problem('request_already_resolved', 409, { by: 'Megan Bowen', at }));
    assert.match(late.remedy, /4 May 2026.*\d:05/);
    assert.match(wordsOf(problem('request_already_resolved', 409, { by: '', at: '' })).title, /^Someone else/);
    assert.match(wordsOf(problem('not_issuer', 403, { issuer: 'Adele Vance' })).remedy, /^Only Adele Vance can/);
    assert.match(wordsOf(problem('match_code_wrong', 422, { left: 1 })).remedy, /One more wrong attempt rejects/);
  });

  it('are those of the server for what a newer one says, but never of its inside', () => {
    assert.equal(wordsOf(problem('moon_phase', 422)).title, 'As told');
    assert.equal(wordsOf(problem('moon_phase', 500)).title, 'Something went wrong on the server');
    assert.equal(wordsOf(problem('constructor', 422)).title, 'As told');
  });

  it('ask nobody to wait for what does not pass by itself', () => {
    assert.deepEqual(
      [problem('no_permission', 403), problem('internal', 500), problem('throttled', 429), ...others].map(isPassing),
      [false, true, true, true, true, false, false, false],
    );
  });
});
