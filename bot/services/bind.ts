/**
 * Use cases that already have their parts and are ready for an adapter to call. The first parameter of each function is
 * gone and the rest of its signature stays, so each use case is described at its function and nowhere else.
 */
export type Bound<UseCases> = {
  readonly [Name in keyof UseCases]: UseCases[Name] extends (parts: never, ...asked: infer Asked) => infer Answer
    ? (...asked: Asked) => Answer
    : never;
};

/** Functions that can be called with these parts. A use case that needs more than the parts offer does not compile. */
type UseCasesOf<Parts, Names extends PropertyKey> = {
  readonly [Name in Names]: (parts: Parts, ...asked: never[]) => unknown;
};

/**
 * Gives each use case its parts. For example, `bind(parts, { issueOtp })` has `issueOtp(admin, accountId, ttlHours)`.
 * @param parts everything that any of the use cases needs
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
