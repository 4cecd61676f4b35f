import assert from 'node:assert/strict';
import { seeded } from '../fuzz/odd-json.ts';
import { chanceOfKind } from './times-in-rounds.ts';

const KINDS = 7;
const ROUNDS = 300;
const ONE = 3;

/** Times as those of refusals: 250 ms, up to 50 ms by chance, and a machine that is slower in some rounds than in others. */
function timesOf(seed: number, change: (time: number, round: number) => number) {
  const below = seeded(seed);
  const random = (): number => below(1_000_000) / 1_000_000;
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const slowness = 200 * random();
    const times = Array.from({ length: KINDS }, () => 250 + slowness + 50 * random() + 3 * random());
    return times.map((time, kind) => (kind === ONE ? change(time, round) : time));
  });
  return chanceOfKind(rounds, ONE, random);
}

describe('times in rounds', () => {
  it('say nothing about a kind that takes as long as the others', () => {
    const { ofPlaces, ofDistribution } = timesOf(1, (time) => time);
    assert.ok(ofPlaces > 0.01 && ofDistribution > 0.01, `${ofPlaces} ${ofDistribution}`);
  });

  it('show a kind that takes 5 ms more or less, although a round may take 200 ms more than another', () => {
    for (const more of [5, -5]) {
      const { ofPlaces } = timesOf(2, (time) => time + more);
      assert.ok(ofPlaces < 0.001, `${more} ms: ${ofPlaces}`);
    }
  });

  it('show a kind that takes as long on average, with another distribution', () => {
    const { ofPlaces, ofDistribution } = timesOf(3, (time, round) => time + (round % 2 === 0 ? 40 : -40));
    assert.ok(ofPlaces > 0.001, String(ofPlaces));
    assert.ok(ofDistribution < 0.001, String(ofDistribution));
  });
});
