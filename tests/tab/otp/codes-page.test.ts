import assert from 'node:assert/strict';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import type { RolloutCode, RolloutView } from '../../../contract/rollouts.ts';
import { finishedShare, outcomeOf, progressLine } from '../../../tab/src/rollouts/rollout-words.ts';
import {
  ALL_HIDDEN,
  codesAsText,
  codesVisibility,
  nextCodes,
  secondsVisible,
} from '../../../tab/src/otp/codes-state.ts';

/** In the reader's time zone, so that the day is the same wherever the tests run. */
const localIso = (day: number, hour: number): string => new Date(2026, 2, day, hour).toISOString();
const code = (room: string, changed: Partial<RolloutCode> = {}): RolloutCode => ({
  accountId: room,
  displayName: `Room ${room}`,
  upn: `${room}@contoso.com`,
  building: 'Oslo',
  location: 'Oslo, 3',
  code: 'K7QF-ABCD-2345',
  expiresAt: localIso(2, 17),
  ...changed,
});
const ROLLOUT: RolloutView = {
  id: 'batch-1',
  status: 'running',
  total: 1_000,
  done: 409,
  failed: 3,
  issuedAt: '2026-03-02T09:00:00.000Z',
  passwordMode: 'reset',
  ttlHours: 8,
};

describe('the progress of a batch', () => {
  it('counts what failed as finished, and says so', () => {
    assert.equal(finishedShare(ROLLOUT), 0.412);
    assert.equal(progressLine(ROLLOUT, english.rollout, 'en'), '412 of 1,000 accounts · 3 failed');
    assert.equal(progressLine({ ...ROLLOUT, total: 1, done: 1, failed: 0 }, english.rollout, 'en'), '1 of 1 account');
    assert.equal(progressLine(ROLLOUT, german.rollout, 'de'), '412 von 1.000 Konten · 3 fehlgeschlagen');
    assert.equal(progressLine({ ...ROLLOUT, total: 1, done: 1, failed: 0 }, german.rollout, 'de'), '1 von 1 Konto');
    assert.equal(finishedShare({ ...ROLLOUT, total: 0, done: 0, failed: 0 }), 1);
  });

  it('ends with how many have a code, and what to do about the others', () => {
    assert.match(outcomeOf(ROLLOUT, english.rollout, 'en').text, /server continues/);
    assert.equal(
      outcomeOf({ ...ROLLOUT, status: 'finished', done: 1, failed: 0 }, english.rollout, 'en').title,
      '1 one-time password generated',
    );
    assert.equal(
      outcomeOf({ ...ROLLOUT, status: 'finished', done: 1, failed: 0 }, german.rollout, 'de').title,
      '1 Einmalkennwort generiert',
    );
    assert.match(
      outcomeOf({ ...ROLLOUT, status: 'finished', done: 997 }, english.rollout, 'en').text,
      /3 accounts have no one-time password.*retry/,
    );
    const oneFailed = outcomeOf({ ...ROLLOUT, status: 'finished', done: 1_200, failed: 1 }, german.rollout, 'de');
    assert.deepEqual(
      [oneFailed.title, oneFailed.text.split('.')[0]],
      ['1.200 Einmalkennwörter generiert, 1 fehlgeschlagen', '1 Konto hat kein Einmalkennwort'],
    );
  });
});

describe('the codes of a batch', () => {
  it('are hidden until somebody asks, one by one or all', () => {
    const one = nextCodes(ALL_HIDDEN, { kind: 'toggled', accountId: 'a' });
    assert.deepEqual([...one.shown], ['a']);
    assert.deepEqual([...nextCodes(one, { kind: 'toggled', accountId: 'a' }).shown], []);
    const all = nextCodes(one, { kind: 'allShown', codes: [code('a'), code('b')] });
    assert.deepEqual([...all.shown], ['a', 'b']);
    assert.deepEqual([...nextCodes(all, { kind: 'allHidden' }).shown], []);
  });

  it('are not over before the batch is finished, and over when nothing says how long they are visible', () => {
    const codesVisibleUntil = '2026-03-02T09:15:00.000Z';
    const [before, after] = [Date.parse('2026-03-02T09:14:58.500Z'), Date.parse(codesVisibleUntil)];
    const finished = { status: 'finished', codesVisibleUntil } as const;
    assert.deepEqual(codesVisibility(undefined, before), { isVisible: false, isOver: false, secondsLeft: 0 });
    assert.deepEqual(codesVisibility(ROLLOUT, before), { isVisible: false, isOver: false, secondsLeft: 0 });
    assert.deepEqual(codesVisibility(finished, before), { isVisible: true, isOver: false, secondsLeft: 2 });
    assert.deepEqual(codesVisibility(finished, after), { isVisible: false, isOver: true, secondsLeft: 0 });
    assert.deepEqual(codesVisibility({ status: 'finished' }, before), {
      isVisible: false,
      isOver: true,
      secondsLeft: 0,
    });
  });

  it('are counted down, never from more than 15 minutes', () => {
    const until = '2026-03-02T09:15:00.000Z';
    assert.equal(secondsVisible(until, Date.parse('2026-03-02T09:14:58.500Z')), 2);
    assert.equal(secondsVisible(until, Date.parse('2026-03-02T08:00:00.000Z')), 900);
    assert.equal(secondsVisible(until, Date.parse('2026-03-02T10:00:00.000Z')), 0);
    assert.equal(secondsVisible(undefined, 0), 0);
  });

  it('are copied for a spreadsheet, which finds no formula in them', () => {
    const text = codesAsText([code('a', { displayName: '=HYPERLINK("x")\tB' }), code('b')]);
    assert.equal(text.split('\n').length, 2);
    assert.equal(text.split('\n')[0], '\'=HYPERLINK("x") B\ta@contoso.com\tOslo, 3\tK7QF-ABCD-2345');
  });
});
