/**
 * Puts `Date` ahead in the realm that calls it, so that tests meet other hours, days and years. Timers,
 * `performance.now` and files keep the real time. The function stands alone, as a browser takes its text.
 *
 * @example shiftDate(86_400_000); new Date(); // this time tomorrow
 */
export function shiftDate(milliseconds: number): void {
  const RealDate = globalThis.Date;
  const now = (): number => RealDate.now() + milliseconds;
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
}
