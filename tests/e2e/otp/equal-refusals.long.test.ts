import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { chanceOfKind } from '../../support/times-in-rounds.ts';
import { consoleForm, openStage, type Stage, trySubmit } from '../stage.ts';
import { refusedCodes, shuffled, wrongCode } from './refused-codes.ts';

const ROUNDS = 300;
/** Rounds after which the test gives up, because the server kept up in too few of them. */
const MOST_ROUNDS = 3 * ROUNDS;
/**
 * The longest answer of a server that keeps up, in milliseconds: 250 to 300 of the least time, and the way there and back.
 * A round counts when none of its answers took longer. That is the same for all kinds, so it hides no difference.
 */
const KEPT_UP_MILLISECONDS = 400;
/** The level of each comparison. There are fourteen, so by chance alone one of them fails in one of 71 runs at most. */
const LEVEL = 0.001;
/** The difference that the comparison must find, in milliseconds, or it would prove nothing. */
const FOUND_MILLISECONDS = 5;
/** Rounds after which the wrong code is one for another code, because a code pauses after ten in an hour. */
const ROUNDS_OF_ONE_CODE = 9;
const OTHER_CONSOLE = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;
const KINDS = ['unknown selector', 'wrong verifier', 'expired', 'used', 'revoked', 'not yet valid'] as const;
/** An unknown selector once more, which shows what the comparison says of two samples of one kind. */
const CONTROL = 'unknown selector again';

interface Rounds {
  /** The times of each round in which the server kept up, in the order of the kinds. */
  readonly counted: readonly (readonly number[])[];
  readonly left: number;
}

describe(`${ROUNDS} refusals of each kind`, function suite() {
  this.timeout(3_600_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({ TRUSTED_PROXIES: '127.0.0.1' });
  });
  after(() => stage.close());

  async function timeOf(otp: string, address: string): Promise<number> {
    const form = consoleForm(otp, 'SN-1', OTHER_CONSOLE);
    const from = performance.now();
    const { status } = await trySubmit(stage, form, { 'x-forwarded-for': address });
    const milliseconds = performance.now() - from;
    assert.equal(status, 400);
    return milliseconds;
  }

  async function roundOf(codes: readonly string[], number: number): Promise<readonly number[]> {
    const times = codes.map(() => Number.NaN);
    for (const [index, otp] of shuffled([...codes.entries()]))
      times[index] = await timeOf(otp, `203.${number >> 8}.${number & 255}.${index + 1}`);
    return times;
  }

  async function measure(codes: readonly string[]): Promise<Rounds> {
    const counted: (readonly number[])[] = [];
    let number = 0;
    for (let now = codes; counted.length < ROUNDS && number < MOST_ROUNDS; number += 1) {
      if (number > 0 && number % ROUNDS_OF_ONE_CODE === 0) {
        const other = await wrongCode(stage, 4);
        now = now.map((code, kind) => (KINDS[kind] === 'wrong verifier' ? other : code));
      }
      const times = await roundOf(now, number);
      if (Math.max(...times) <= KEPT_UP_MILLISECONDS) counted.push(times);
    }
    return { counted, left: number - counted.length };
  }

  /** Returns the rounds as they would be if this kind took longer. */
  function later(rounds: Rounds['counted'], kind: number): Rounds['counted'] {
    return rounds.map((times) => times.with(kind, (times[kind] ?? 0) + FOUND_MILLISECONDS));
  }

  /** Returns the smaller chance of the two comparisons. */
  function chanceOf(rounds: Rounds['counted'], kind: number): number {
    const { ofPlaces, ofDistribution } = chanceOfKind(rounds, kind, Math.random);
    return Math.min(ofPlaces, ofDistribution);
  }

  it('take times of one distribution, and a kind that took 5 ms more would be found', async () => {
    const codes: Readonly<Record<string, string>> = await refusedCodes(stage);
    const ordered = [...KINDS, KINDS[0]].map((kind) => codes[kind] ?? assert.fail(kind));
    const { counted, left } = await measure(ordered);
    assert.ok(counted.length === ROUNDS, `the server kept up in ${counted.length} rounds and not in ${left}`);
    const chances = new Map([...KINDS, CONTROL].map((kind, index) => [kind, chanceOf(counted, index)]));
    const found = [...chances.keys()].filter((_, kind) => chanceOf(later(counted, kind), kind) < LEVEL).length;
    const told = [...chances].map(([kind, chance]) => `${kind}: ${chance.toFixed(4)}`).join(', ');
    console.log(`      chance of each kind: ${told}`);
    console.log(`      ${FOUND_MILLISECONDS} ms more are found in ${found} of ${chances.size} kinds`);
    console.log(`      rounds in which the server didn't keep up: ${left}`);
    assert.ok(found > chances.size / 2, `the machine is too busy to find ${FOUND_MILLISECONDS} ms`);
    for (const [kind, chance] of chances) assert.ok(chance >= LEVEL, `${kind}: ${told}`);
  });
});
