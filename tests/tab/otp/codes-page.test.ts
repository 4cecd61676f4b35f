import assert from 'node:assert/strict';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import type { RolloutItemView, RolloutView } from '../../../contract/rollouts.ts';
import { codeStateWords } from '../../../texts/code-state-words.ts';
import { fieldTexts as germanFieldTexts } from '../../../texts/de/field.ts';
import { fieldTexts } from '../../../texts/en/field.ts';
import { againBody } from '../../../tab/src/otp/again-body.ts';
import {
  buildingsIn,
  type CodeFilter,
  codeRows,
  matchingRows,
  NO_FILTER,
  statesIn,
  usedCount,
} from '../../../tab/src/otp/code-rows.ts';
import { finishedShare, outcomeOf, progressLine } from '../../../tab/src/rollouts/rollout-words.ts';
import {
  ALL_HIDDEN,
  codesAsText,
  codesVisibility,
  nextCodes,
  secondsVisible,
} from '../../../tab/src/otp/codes-state.ts';
import type { VisibleCode } from '../../../tab/src/otp/visible-code.ts';

/** In the reader's time zone, so that the day is the same wherever the tests run. */
const localIso = (day: number, hour: number): string => new Date(2026, 2, day, hour).toISOString();
const code = (room: string, changed: Partial<VisibleCode> = {}): VisibleCode => ({
  accountId: room,
  displayName: `Room ${room}`,
  upn: `${room}@contoso.com`,
  building: 'Oslo',
  location: 'Oslo, 3',
  code: 'K7QF-ABCD-2345',
  state: 'OTP generated',
  expiresAt: localIso(2, 17),
  ...changed,
});
const item = (room: string, changed: Partial<RolloutItemView> = {}): RolloutItemView => ({
  accountId: room,
  displayName: `Room ${room}`,
  upn: `${room}@contoso.com`,
  building: 'Oslo',
  location: 'Oslo, 3',
  status: 'done',
  ...(changed.status !== 'failed' && {
    otpId: `otp-${room}`,
    selector: 'K7QF',
    expiresAt: localIso(2, 17),
    state: 'OTP generated',
  }),
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
    const all = { ...ROLLOUT, status: 'finished', failed: 0 } as const;
    assert.match(outcomeOf(all, english.rollout, 'en').text, /can no longer be shown/);
    assert.match(
      outcomeOf({ ...all, codesVisibleUntil: localIso(2, 9) }, english.rollout, 'en').text,
      /^View the codes/,
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

  it('are copied for a spreadsheet, which finds no formula in them, and no room is missing', () => {
    const rows = codeRows(
      [item('a', { displayName: '=HYPERLINK("x")\tB' }), item('b', { state: 'Approved' })],
      [code('a'), code('b')],
      undefined,
    );
    const lines = codesAsText(rows, (state) => `already ${state}`).split('\n');
    assert.deepEqual(lines, [
      '\'=HYPERLINK("x") B\ta@contoso.com\tOslo, 3\tK7QF-ABCD-2345',
      'Room b\tb@contoso.com\tOslo, 3\talready Approved',
    ]);
  });

  it('say after a copy whose code it was, until the next copy', () => {
    const one = nextCodes(ALL_HIDDEN, { kind: 'copied', text: 'Copied.', accountId: 'a' });
    assert.deepEqual([one.copied, one.copiedOf], ['Copied.', 'a']);
    assert.equal(nextCodes(one, { kind: 'copied', text: 'All copied.' }).copiedOf, undefined);
  });
});

describe('the rooms on the page of codes', () => {
  const items = [
    item('a'),
    item('b', { state: 'Awaiting OTP Approval' }),
    item('c', { state: 'Provisioned', building: 'Zürich', location: 'Zürich, 1' }),
    item('d', { unseen: true }),
    item('e', { status: 'failed' }),
  ];
  const rows = codeRows(items, [code('a'), code('b'), code('c')], undefined);

  it('are all that got a code, with the code only while no console has used it', () => {
    assert.deepEqual(
      rows.map(({ accountId, code: shown, isUnseen }) => [accountId, shown !== undefined, isUnseen]),
      [
        ['a', true, false],
        ['b', false, false],
        ['c', false, false],
        ['d', false, true],
      ],
    );
    assert.deepEqual(codeRows(items, undefined, localIso(1, 12))[0]?.notBeforeAt, localIso(1, 12));
    assert.doesNotMatch(JSON.stringify(codeRows(items, undefined, undefined)), /K7QF-ABCD/);
  });

  it('are counted when a console has typed the code', () => {
    assert.equal(usedCount(rows), 2);
    assert.equal(
      usedCount(codeRows([item('a', { state: 'Revoked' }), item('b', { state: 'Expired' })], [], undefined)),
      0,
    );
    assert.equal(english.codes.used(3, '3', '1,000'), '3 of 1,000 are used already.');
  });

  it('are found by words in any order, without accents and capitals, and by state and building', () => {
    const found = (filter: Partial<CodeFilter>): readonly string[] =>
      matchingRows(rows, { ...NO_FILTER, ...filter }).map(({ accountId }) => accountId);
    assert.deepEqual(found({}), ['a', 'b', 'c', 'd']);
    assert.deepEqual(found({ search: ' ZURICH room ' }), ['c']);
    assert.deepEqual(found({ search: 'b@contoso' }), ['b']);
    assert.deepEqual(found({ state: 'OTP generated' }), ['a', 'd']);
    assert.deepEqual(found({ state: 'OTP generated', building: 'Zürich' }), []);
    assert.deepEqual(statesIn(rows), ['OTP generated', 'Awaiting OTP Approval', 'Provisioned']);
    assert.deepEqual(buildingsIn(rows), ['Oslo', 'Zürich']);
    const filtered = nextCodes(ALL_HIDDEN, { kind: 'filtered', filter: { state: 'Approved' } });
    assert.deepEqual(filtered.filter, { ...NO_FILTER, state: 'Approved' });
  });

  it('keep their words for what became of a code in both languages', () => {
    assert.equal(codeStateWords(fieldTexts, 'Provisioned'), 'Signed in');
    assert.equal(codeStateWords(germanFieldTexts, 'Replaced'), 'Ersetzt');
  });

  it('are generated again with the same wishes, without a start that is over', () => {
    const again = codeRows([item('a', { unseen: true, expectedSerialNumber: 'SN-1' }), item('b')], [], undefined);
    const wishes = { ttlHours: 24, notBeforeAt: localIso(2, 12) };
    assert.deepEqual(againBody(wishes, again, Date.parse(localIso(2, 11))), {
      selection: { accountIds: ['a', 'b'] },
      passwordMode: 'reset',
      ttlHours: 24,
      notBeforeAt: localIso(2, 12),
      expectedSerialNumbers: [{ accountId: 'a', serialNumber: 'SN-1' }],
      expected: [
        { accountId: 'a', otpId: 'otp-a' },
        { accountId: 'b', otpId: 'otp-b' },
      ],
    });
    assert.equal(againBody(wishes, again, Date.parse(localIso(2, 13))).notBeforeAt, undefined);
  });
});
