import assert from 'node:assert/strict';
import * as v from 'valibot';
import { instant } from '../../contract/schema/instants.ts';
import {
  amount,
  anyMembers,
  id,
  listOf,
  members,
  membersBy,
  membersWith,
  oneOf,
  optional,
  readerOf,
  type Schema,
  ShapeError,
  storableTextUpTo,
  text,
  textsByName,
  textUpTo,
  wholeNumber,
  yesOrNo,
} from '../../contract/schema/shape.ts';

/** `field: problem`, or what was read. */
function outcome(schema: Schema, value: unknown): unknown {
  try {
    return readerOf(schema)(value);
  } catch (error) {
    if (error instanceof ShapeError) return `${error.field}: ${error.problem}`;
    throw error;
  }
}

const room = members({ name: text, floor: optional(amount), ids: optional(listOf(id, 2)) });

describe('An object that came over the wire', () => {
  it('keeps the members that are agreed, and no others', () => {
    assert.deepEqual(outcome(room, { name: 'Oslo', ids: ['a'], newer: 1 }), { name: 'Oslo', ids: ['a'] });
  });

  it('leaves an absent member absent, and takes null for absent', () => {
    assert.deepEqual(Object.keys(outcome(room, { name: 'Oslo', floor: null, ids: undefined }) as object), ['name']);
    assert.equal(outcome(room, { name: null }), 'name: missing');
    assert.equal(outcome(room, {}), 'name: missing');
  });

  it('has no members but its own', () => {
    assert.equal(outcome(room, Object.create({ name: 'Oslo' })), 'name: missing');
    assert.equal(outcome(members({ constructor: text }), {}), 'constructor: missing');
    const polluted: unknown = JSON.parse('{"name": "Oslo", "__proto__": {"floor": 3}}');
    assert.deepEqual(outcome(room, polluted), { name: 'Oslo' });
  });

  it('is no list, text, number or nothing', () => {
    for (const value of [[], 'text', 7, true, null, undefined, () => ({ name: 'Oslo' })])
      assert.equal(outcome(room, value), ': not_usable');
    assert.equal(outcome(members({ room }), { room: [{ name: 'Oslo' }] }), 'room: not_usable');
  });

  it('names the first member that is not usable, by its path', () => {
    const rooms = members({ rooms: listOf(room), more: yesOrNo });
    assert.equal(
      outcome(rooms, { rooms: [{ name: 'a' }, { name: 'b', ids: ['a', '/'] }] }),
      'rooms[1].ids[1]: not_usable',
    );
    assert.equal(outcome(rooms, { rooms: [{ name: 'a' }] }), 'more: missing');
  });

  it('is told apart by a member, whose absence is named', () => {
    const shape = membersBy('kind', [
      v.object({ kind: v.literal('round'), radius: amount }),
      v.object({ kind: v.picklist(['square', 'flat']) }),
    ]);
    assert.deepEqual(outcome(shape, { kind: 'round', radius: 1, side: 2 }), { kind: 'round', radius: 1 });
    assert.equal(outcome(shape, { kind: 'round' }), 'radius: missing');
    assert.equal(outcome(shape, { kind: 'long' }), 'kind: not_usable');
    assert.equal(outcome(shape, {}), 'kind: missing');
    assert.equal(outcome(shape, Object.create({ kind: 'flat' })), 'kind: missing');
  });

  it('has another form when a member is there', () => {
    const never = optional(v.never() as Schema<never>);
    const either = membersWith('all', members({ all: yesOrNo, ids: never }), members({ ids: listOf(id) }));
    assert.deepEqual(outcome(either, { all: true, ids: null }), { all: true });
    assert.deepEqual(outcome(either, { ids: ['a'] }), { ids: ['a'] });
    assert.equal(outcome(either, { all: true, ids: ['a'] }), 'ids: not_usable');
    assert.equal(outcome(either, {}), 'ids: missing');
  });

  it('can have members whose names are not agreed', () => {
    assert.deepEqual(outcome(textsByName, { a: 'x', b: null }), { a: 'x' });
    assert.equal(outcome(textsByName, { a: 1 }), 'a: not_usable');
    assert.deepEqual(outcome(anyMembers, { a: [1] }), { a: [1] });
  });
});

describe('A value that came over the wire', () => {
  it('is a text within its length, in UTF-16 units', () => {
    assert.equal(outcome(textUpTo(2), '🔑'), '🔑');
    assert.equal(outcome(textUpTo(2), 'abc'), ': too_long');
    assert.equal(outcome(text, 'x'.repeat(100_000)), 'x'.repeat(100_000));
    assert.equal(outcome(text, 'x'.repeat(100_001)), ': too_long');
    assert.equal(outcome(text, 7), ': not_usable');
  });

  it('is a text without null characters where the database keeps it', () => {
    assert.equal(outcome(storableTextUpTo(5), 'a\0b'), ': not_usable');
    assert.equal(outcome(storableTextUpTo(5), 'ab'), 'ab');
    assert.equal(outcome(storableTextUpTo(5), 'a\0bcdef'), ': too_long');
  });

  it('is a whole number within both ends', () => {
    const hours = wholeNumber(1, 336);
    assert.deepEqual([outcome(hours, 1), outcome(hours, 336)], [1, 336]);
    assert.deepEqual([outcome(hours, 0), outcome(hours, 337)], [': not_usable', ': too_large']);
    for (const value of [1.5, '1', Number.NaN, Infinity]) assert.equal(outcome(hours, value), ': not_usable');
  });

  it('is an amount that is finite', () => {
    assert.equal(outcome(amount, 1.5), 1.5);
    for (const value of [Number.NaN, Infinity, '1', 1n]) assert.equal(outcome(amount, value), ': not_usable');
  });

  it('is one of some words', () => {
    assert.equal(outcome(oneOf(['on', 'off']), 'on'), 'on');
    for (const value of ['ON', 'toString', 0]) assert.equal(outcome(oneOf(['on', 'off']), value), ': not_usable');
  });

  it('is a list whose length is told before its items are looked at', () => {
    assert.equal(outcome(room, { name: '', ids: ['/', '/', '/'] }), 'ids: too_large');
    assert.equal(outcome(room, { name: '', ids: { 0: 'a', length: 1 } }), 'ids: not_usable');
    assert.equal(outcome(listOf(text), ['a', null]), '[1]: not_usable');
    assert.equal(
      outcome(
        listOf(amount),
        Array.from({ length: 100_001 }, () => 'wrong'),
      ),
      ': too_large',
    );
  });

  it('is an id of 1 to 64 letters, digits, dashes and underscores', () => {
    for (const value of ['a', '-', 'x'.repeat(64)]) assert.equal(outcome(id, value), value);
    for (const value of ['', 'x'.repeat(65), 'ä', 'a b', 'a\n']) assert.equal(outcome(id, value), ': not_usable');
  });

  it('is an instant as RFC 3339 has it', () => {
    assert.equal(outcome(instant, '2026-02-28T23:59:59.5+14:00'), '2026-02-28T23:59:59.5+14:00');
    assert.equal(outcome(instant, '2026-02-29T00:00:00Z'), ': not_usable');
    assert.equal(outcome(instant, '2026-02-28T23:59:59.'.padEnd(41, '0')), ': too_long');
  });

  it('can nest as deep as JSON does without harm, where nothing is agreed', () => {
    const deep: unknown = JSON.parse(`{"name": "Oslo", "newer": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    assert.deepEqual(outcome(room, deep), { name: 'Oslo' });
  });
});
