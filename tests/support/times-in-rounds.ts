/** The times of one round, one of each kind, in the order of the kinds. Within a round the kinds came in a random order. */
type Round = readonly number[];

/** How likely it is that the times of a kind differ this much from the others by chance alone. */
export interface Chance {
  /** By the places that the kind has in its rounds. This finds a kind that is a little slower or faster. */
  readonly ofPlaces: number;
  /** By the Kolmogorov–Smirnov distance from the others. This finds any difference of the distributions. */
  readonly ofDistribution: number;
}

const LABELINGS = 8_000;

/**
 * Compares the times of one kind with those of all others. Only times of the same round are exchanged with each other, so
 * a machine that gets slower or faster from round to round changes neither answer: if all kinds take equally long, each
 * of them is equally likely to be any of its round.
 * @param random numbers from 0 to 1
 */
export function chanceOfKind(rounds: readonly Round[], kind: number, random: () => number): Chance {
  return { ofPlaces: chanceOfPlaces(rounds, kind), ofDistribution: chanceOfDistance(rounds, kind, random) };
}

/**
 * Returns the two-sided chance of the sum of places, which has nearly a normal distribution: the mean of a place is
 * (k + 1) / 2 and its variance (k² - 1) / 12 for k kinds.
 */
function chanceOfPlaces(rounds: readonly Round[], kind: number): number {
  const kinds = rounds[0]?.length ?? 0;
  const places = rounds.map((times) => placeOf(times, times[kind] ?? Number.NaN));
  const sum = places.reduce((total, place) => total + place, 0);
  const deviation = Math.sqrt((rounds.length * (kinds * kinds - 1)) / 12);
  return twoSided((sum - (rounds.length * (kinds + 1)) / 2) / deviation);
}

/** The place of a time in its round, from 1. Equal times share the mean of their places. */
function placeOf(times: Round, time: number): number {
  const faster = times.filter((other) => other < time).length;
  const equal = times.filter((other) => other === time).length;
  return faster + (equal + 1) / 2;
}

/** The chance that a normal deviate is this far from 0 or farther (Abramowitz and Stegun, 7.1.26; wrong by 1.5e-7 at most). */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce(
    (sum, coefficient) => sum * t + coefficient,
    0,
  );
  return Math.max(0, polynomial * t * Math.exp(-x * x));
}

/** Returns how often the distance is as large when the kind is any of each round, with the real one among them. */
function chanceOfDistance(rounds: readonly Round[], kind: number, random: () => number): number {
  const kinds = rounds[0]?.length ?? 0;
  const sorted = rounds
    .flatMap((times, round) => times.map((time, index) => ({ time, round, index })))
    .toSorted((one, other) => one.time - other.time);
  const distance = (chosen: readonly number[]): number => {
    const [step, back] = [1 / rounds.length, -1 / (rounds.length * (kinds - 1))];
    let [difference, most] = [0, 0];
    for (const { round, index } of sorted) {
      difference += chosen[round] === index ? step : back;
      most = Math.max(most, Math.abs(difference));
    }
    return most;
  };
  const real = distance(rounds.map(() => kind));
  let asLarge = 1;
  for (let labeling = 0; labeling < LABELINGS; labeling += 1)
    if (distance(rounds.map(() => Math.floor(random() * kinds))) >= real - 1e-9) asLarge += 1;
  return asLarge / (LABELINGS + 1);
}
