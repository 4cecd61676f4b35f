/**
 * Calls every function, also when one of them throws.
 * @throws AggregateError with what they threw, after the last call
 */
export function callAll(calls: readonly (() => void)[]): void {
  const thrown: unknown[] = [];
  for (const call of calls) {
    try {
      call();
    } catch (error) {
      thrown.push(error);
    }
  }
  if (thrown.length > 0) throw new AggregateError(thrown, 'a listener failed');
}
