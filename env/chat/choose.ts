/**
 * Finds an item by number (from 1), name, beginning of a name, or part of a name.
 * @throws Error when nothing matches.
 */
export function choose<T extends { readonly name: string }>(list: readonly T[], typed: string): T {
  const byNumber = /^\d+$/.test(typed) ? list[Number(typed) - 1] : undefined;
  const wanted = typed.toLowerCase();
  const found =
    byNumber ??
    list.find(({ name }) => name.toLowerCase() === wanted) ??
    list.find(({ name }) => name.toLowerCase().startsWith(wanted)) ??
    list.find(({ name }) => name.toLowerCase().includes(wanted));
  if (found === undefined)
    throw new Error(`There is no ${typed}. Choose 1 to ${list.length}: ${list.map(({ name }) => name).join(', ')}.`);
  return found;
}
