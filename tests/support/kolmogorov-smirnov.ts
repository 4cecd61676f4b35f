/**
 * The critical value of the two-sample Kolmogorov–Smirnov test at a level: two samples of one distribution differ by more
 * in that part of all runs. It is the usual approximation for large samples (Knuth, The Art of Computer Programming, volume 2, 3.3.1).
 */
export function criticalDistance(level: number, one: number, other: number): number {
  return Math.sqrt(-Math.log(level / 2) / 2) * Math.sqrt((one + other) / (one * other));
}

/** The largest difference between the empirical distributions of two samples, from 0 to 1. */
export function distanceOf(one: readonly number[], other: readonly number[]): number {
  const [left, right] = [one, other].map((sample) => sample.toSorted((small, large) => small - large));
  const share = (sample: readonly number[] = [], value: number): number =>
    sample.filter((each) => each <= value).length / sample.length;
  return Math.max(...[...one, ...other].map((value) => Math.abs(share(left, value) - share(right, value))));
}
