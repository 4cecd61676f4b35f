import assert from 'node:assert/strict';
import {
  isLastState,
  isSheetOver,
  SHEET_HOURS_AFTER_END,
  type SheetFacts,
  type SheetState,
  sheetState,
} from '../../../bot/domain/sheets/sheet.ts';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const HOUR = 3_600_000;
const CODE: SheetFacts = { room: 'Oslo 3.14', now: NOW, code: { status: 'active' } };

type Request = NonNullable<SheetFacts['request']>;

function asked(status: Request['status'], change: Partial<Request> = {}): SheetFacts {
  const request = { status, hasCredential: false, signInFailed: false, wasSignedOut: false, ...change };
  return { ...CODE, code: { status: 'submitted' }, request };
}

describe('an installer sheet', () => {
  const states: readonly (readonly [string, SheetFacts, SheetState['kind'], boolean])[] = [
    ['a code that nobody typed', CODE, 'waiting_for_code', false],
    ['a code for later', { ...CODE, code: { status: 'active', notBeforeAt: new Date(+NOW + 1) } }, 'not_yet', false],
    ['a code from now on', { ...CODE, code: { status: 'active', notBeforeAt: NOW } }, 'waiting_for_code', false],
    ['a code whose time is over', { ...CODE, endedAt: NOW }, 'expired', true],
    ['an expired code', { ...CODE, code: { status: 'expired' }, endedAt: NOW }, 'expired', true],
    ['a revoked code', { ...CODE, code: { status: 'revoked' }, endedAt: NOW }, 'canceled', true],
    ['a replaced code', { ...CODE, code: { status: 'superseded' }, endedAt: NOW }, 'canceled', true],
    ['a request', asked('pending'), 'waiting_for_approval', false],
    ['an approved request', asked('approved'), 'approved', false],
    ['a ready credential', asked('ready'), 'approved', false],
    ['a release that stopped', asked('needs_attention'), 'needs_attention', false],
    ['a delivered credential', asked('delivered', { hasCredential: true }), 'restart', false],
    ['a failed sign-in', asked('delivered', { hasCredential: true, signInFailed: true }), 'sign_in_failed', false],
    ['a room that signed in', asked('signed_in', { hasCredential: true }), 'signed_in', true],
    ['a room that was signed out', asked('signed_in', { hasCredential: true, wasSignedOut: true }), 'ended', true],
    ['a rejected request', asked('rejected', { reason: 'wrong_room' }), 'rejected', true],
    ['a request that nobody decided', asked('expired'), 'expired', true],
    ['a delivery that nobody confirmed', asked('expired', { hasCredential: true }), 'ended', true],
    ['a canceled request', asked('cancelled'), 'canceled', true],
  ];
  for (const [name, facts, kind, isLast] of states) {
    it(`shows ${name} as ${kind}`, () => {
      const state = sheetState(facts);
      assert.deepEqual([state.kind, isLastState(state)], [kind, isLast]);
    });
  }

  it('names the reason of a rejection', () => {
    assert.deepEqual(sheetState(asked('rejected', { reason: 'wrong_room' })), {
      kind: 'rejected',
      reason: 'wrong_room',
    });
  });

  it('ends 24 hours after its code or request has ended, and not before', () => {
    assert.equal(SHEET_HOURS_AFTER_END, 24);
    const ended = (hours: number): boolean => isSheetOver({ now: NOW, endedAt: new Date(+NOW - hours * HOUR) });
    assert.deepEqual([isSheetOver({ now: NOW }), ended(0), ended(23.999), ended(24)], [false, false, false, true]);
  });
});
