import assert from 'node:assert/strict';
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { addAccount, ADMIN, AUDIT_KEY, issue, storeContract } from '../store-contract.ts';

interface StoredRow {
  readonly leaf_index: number;
  readonly entry_id: string;
  readonly at: Date;
  readonly event: { readonly actor: { readonly nameHash: string } };
  readonly mac: string;
  readonly name: string;
  readonly salt: string;
}

/** JSON with the members of each object in the order of their names: so the database cannot change what is signed. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(members.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

storeContract('the audit, in numbers,', (opened) => {
  it('has entries with HMAC-SHA-256 by a key of 32 bytes that the database does not hold, and leaves of RFC 6962', async () => {
    for (let count = 0; count < 3; count += 1) await issue(opened.store, (await addAccount(opened.store)).id);
    await opened.store.sealAudit();
    const rows = await opened.rows<StoredRow>(`
      select e.leaf_index::integer as leaf_index, e.entry_id, e.at, e.event, e.mac, n.name, n.salt
      from audit_entries e join audit_names n on n.entry = e.id order by e.leaf_index`);
    assert.equal(rows.length, 3);
    const key = new Uint8Array(hkdfSync('sha256', AUDIT_KEY, new Uint8Array(), 'rooms-otp audit entry', 32));
    const nodes = await opened.rows<{ hash: string }>(
      `select encode(hash, 'hex') as hash from audit_nodes where level = 0 order by position`,
    );
    for (const [index, { leaf_index: leaf, entry_id: entryId, at, event, mac }] of rows.entries()) {
      assert.equal(leaf, index);
      const text = JSON.stringify(sorted({ entryId, at: at.toISOString(), event }));
      assert.equal(mac, createHmac('sha256', key).update(text).digest('base64url'), `entry ${entryId}`);
      assert.equal(nodes[index]?.hash, sha256(Uint8Array.of(0), text));
    }
  });

  it('holds no name of a person in an entry, but a hash with a salt of its own', async () => {
    const rows = await opened.rows<StoredRow>(
      `select e.event, n.name, n.salt from audit_entries e join audit_names n on n.entry = e.id`,
    );
    assert.ok(rows.length > 1 && !JSON.stringify(rows.map(({ event }) => event)).includes(ADMIN.displayName));
    for (const { event, name, salt } of rows) {
      assert.equal(name, ADMIN.displayName);
      assert.equal(event.actor.nameHash, createHash('sha256').update(`${salt}\n${name}`).digest('base64url'));
    }
    assert.equal(new Set(rows.map(({ event }) => event.actor.nameHash)).size, rows.length);
  });

  it('shows the object ID where the name was erased or exchanged', async () => {
    await opened.rows(`delete from audit_names where entry = (select min(id) from audit_entries)`);
    await opened.rows(`update audit_names set name = 'Eve' where entry = (select max(id) from audit_entries)`);
    const rows = await opened.store.audit.list({ actor: ADMIN.objectId }, 10);
    const names = rows.map(({ actor }) => (actor.kind === 'admin' ? actor.displayName : ''));
    assert.deepEqual(names, [ADMIN.objectId, ADMIN.displayName, ADMIN.objectId]);
    assert.equal((await opened.store.audit.verify()).intact, true);
  });
});
