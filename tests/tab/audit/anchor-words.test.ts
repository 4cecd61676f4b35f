import assert from 'node:assert/strict';
import { anchorTexts as german } from '../../../texts/de/tab/anchors.ts';
import { anchorTexts as english } from '../../../texts/en/tab/anchors.ts';
import { isAlarming, type WitnessProblem } from '../../../bot/domain/audit/witness-state.ts';
import { problemText, weightOf } from '../../../tab/src/audit/anchor-words.ts';

/** Every problem that the server knows. A new one that is missing here doesn't compile. */
const PROBLEMS = {
  ahead: true,
  split: true,
  inconsistent: true,
  forged: true,
  unknown_key: true,
  wrong_time: true,
  timeout: true,
  unreachable: true,
  malformed: true,
  status_503: true,
} as const satisfies Readonly<Partial<Record<WitnessProblem, true>>>;

describe('the witnesses of the audit in words', () => {
  it('have a text for each problem in both languages, and an answer by its status', () => {
    for (const problem of Object.keys(PROBLEMS)) {
      assert.notEqual(problemText(english, problem), problem);
      assert.notEqual(problemText(german, problem), problemText(english, problem));
    }
    assert.equal(problemText(english, 'status_503'), 'It answered 503');
    assert.equal(problemText(english, 'constructor'), 'constructor');
  });

  it('alarm where the server alarms', () => {
    for (const problem of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[])
      assert.equal(weightOf({ problem }) === 'alarm', isAlarming(problem), problem);
    assert.equal(weightOf({}), 'none');
  });
});
