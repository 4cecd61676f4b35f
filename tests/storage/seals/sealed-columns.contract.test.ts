import assert from 'node:assert/strict';
import { DECISION, FACTS, PREFERENCES, UNSEALED } from '../../../bot/storage/seals/sealed-columns.ts';
import { storeContract } from '../store-contract.ts';

/** The columns of each table that a seal covers. Those of the channel are in the value of its setting. */
const SEALED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(FACTS).map(([table, columns]) => [table, Object.keys(columns)])),
  preferences: Object.keys(PREFERENCES),
  settings: ['name', 'value', 'seal_entry'],
};

storeContract('the seals of rows', (opened) => {
  it('cover each column, or a release does not rely on it for a reason that is written down', async () => {
    const columns = await opened.rows<{ table_name: string; column_name: string }>(`
      select table_name, column_name from information_schema.columns where table_schema = current_schema()`);
    for (const [table, unsealed] of Object.entries(UNSEALED)) {
      const sealed = [...(SEALED[table] ?? []), ...(table === 'requests' ? Object.keys(DECISION) : [])];
      const known = new Set([...sealed, ...Object.keys(unsealed)]);
      const live = columns.filter(({ table_name: name }) => name === table).map(({ column_name: name }) => name);
      assert.deepEqual(new Set(live), known, table);
      assert.deepEqual(
        sealed.filter((name) => name in unsealed),
        [],
        `${table}: sealed and unsealed at once`,
      );
    }
  });
});
