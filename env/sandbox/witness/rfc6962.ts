import { createHash } from 'node:crypto';

/**
 * A verifier of Merkle trees that follows the recursive definitions of RFC 6962, section 2.1, and nothing else. It
 * imports nothing of the server, so a mistake in the server's tree can't hide in it.
 */

/** Thrown when a proof has too few or too many hashes, or asks for a leaf outside of the tree. */
export class MalformedProof extends Error {}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** `HASH(0x00 || leaf)`. */
export function hashOfLeaf(leaf: Uint8Array): Buffer {
  return sha256(Uint8Array.of(0), leaf);
}

function hashOfNode(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Uint8Array.of(1), left, right);
}

/** The largest power of two that is smaller than `size`. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** `MTH(D[n])` over the hashes of the leaves. */
export function rootOfLeafHashes(hashes: readonly Uint8Array[]): Buffer {
  const [only] = hashes;
  if (only === undefined) return sha256();
  if (hashes.length === 1) return Buffer.from(only);
  const left = split(hashes.length);
  return hashOfNode(rootOfLeafHashes(hashes.slice(0, left)), rootOfLeafHashes(hashes.slice(left)));
}

function last(proof: readonly Uint8Array[]): Uint8Array {
  const hash = proof.at(-1);
  if (hash === undefined) throw new MalformedProof('the proof has too few hashes');
  return hash;
}

/** Returns the root that `PATH(index, D[size])` leads to. @throws MalformedProof */
export function rootOfPath(index: number, size: number, leaf: Uint8Array, path: readonly Uint8Array[]): Buffer {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new MalformedProof('no such leaf');
  if (size === 1) {
    if (path.length > 0) throw new MalformedProof('the proof has too many hashes');
    return Buffer.from(leaf);
  }
  const left = split(size);
  const rest = path.slice(0, -1);
  return index < left
    ? hashOfNode(rootOfPath(index, left, leaf, rest), last(path))
    : hashOfNode(last(path), rootOfPath(index - left, size - left, leaf, rest));
}

interface Roots {
  readonly earlier: Uint8Array;
  readonly later: Uint8Array;
}

/** `SUBPROOF(m, D[n], b)`, read backwards. `known` is the earlier root while `b` is true. */
function rootsOfSubproof(m: number, n: number, proof: readonly Uint8Array[], known: Uint8Array | undefined): Roots {
  if (m === n) {
    const hash = known ?? last(proof);
    if (proof.length !== (known ? 0 : 1)) throw new MalformedProof('the proof has too many hashes');
    return { earlier: hash, later: hash };
  }
  const left = split(n);
  const rest = proof.slice(0, -1);
  const sibling = last(proof);
  if (m <= left) {
    const { earlier, later } = rootsOfSubproof(m, left, rest, known);
    return { earlier, later: hashOfNode(later, sibling) };
  }
  const { earlier, later } = rootsOfSubproof(m - left, n - left, rest, undefined);
  return { earlier: hashOfNode(sibling, earlier), later: hashOfNode(sibling, later) };
}

/** A tree of a size with its root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Tells whether `PROOF(earlier.size, D[later.size])` shows that the later tree begins with the earlier one. */
export function isConsistent(earlier: TreeHead, later: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (earlier.size === 0) return proof.length === 0;
  if (earlier.size > later.size) return false;
  try {
    const roots = rootsOfSubproof(earlier.size, later.size, proof, earlier.root);
    return Buffer.compare(roots.earlier, earlier.root) === 0 && Buffer.compare(roots.later, later.root) === 0;
  } catch (error) {
    if (error instanceof MalformedProof) return false;
    throw error;
  }
}
