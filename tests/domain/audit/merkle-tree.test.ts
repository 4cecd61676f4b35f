import assert from 'node:assert/strict';
import {
  consistencyPath,
  inclusionPath,
  placesOfPath,
  proofOf,
  provesConsistency,
  provesInclusion,
} from '../../../bot/domain/audit/merkle-proof.ts';
import {
  appendLeaf,
  EMPTY_RANGE,
  type Hash,
  leafHash,
  type NodePlace,
  rootOf,
} from '../../../bot/domain/audit/merkle-tree.ts';

/** The leaves and roots with which implementations of RFC 6962 are compared, for trees of 0 to 8 leaves. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

interface Grown {
  /** The roots of all sizes from 0. */
  readonly roots: readonly Hash[];
  readonly leaves: readonly Hash[];
  readonly hashAt: (place: NodePlace) => Hash;
}

function grow(contents: readonly Uint8Array[]): Grown {
  const nodes = new Map<string, Hash>();
  const roots = [rootOf([])];
  let range = EMPTY_RANGE;
  for (const content of contents) {
    const grown = appendLeaf(range, leafHash(content));
    ({ range } = grown);
    for (const { level, position, hash } of grown.nodes) nodes.set(`${level}/${position}`, hash);
    roots.push(rootOf(range.hashes));
  }
  return {
    roots,
    leaves: contents.map(leafHash),
    hashAt: ({ level, position }) => nodes.get(`${level}/${position}`) ?? assert.fail('the node is not stored'),
  };
}

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
const spoil = (hash: Hash): Hash => hash.map((byte, index) => (index === 7 ? byte ^ 1 : byte));
const many = grow(Array.from({ length: 70 }, (_, index) => Buffer.from(`leaf ${index}`)));

describe('A Merkle tree', () => {
  it('has the roots of the vectors of RFC 6962', () => {
    const { roots } = grow(LEAVES.map((leaf) => Buffer.from(leaf, 'hex')));
    assert.deepEqual(roots.map(hex), ROOTS);
  });

  it('proves each leaf of each size, and no other place, leaf or root', () => {
    const { leaves, roots, hashAt } = many;
    for (let size = 1; size < roots.length; size += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = proofOf(inclusionPath(index, size), hashAt);
        const claim = { index, leaf: leaves[index]!, size, root: roots[size]!, proof };
        assert.ok(provesInclusion(claim), `leaf ${index} of ${size}`);
        assert.ok(!provesInclusion({ ...claim, leaf: spoil(claim.leaf) }));
        assert.ok(!provesInclusion({ ...claim, root: spoil(claim.root) }));
        assert.ok(!provesInclusion({ ...claim, proof: [...proof, claim.leaf] }));
        if (size > 1) assert.ok(!provesInclusion({ ...claim, index: index ^ 1 }));
      }
  });

  it('proves that each size grew from each smaller one, and from no other tree', () => {
    const { roots, hashAt } = many;
    for (let second = 1; second < roots.length; second += 1)
      for (let first = 0; first <= second; first += 1) {
        const proof = proofOf(consistencyPath(first, second), hashAt);
        const claim = {
          first: { size: first, root: roots[first]! },
          second: { size: second, root: roots[second]! },
          proof,
        };
        assert.ok(provesConsistency(claim), `${first} to ${second}`);
        assert.ok(!provesConsistency({ ...claim, first: { size: first, root: spoil(roots[first]!) } }));
        assert.ok(!provesConsistency({ ...claim, proof: [...proof, roots[1]!] }));
        if (first > 0)
          assert.ok(!provesConsistency({ ...claim, second: { size: second, root: spoil(roots[second]!) } }));
      }
  });

  it('gives proofs from a number of stored nodes that grows with the logarithm of its size', () => {
    const size = 1_000_003;
    for (const index of [0, 499_999, size - 1]) assert.ok(placesOfPath(inclusionPath(index, size)).length <= 40);
    for (const first of [1, 524_288, size - 1]) assert.ok(placesOfPath(consistencyPath(first, size)).length <= 40);
  });

  it('has no proof about leaves that it lacks', () => {
    assert.throws(() => inclusionPath(5, 5), RangeError);
    assert.throws(() => consistencyPath(6, 5), RangeError);
  });
});
