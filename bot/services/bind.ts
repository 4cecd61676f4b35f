/**
 * Use cases with their parts given already: what an adapter calls. The first parameter of each function is gone, and all
 * else of its signature stays, so that a use case is described at its function and nowhere else.
 */
export type Bound<UseCases> = {
  readonly [Name in keyof UseCases]: UseCases[Name] extends (parts: never, ...asked: infer Asked) => infer Answer
    ? (...asked: Asked) => Answer
    : never;
};

/** Functions that can be called with these parts; a use case that needs more than they have does not compile. */
type UseCasesOf<Parts, Names extends PropertyKey> = {
  readonly [Name in Names]: (parts: Parts, ...asked: never[]) => unknown;
};

/**
 * Gives each use case its parts: `bind(parts, { issueOtp })` has `issueOtp(admin, accountId, ttlHours)`.
 * @param parts what the use cases need, all of them together
 */
export function bind<Parts, UseCases extends UseCasesOf<Parts, keyof UseCases>>(
  parts: Parts,
  useCases: UseCases,
): Bound<UseCases> {
  const bound = Object.entries<(parts: Parts, ...asked: never[]) => unknown>(useCases).map(
    ([name, useCase]) => [name, (...asked: never[]) => useCase(parts, ...asked)] as const,
  );
  return Object.fromEntries(bound) as Bound<UseCases>;
}
