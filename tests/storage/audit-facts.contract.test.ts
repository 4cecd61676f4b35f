import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { addAccount, AUDIT_KEY, issue, storeContract } from './store-contract.ts';

interface StoredRow {
  readonly number: number;
  readonly at: Date;
  readonly event: unknown;
  readonly mac: string;
}

/** JSON with the members of each object in the order of their names: so the database cannot change what is signed. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(members.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

storeContract('the audit, in numbers,', (opened) => {
  it('chains each row to the one before by HMAC-SHA-256 with the key of 32 bytes that the database does not hold', async () => {
    for (let count = 0; count < 3; count += 1) await issue(opened.store, (await addAccount(opened.store)).id);
    const rows = await opened.rows<StoredRow>('select number, at, event, mac from audit_rows order by number');
    assert.ok(rows.length >= 3);
    assert.equal(AUDIT_KEY.length, 32);
    let before = '';
    for (const { number, at, event, mac } of rows) {
      const text = JSON.stringify(sorted({ before, number, at: at.toISOString(), event }));
      assert.equal(mac, createHmac('sha256', AUDIT_KEY).update(text).digest('base64url'), `row ${number}`);
      assert.equal(Buffer.from(mac, 'base64url').length, 32);
      before = mac;
    }
    const heads = await opened.rows<Pick<StoredRow, 'mac' | 'number'>>('select number, mac from audit_head');
    assert.deepEqual(heads, [{ number: rows.length, mac: before }]);
  });
});
