import assert from 'node:assert/strict';
import { SIGN_IN_DATA_LIMITS } from '../../contract/sign-in-data.ts';
import { matchSignInData, readSignInData } from '../../bot/domain/rollouts/sign-in-data.ts';

const PIECES = [
  ',',
  ';',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\uFEFF',
  '\u0000',
  '=cmd|',
  '+1',
  '@SUM(',
  '-1',
  '<',
  '&',
  "'",
  'userPrincipalName',
  'password',
  'expectedSerialNumber',
  'a@contoso.example',
  '__proto__',
  'constructor',
  'ü',
  '\u{1F511}',
  '\uFFFD',
  'x'.repeat(300),
  ','.repeat(500),
  '"'.repeat(99),
] as const;
const HEADER = 'userPrincipalName,password,expectedSerialNumber\n';
const MOST_MEGABYTES = 200;

/** A small generator of its own (mulberry32), so that a seed gives the same texts everywhere. */
function pieces(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function hostileText(next: () => number): string {
  const length = Math.floor(next() * 40);
  return (
    (next() < 0.7 ? HEADER : '') +
    Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)] ?? '').join('')
  );
}

/** Reads so many hostile texts: each is either clean or told by line, and none makes the process large. */
export function readHostileTexts(count: number): void {
  const before = process.memoryUsage().rss;
  const next = pieces(20260302);
  for (let round = 0; round < count; round += 1) {
    const csv = hostileText(next);
    const { mistakes } = matchSignInData(readSignInData(csv), []);
    for (const { line, column, detail = '' } of mistakes) {
      assert.ok(Number.isInteger(line) && line >= 0 && line <= csv.length + 1, JSON.stringify(csv));
      assert.ok(!detail.includes('x'.repeat(300)) && column !== undefined);
    }
  }
  const grown = (process.memoryUsage().rss - before) / 1e6;
  assert.ok(grown < MOST_MEGABYTES, `${grown.toFixed()} MB more after ${count} texts`);
}

/** Trap T9: one row that is nothing but separators. */
export function readSeparators(): void {
  for (const size of [SIGN_IN_DATA_LIMITS.bytes - HEADER.length, 2_000_000]) {
    const before = process.memoryUsage().rss;
    const { mistakes } = readSignInData(HEADER + ','.repeat(size));
    assert.equal(mistakes[0]?.problem, size > SIGN_IN_DATA_LIMITS.bytes ? 'too_large' : 'cells_wrong');
    assert.ok((process.memoryUsage().rss - before) / 1e6 < MOST_MEGABYTES);
  }
}
