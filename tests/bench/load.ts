/** The number of requests under way at a time. */
const AT_ONCE = 4;

/** Returns how many pieces of work are done per second, with several under way at a time. */
export async function ratePerSecond(works: readonly (() => Promise<unknown>)[], atOnce = AT_ONCE): Promise<number> {
  const waiting = [...works];
  const from = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let work = waiting.pop(); work !== undefined; work = waiting.pop()) await work();
    }),
  );
  return works.length / ((performance.now() - from) / 1000);
}

/** Sends a request. @throws Error unless the answer contains `expected` */
export async function requireAnswer(url: string, request: RequestInit, expected: string): Promise<void> {
  const answer = await fetch(url, request);
  const text = await answer.text();
  if (!text.includes(expected)) throw new Error(`${url} answered ${answer.status} ${text.slice(0, 500)}`);
}
