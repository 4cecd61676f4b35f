import { type Hash, type LeafRange, nodeHash, type NodePlace, placesOf, rootOf } from './merkle-tree.ts';

/**
 * Returns the leaves that an export lacks, as ranges from left to right.
 * @param numbers those of its entries, in order
 * @param size number of leaves in the tree
 */
export function gapsOf(numbers: readonly number[], size: number): readonly LeafRange[] {
  const gaps: LeafRange[] = [];
  let start = 0;
  for (const number of [...numbers, size]) {
    if (number > start) gaps.push({ start, end: number });
    start = number + 1;
  }
  return gaps;
}

interface Part extends NodePlace {
  readonly hash: Hash;
}

/** Leaves of a file, by their numbers, and the hashes of the subtrees that stand for its gaps. */
export interface ExportedTree {
  readonly leaves: ReadonlyMap<number, Hash>;
  readonly gaps: readonly (LeafRange & { readonly hashes: readonly Hash[] })[];
}

/** Returns the parts of a tree from left to right, or `undefined` if they overlap or don't reach from end to end. */
function partsOf({ leaves, gaps }: ExportedTree, size: number): readonly Part[] | undefined {
  const gapAt = new Map(gaps.map((gap) => [gap.start, gap]));
  const parts: Part[] = [];
  let next = 0;
  while (next < size) {
    const leaf = leaves.get(next);
    const gap = gapAt.get(next);
    if ((leaf === undefined) === (gap === undefined)) return undefined;
    if (leaf) parts.push({ level: 0, position: next, hash: leaf });
    if (gap) {
      const places = placesOf(gap);
      if (gap.end <= gap.start || places.length !== gap.hashes.length) return undefined;
      for (const [index, place] of places.entries())
        parts.push({ ...place, hash: gap.hashes[index] ?? new Uint8Array() });
    }
    next = gap?.end ?? next + 1;
  }
  const isAll = leaves.size + gaps.reduce((sum, { start, end }) => sum + end - start, 0) === size;
  return next === size && isAll ? parts : undefined;
}

/**
 * Returns the root of the tree that the entries of a file and its gaps make up. Each gap is covered by the largest
 * subtrees that fit into it, so a file of all entries needs no hash at all, and one of a few entries needs few.
 *
 * @example A tree of 8 leaves, of which a file has 2 and 5, has the gaps 0–1, 3–4 and 6–7. The first and the last are
 *   one subtree each, and the second is two leaves.
 * @returns `undefined` if entries and gaps overlap, or don't reach from the first leaf to the last
 */
export function rootOfExport(tree: ExportedTree, size: number): Hash | undefined {
  const stack: Part[] = [];
  for (const part of partsOf(tree, size) ?? []) {
    let right = part;
    while (right.position % 2 === 1 && stack.at(-1)?.level === right.level) {
      const left = stack.pop();
      if (!left) break;
      right = { level: right.level + 1, position: left.position / 2, hash: nodeHash(left.hash, right.hash) };
    }
    stack.push(right);
  }
  return size > 0 && stack.length === 0 ? undefined : rootOf(stack.map(({ hash }) => hash));
}
