import assert from 'node:assert/strict';
import { sealRowsOnce } from '../../../bot/storage/upgrade/seal-rows.ts';
import { addAccount, AUDIT_KEY, issue, storeContract } from '../store-contract.ts';

storeContract('the rows of an earlier version', (opened) => {
  it('are sealed once, and a kill before the runner noted it raises no alarm at the next start', async () => {
    const { id } = await issue(opened.store, (await addAccount(opened.store)).id);
    await opened.behind((engine) =>
      engine.script(async (run) => {
        await run('update otps set facts_seal = null');
        await run(`delete from upgrade_steps where name = 'sealed-rows'`);
      }),
    );
    await opened.behind((engine) => sealRowsOnce({ engine, auditKey: AUDIT_KEY, log: undefined }));
    await opened.store.startAudit();
    const entries = await opened.store.audit.list({}, 50);
    const acts = entries.map(({ act }) => act);
    assert.equal(acts.filter((act) => act === 'rows_sealed').length, 1);
    assert.ok(!acts.includes('alteration_found'));
    assert.equal((await opened.store.transaction((tx) => tx.seals.examineCode(id)))?.factsFit, true);
  });

  it('are not sealed again when somebody deleted the note that they were', async () => {
    const { id } = await issue(opened.store, (await addAccount(opened.store)).id);
    await opened.behind((engine) =>
      engine.script(async (run) => {
        await run(`update otps set facts_seal = null where id = '${id}'`);
        await run(`delete from upgrade_steps where name = 'sealed-rows'`);
      }),
    );
    await opened.store.startAudit();
    const [found] = await opened.store.audit.list({ act: 'alteration_found' }, 1);
    assert.equal(found?.details?.['found'], 'upgrade_step');
    assert.equal((await opened.store.transaction((tx) => tx.seals.examineCode(id)))?.factsFit, false);
  });
});
