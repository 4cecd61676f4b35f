import assert from 'node:assert/strict';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { refusal } from '../../services/refusal.ts';
import { issue, storeContract, submit, approve, WAIT_SECONDS } from '../store-contract.ts';
import { actsOf, GRADY, signedIn, signOutsOver } from './sign-out-stage.ts';

storeContract('a confirmed sign-out', (opened) => {
  const confirmed = async (signOuts: ReturnType<typeof signOutsOver>) => {
    const request = await signedIn(opened);
    const id = await signOuts.asked(request.id);
    await signOuts.confirm(id);
    return { id, requestId: request.id, accountId: request.account.id };
  };
  const alerts = async (kind: string, room: string): Promise<number> =>
    (
      await opened.rows(
        `select 1 from pgboss.job where name like 'raise-alert%' and data ->> 'kind' = '${kind}' and data ->> 'room' = '${room}'`,
      )
    ).length;

  it('sends another unknown password after a reply was lost', async () => {
    const signOuts = signOutsOver(opened);
    const { id, requestId } = await confirmed(signOuts);
    signOuts.directory.answers.push({ outcome: 'unknown' });
    await signOuts.carryOut(id);
    const between = await signOuts.latest(requestId);
    assert.ok(between.status === 'confirmed');
    assert.equal(between.passwordChanged, 'maybe');
    await signOuts.carryOut(id);
    assert.equal((await signOuts.latest(requestId)).status, 'done');
    assert.equal(new Set(signOuts.directory.passwords).size, 2);
  });

  it('goes on after a server was killed between the reset and the note of its answer', async () => {
    const signOuts = signOutsOver(opened);
    const { id, requestId, accountId } = await confirmed(signOuts);
    const { store } = opened;
    await store.transaction(async (tx) => {
      await tx.locks.accounts([accountId]);
      assert.equal((await tx.signOuts.begin(id, 90, WAIT_SECONDS))?.attempt, 1);
      assert.equal(await tx.signOuts.leave(id, 1, 90, undefined), true);
    });
    await signOuts.carryOut(id);
    assert.deepEqual(signOuts.directory.passwords, [], 'the dead server still has the lease');
    await store.setClockOffset(91);
    await signOuts.carryOut(id);
    const done = await signOuts.latest(requestId);
    assert.deepEqual([done.status, signOuts.directory.passwords.length], ['done', 1]);
  });

  it('keeps releases of the account waiting while a reset may still take effect, and alarms nobody about its own', async () => {
    const signOuts = signOutsOver(opened);
    const { id, requestId, accountId } = await confirmed(signOuts);
    const { store } = opened;
    assert.ok(await store.releaseAttempts.watched(requestId, 24));
    signOuts.directory.answers.push({ outcome: 'unknown' });
    await signOuts.carryOut(id);
    assert.equal(await store.releaseAttempts.watched(requestId, 24), undefined);
    const next = await submit(store, await issue(store, accountId));
    await approve(store, next);
    const begin = () =>
      store.transaction(async (tx) => {
        await tx.locks.accounts([accountId]);
        return {
          until: await tx.releaseAttempts.waitUntil(next.id, WAIT_SECONDS),
          begun: await tx.releases.begin(next.id, 60, WAIT_SECONDS),
        };
      });
    const waits = await begin();
    assert.ok(waits.until && waits.begun === undefined);
    await store.setClockOffset(WAIT_SECONDS + 1);
    const goesOn = await begin();
    assert.deepEqual([goesOn.until, goesOn.begun?.attempt], [undefined, 1]);
    assert.equal((await store.releaseAttempts.watched(next.id, 24))?.unresolved.other, true);
  });

  it('fails for an account that must not be reset, changes nothing, and raises an alert', async () => {
    const signOuts = signOutsOver(opened, { allowed: false, problem: 'account_synced' });
    const { id, requestId } = await confirmed(signOuts);
    await signOuts.carryOut(id);
    const failed = await signOuts.latest(requestId);
    assert.ok(failed.status === 'failed');
    assert.deepEqual([failed.problem, failed.passwordChanged], ['account_synced', 'no']);
    assert.deepEqual(signOuts.directory.passwords, []);
    assert.equal(await alerts('sign_out_failed', failed.account.displayName), 1);
    const request = await opened.store.requests.byId(requestId);
    assert.deepEqual([request?.status, request?.signedOutAt], ['signed_in', undefined]);
  });

  it('fails at once without the permission to reset, and after six attempts while the directory fails', async () => {
    const signOuts = signOutsOver(opened);
    const first = await confirmed(signOuts);
    signOuts.directory.answers.push({ outcome: 'refused', problem: 'permission_missing' });
    await signOuts.carryOut(first.id);
    const refused = await signOuts.latest(first.requestId);
    assert.ok(refused.status === 'failed');
    assert.deepEqual([refused.problem, refused.passwordChanged], ['permission_missing', 'no']);
    const second = await confirmed(signOuts);
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      assert.equal((await signOuts.latest(second.requestId)).status, 'confirmed', `attempt ${attempt}`);
      signOuts.directory.answers.push({ outcome: 'unknown' });
      await signOuts.carryOut(second.id);
    }
    const lost = await signOuts.latest(second.requestId);
    assert.ok(lost.status === 'failed');
    assert.deepEqual([lost.problem, lost.passwordChanged], ['directory_failing', 'maybe']);
  });

  it('says that sessions go on without the permission to end them, and tries again what may pass', async () => {
    const signOuts = signOutsOver(opened);
    const { id, requestId } = await confirmed(signOuts);
    signOuts.directory.revocationErrors.push(
      new DirectoryError('directory_failing'),
      new DirectoryError('permission_missing'),
    );
    await signOuts.carryOut(id);
    assert.equal((await signOuts.latest(requestId)).status, 'confirmed');
    await signOuts.carryOut(id);
    const done = await signOuts.latest(requestId);
    assert.ok(done.status === 'done');
    assert.deepEqual([done.sessions, signOuts.directory.passwords.length], ['no_permission', 1]);
  });

  it('is found by the reconciler when its job is lost', async () => {
    const signOuts = signOutsOver(opened);
    const { id } = await confirmed(signOuts);
    assert.ok(!(await opened.store.signOuts.stranded()).includes(id));
    await opened.rows(`delete from pgboss.job where name = 'sign-out' returning id`);
    assert.ok((await opened.store.signOuts.stranded()).includes(id));
  });
});

storeContract('a sign-out that somebody altered in the database', (opened) => {
  it('is stopped with an alert, and no password changes', async () => {
    const signOuts = signOutsOver(opened);
    const { asked, reject, confirm, carryOut, directory } = signOuts;
    const requests = { rejected: '', edited: '', confirmed: '', own: '' };
    const ids = { ...requests };
    for (const name of ['rejected', 'edited', 'confirmed', 'own'] as const) {
      requests[name] = (await signedIn(opened)).id;
      ids[name] = await asked(requests[name]);
    }
    await reject(ids.rejected);
    await opened.rows(`update sign_outs set status = 'asked' where id = '${ids.rejected}' returning id`);
    await opened.rows(`update sign_outs set kind = 'replace_password' where id = '${ids.edited}' returning id`);
    for (const name of ['confirmed', 'own'] as const)
      await opened.rows(`update sign_outs set status = 'confirmed', decided_at = rooms_now(),
        decided_by = '${JSON.stringify(GRADY)}' where id = '${ids[name]}' returning id`);
    await refusal(confirm(ids.rejected, GRADY), 'sign_out_altered');
    await refusal(confirm(ids.edited, GRADY), 'sign_out_altered');
    await carryOut(ids.confirmed);
    await carryOut(ids.own);
    for (const [name, id] of Object.entries(ids)) {
      assert.equal((await opened.store.signOuts.byId(id))?.status, 'expired', name);
      assert.equal((await actsOf(opened, id)).at(-1), 'alteration_found', name);
    }
    assert.deepEqual(directory.passwords, []);
    const told = await opened.rows(
      `select 1 from pgboss.job where name like 'raise-alert%' and data ->> 'kind' = 'sign_out_altered'`,
    );
    assert.equal(told.length, 4);
  });

  it('is not carried out a second time', async () => {
    const { asked, confirm, carryOut, directory } = signOutsOver(opened);
    const id = await asked((await signedIn(opened)).id);
    await confirm(id);
    await carryOut(id);
    await opened.rows(`update sign_outs set status = 'confirmed', changed = false where id = '${id}' returning id`);
    await carryOut(id);
    assert.equal(directory.passwords.length, 1);
    assert.equal((await actsOf(opened, id)).at(-1), 'alteration_found');
  });

  it('resets no account but the one that two approvers confirmed', async () => {
    const { asked, confirm, carryOut, directory } = signOutsOver(opened);
    const [request, other] = [await signedIn(opened), await signedIn(opened)];
    const id = await asked(request.id);
    await confirm(id);
    await opened.rows(`update requests set account_id = '${other.account.id}' where id = '${request.id}' returning id`);
    await carryOut(id);
    assert.deepEqual(directory.passwords, []);
    assert.equal((await opened.store.signOuts.byId(id))?.status, 'expired');
    assert.equal((await actsOf(opened, id)).at(-1), 'alteration_found');
  });

  it('is not done by a row that says its password changed', async () => {
    const { asked, confirm, carryOut, directory } = signOutsOver(opened);
    const id = await asked((await signedIn(opened)).id);
    await confirm(id);
    await opened.rows(`update sign_outs set changed = true where id = '${id}' returning id`);
    await carryOut(id);
    assert.deepEqual(directory.passwords, []);
    assert.equal((await opened.store.signOuts.byId(id))?.status, 'expired');
    assert.equal((await actsOf(opened, id)).at(-1), 'alteration_found');
  });
});
