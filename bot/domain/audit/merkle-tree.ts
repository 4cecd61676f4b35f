import { createHash } from 'node:crypto';

/** A hash of a leaf, of a node or of a whole tree: 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/**
 * A node over the leaves `position × 2^level` up to, but not including, `(position + 1) × 2^level`. Only nodes all of
 * whose leaves exist have a place, so a node never changes once it is known.
 */
export interface NodePlace {
  readonly level: number;
  readonly position: number;
}

export interface TreeNode extends NodePlace {
  readonly hash: Hash;
}

/** The leaves from `start` up to, but not including, `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The roots of the complete subtrees that make up a tree, from the largest to the smallest. */
export interface CompactRange {
  readonly size: number;
  readonly hashes: readonly Hash[];
}

export const EMPTY_RANGE: CompactRange = { size: 0, hashes: [] };

/** The first bytes of what is hashed, which keep a leaf from passing as a node (RFC 9162, section 2.1.1). */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

function sha256(...parts: readonly Uint8Array[]): Hash {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** Hashes the content of a leaf (RFC 9162, section 2.1.1). */
export function leafHash(content: Uint8Array): Hash {
  return sha256(LEAF, content);
}

/** Hashes a node with these children (RFC 9162, section 2.1.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(NODE, left, right);
}

/** Returns whether two hashes are the same. Hashes of the log are public, so the time that it takes reveals nothing. */
export function isSameHash(left: Hash, right: Hash): boolean {
  return Buffer.compare(left, right) === 0;
}

/**
 * Returns the places of the complete subtrees that make up a range, from left to right. A range that starts at a
 * multiple of its size rounded up to a power of two, as all ranges of a proof do, is one subtree of the tree.
 */
export function placesOf({ start, end }: LeafRange): readonly NodePlace[] {
  const places: NodePlace[] = [];
  for (let left = start; left < end;) {
    let level = 0;
    let width = 1;
    while (left % (width * 2) === 0 && left + width * 2 <= end) {
      level += 1;
      width *= 2;
    }
    places.push({ level, position: left / width });
    left += width;
  }
  return places;
}

/** Returns the root of the tree over these complete subtrees. The root of no leaf is the hash of nothing. */
export function rootOf(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  if (!last) return sha256();
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/**
 * Appends a leaf.
 * @returns the new range, and the nodes that are complete now: the leaf itself, and each node that it completes
 */
export function appendLeaf(
  { size, hashes }: CompactRange,
  leaf: Hash,
): { readonly range: CompactRange; readonly nodes: readonly TreeNode[] } {
  const rest = [...hashes];
  let node: TreeNode = { level: 0, position: size, hash: leaf };
  const nodes = [node];
  while (node.position % 2 === 1) {
    const left = rest.pop();
    if (!left) throw new Error('a compact range lacks a subtree');
    node = { level: node.level + 1, position: (node.position - 1) / 2, hash: nodeHash(left, node.hash) };
    nodes.push(node);
  }
  return { range: { size: size + 1, hashes: [...rest, node.hash] }, nodes };
}
