import assert from 'node:assert/strict';
import {
  DEFAULT_CALL_MILLISECONDS,
  DEFAULT_LATE_SECONDS,
  judgeChange,
  MAX_RELEASES_AGAIN,
  MINUTES_BETWEEN_LOOKS,
} from '../../../bot/domain/release/password-change.ts';

const SHOWN = new Date('2026-05-04T10:00:00Z');
const LATER = new Date('2026-05-04T10:00:01Z');

describe('a change of the password after the release', () => {
  const source = (same: boolean, other: boolean) =>
    judgeChange({ shownAt: SHOWN, readAt: LATER, unresolved: { same, other } })?.source;

  it('is none when the directory shows the one of the release, or nothing to compare', () => {
    const unresolved = { same: true, other: true };
    for (const [shownAt, readAt] of [
      [SHOWN, SHOWN],
      [LATER, SHOWN],
      [undefined, LATER],
      [SHOWN, undefined],
    ] as const)
      assert.equal(judgeChange({ shownAt, readAt, unresolved }), undefined);
  });

  it("is somebody else's when every attempt has its answer", () => {
    assert.equal(source(false, false), 'someone');
  });

  it('may be a late attempt of the same release, which sets the same password', () => {
    assert.equal(source(true, false), 'same_release');
  });

  it("is somebody else's when it came long after the latest attempt without an answer", () => {
    const judged = (seconds: number, kind: 'same' | 'other') =>
      judgeChange({
        shownAt: SHOWN,
        readAt: new Date(LATER.getTime() + seconds * 1000),
        unresolved: { same: kind === 'same', other: kind === 'other' },
        lastSent: { [kind]: LATER },
      })?.source;
    assert.deepEqual([judged(180, 'same'), judged(181, 'same')], ['same_release', 'someone']);
    assert.deepEqual([judged(180, 'other'), judged(181, 'other')], ['other_release', 'someone']);
  });

  it('is taken for the attempt with another password whenever there is one, because that would lock the room out', () => {
    assert.deepEqual([source(false, true), source(true, true)], ['other_release', 'other_release']);
  });

  it('is looked for at delivery and one, three and five minutes later', () => {
    const looks = MINUTES_BETWEEN_LOOKS.map((_, index) =>
      MINUTES_BETWEEN_LOOKS.slice(0, index + 1).reduce((sum, minutes) => sum + minutes, 0),
    );
    assert.deepEqual(looks, [1, 3, 5]);
  });
});

describe('an attempt without an answer', () => {
  it('may take effect for 30 seconds after the 20 in which the directory has to answer', () => {
    assert.deepEqual([DEFAULT_CALL_MILLISECONDS, DEFAULT_LATE_SECONDS], [20_000, 30]);
  });
});

describe('a release by a person', () => {
  it('is possible three times for one request', () => {
    assert.equal(MAX_RELEASES_AGAIN, 3);
  });
});
