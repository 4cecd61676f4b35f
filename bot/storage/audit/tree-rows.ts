import { sql } from 'kysely';
import { placesOfPath, proofOf } from '../../domain/audit/merkle-proof.ts';
import {
  type CompactRange,
  type Hash,
  type LeafRange,
  type NodePlace,
  placesOf,
  rootOf,
  type TreeNode,
} from '../../domain/audit/merkle-tree.ts';
import type { Statements } from '../engine/statements.ts';

/** The tree as it is stored: the name of the log, and the subtrees that make up the tree. */
export interface StoredTree {
  readonly origin: string;
  readonly range: CompactRange;
}

/** The tree lacks a node that all trees of its size have. */
export class NodeMissing extends Error {
  override readonly name = 'NodeMissing';
}

/** The row of the tree, as statements return it. */
export interface TreeRow {
  readonly origin: string;
  readonly size: number;
  readonly hashes: readonly string[];
}

export function toTree({ origin, size, hashes }: TreeRow): StoredTree {
  return { origin, range: { size, hashes: hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64'))) } };
}

export function hashText(hash: Hash): string {
  return Buffer.from(hash).toString('base64');
}

/** @throws Error when the database has no tree */
export async function readTree(db: Statements): Promise<StoredTree> {
  const row = await db.one(sql<TreeRow>`select origin, size::float8 as size, hashes from audit_tree`);
  if (!row) throw new Error('the audit has no tree');
  return toTree(row);
}

const nameOf = ({ level, position }: NodePlace): string => `${level}/${position}`;

/** Reads the stored nodes at these places, by a name of their place. Places without a node are left out. */
async function readNodes(db: Statements, places: readonly NodePlace[]): Promise<ReadonlyMap<string, Hash>> {
  if (places.length === 0) return new Map();
  const rows = await db.all(sql<{ level: number; position: number; hash: string }>`
    select n.level, n.position::float8 as position, encode(n.hash, 'base64') as hash
    from jsonb_to_recordset(${JSON.stringify(places)}::text::jsonb) as asked (level smallint, position bigint)
      join audit_nodes n on n.level = asked.level and n.position = asked.position`);
  return new Map(rows.map((row) => [nameOf(row), new Uint8Array(Buffer.from(row.hash, 'base64'))]));
}

function lookUp(nodes: ReadonlyMap<string, Hash>): (place: NodePlace) => Hash {
  return (place) => {
    const hash = nodes.get(nameOf(place));
    if (!hash) throw new NodeMissing(`the tree of the audit lacks the node ${nameOf(place)}`);
    return hash;
  };
}

/** Returns whether these nodes are stored as they are given. */
export async function areStored(db: Statements, nodes: readonly TreeNode[]): Promise<boolean> {
  const stored = await readNodes(db, nodes);
  return nodes.every((node) => {
    const hash = stored.get(nameOf(node));
    return hash !== undefined && hashText(hash) === hashText(node.hash);
  });
}

/**
 * Returns the hashes of a proof from stored nodes. The number of nodes grows with the logarithm of the size.
 * @throws NodeMissing
 */
export async function readProof(db: Statements, path: readonly LeafRange[]): Promise<readonly Hash[]> {
  return proofOf(path, lookUp(await readNodes(db, placesOfPath(path))));
}

/**
 * Returns the root that the tree had with so many leaves, from stored nodes.
 * @throws NodeMissing
 */
export async function readRoot(db: Statements, size: number): Promise<Hash> {
  const places = placesOf({ start: 0, end: size });
  return rootOf(places.map(lookUp(await readNodes(db, places))));
}
