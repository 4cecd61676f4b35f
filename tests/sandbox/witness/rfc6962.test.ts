import assert from 'node:assert/strict';
import {
  hashOfLeaf,
  isConsistent,
  MalformedProof,
  rootOfLeafHashes,
  rootOfPath,
} from '../../../env/sandbox/witness/rfc6962.ts';

/**
 * The leaves and roots of the reference implementation of Certificate Transparency, one root for each number of leaves.
 * Source: https://github.com/google/certificate-transparency/blob/master/cpp/merkletree/merkle_tree_test.cc
 */
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
const hashes = LEAVES.map((leaf) => hashOfLeaf(Buffer.from(leaf, 'hex')));

function rootOf(size: number): Buffer {
  return rootOfLeafHashes(hashes.slice(0, size));
}

describe('the verifier from RFC 6962', () => {
  it('computes the roots of the reference implementation', () => {
    assert.deepEqual(
      ROOTS.map((_, size) => rootOf(size).toString('hex')),
      ROOTS,
    );
  });

  // The tree of seven leaves is the example of RFC 6962, section 2.1.3, with its names for the nodes.
  const [a, b, c, d, e, f, j] = hashes as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const g = rootOfLeafHashes([a, b]);
  const h = rootOfLeafHashes([c, d]);
  const i = rootOfLeafHashes([e, f]);
  const k = rootOfLeafHashes([a, b, c, d]);
  const l = rootOfLeafHashes([e, f, j]);
  const root = rootOf(7);

  it('follows the audit paths of the example', () => {
    assert.deepEqual(rootOfPath(0, 7, a, [b, h, l]), root);
    assert.deepEqual(rootOfPath(3, 7, d, [c, g, l]), root);
    assert.deepEqual(rootOfPath(4, 7, e, [f, j, k]), root);
    assert.deepEqual(rootOfPath(6, 7, j, [i, k]), root);
  });

  it('accepts the consistency proofs of the example, and no other', () => {
    const head = { size: 7, root };
    const proofs = new Map([
      [3, [c, d, g, l]],
      [4, [l]],
      [6, [i, j, k]],
    ]);
    for (const [size, proof] of proofs) {
      assert.ok(isConsistent({ size, root: rootOf(size) }, head, proof));
      assert.ok(!isConsistent({ size, root: rootOf(size) }, head, [...proof, a]));
      assert.ok(!isConsistent({ size, root: rootOf(size) }, head, proof.slice(1)));
      assert.ok(!isConsistent({ size, root: rootOf(size - 1) }, head, proof));
    }
  });

  it('refuses a path that is too short, too long, or for a leaf outside of the tree', () => {
    assert.throws(() => rootOfPath(0, 7, a, [b, h]), MalformedProof);
    assert.throws(() => rootOfPath(0, 7, a, [b, h, l, g]), MalformedProof);
    assert.throws(() => rootOfPath(7, 7, a, [b, h, l]), MalformedProof);
  });
});
