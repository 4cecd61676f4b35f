import { type Hash, isSameHash, type LeafRange, nodeHash, placesOf, rootOf, type NodePlace } from './merkle-tree.ts';

/** The largest power of two below the length of a range of at least two leaves. */
function middleOf({ start, end }: LeafRange): number {
  let width = 1;
  while (width * 2 < end - start) width *= 2;
  return start + width;
}

/**
 * Returns the subtrees whose roots prove that a leaf is in a tree, from the leaf up (RFC 9162, section 2.1.3.1).
 * @throws RangeError when the tree has no such leaf
 */
export function inclusionPath(index: number, size: number): readonly LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  const path: LeafRange[] = [];
  let tree: LeafRange = { start: 0, end: size };
  while (tree.end - tree.start > 1) {
    const middle = middleOf(tree);
    const [left, right] = [
      { start: tree.start, end: middle },
      { start: middle, end: tree.end },
    ];
    path.push(index < middle ? right : left);
    tree = index < middle ? left : right;
  }
  return path.toReversed();
}

/**
 * Returns the subtrees whose roots prove that a tree only grew (RFC 9162, section 2.1.4.1).
 * @throws RangeError when the first size is above the second one
 */
export function consistencyPath(first: number, second: number): readonly LeafRange[] {
  if (first < 0 || first > second) throw new RangeError(`a tree of ${second} leaves never had ${first}`);
  if (first === 0 || first === second) return [];
  const path: LeafRange[] = [];
  let tree: LeafRange = { start: 0, end: second };
  while (tree.end !== first) {
    const middle = middleOf(tree);
    const [left, right] = [
      { start: tree.start, end: middle },
      { start: middle, end: tree.end },
    ];
    path.push(first <= middle ? right : left);
    tree = first <= middle ? left : right;
  }
  // The verifier knows the root of the first tree, which is a subtree of the second one when its size is a power of two.
  if (tree.start > 0) path.push(tree);
  return path.toReversed();
}

/** Returns the places of the stored nodes that a proof needs. */
export function placesOfPath(path: readonly LeafRange[]): readonly NodePlace[] {
  return path.flatMap(placesOf);
}

/** Returns the hashes of a proof from the stored nodes. */
export function proofOf(path: readonly LeafRange[], hashAt: (place: NodePlace) => Hash): readonly Hash[] {
  return path.map((range) => rootOf(placesOf(range).map(hashAt)));
}

const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);

/** A claim that a leaf with this hash is in a tree. */
export interface Inclusion {
  readonly index: number;
  readonly leaf: Hash;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** Verifies that a leaf is in a tree (RFC 9162, section 2.1.3.2). */
export function provesInclusion({ index, leaf, size, root, proof }: Inclusion): boolean {
  if (index < 0 || index >= size) return false;
  let [node, last] = [index, size - 1];
  let hash = leaf;
  for (const other of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(other, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, other);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(hash, root);
}

/** A claim that a tree grew into another one, and that nothing in it changed. */
export interface Consistency {
  readonly first: { readonly size: number; readonly root: Hash };
  readonly second: { readonly size: number; readonly root: Hash };
  readonly proof: readonly Hash[];
}

/** Verifies that a tree only grew (RFC 9162, section 2.1.4.2). The empty tree grows into every tree. */
export function provesConsistency({ first, second, proof }: Consistency): boolean {
  if (first.size > second.size) return false;
  if (first.size === 0) return proof.length === 0 && isSameHash(first.root, rootOf([]));
  if (first.size === second.size) return proof.length === 0 && isSameHash(first.root, second.root);
  let [node, last] = [first.size - 1, second.size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  const path = node === 0 ? [first.root, ...proof] : proof;
  const [start, ...others] = path;
  if (!start || proof.length === 0) return false;
  let [earlier, later] = [start, start];
  for (const other of others) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      earlier = nodeHash(other, earlier);
      later = nodeHash(other, later);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      later = nodeHash(later, other);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(earlier, first.root) && isSameHash(later, second.root);
}
