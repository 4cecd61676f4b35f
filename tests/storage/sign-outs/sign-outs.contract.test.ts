import assert from 'node:assert/strict';
import { provisioningStatus, standingOf } from '../../../bot/domain/accounts/provisioning.ts';
import type { DomainError } from '../../../bot/domain/errors.ts';
import { refusal } from '../../services/refusal.ts';
import { issue, statusOf, storeContract } from '../store-contract.ts';
import { actsOf, DIEGO, GRADY, MEGAN, signedIn, signOutsOver } from './sign-out-stage.ts';

const DAY_SECONDS = 86_400;

storeContract('a room that two approvers sign out', (opened) => {
  const waitingIds = async (): Promise<readonly string[]> =>
    (await opened.store.signOuts.waiting()).map(({ id }) => id);

  it('gets a password that nobody knows, loses its sessions, and no longer counts as signed in', async () => {
    const { asked, confirm, carryOut, directory, latest } = signOutsOver(opened);
    const request = await signedIn(opened);
    const id = await asked(request.id);
    assert.deepEqual([(await latest(request.id)).status, directory.passwords], ['asked', []]);
    assert.equal((await confirm(id)).status, 'confirmed');
    await carryOut(id);
    await carryOut(id);
    const done = await latest(request.id);
    assert.ok(done.status === 'done');
    assert.deepEqual([done.sessions, done.passwordChanged, done.confirmedBy], ['revoked', 'yes', DIEGO]);
    assert.deepEqual([directory.passwords.length, directory.revoked], [1, [request.account.id]]);
    const shown = (await opened.store.requests.byId(request.id)) ?? assert.fail();
    assert.ok(shown.signedOutAt && shown.signIn === undefined);
    assert.equal(provisioningStatus('consumed', standingOf(shown)), 'Signed out');
    const [listed] = (
      await opened.store.accountList.page({
        search: request.account.displayName,
        offset: 0,
        limit: 1,
        sort: 'name',
        order: 'asc',
      })
    ).accounts;
    assert.equal(listed?.provisioning, 'Signed out');
    assert.deepEqual(await actsOf(opened, id), [
      'sign_out_asked',
      'sign_out_confirmed',
      'sign_out_sent',
      'sign_out_done',
    ]);
    const secrets = await opened.rows<{ found: string }>(`select s::text as found from sign_outs s where id = '${id}'`);
    assert.ok(secrets.every(({ found }) => directory.passwords.every((password) => !found.includes(password))));
  });

  it('ends its delivery when nobody confirmed a sign-in, and a late report of the console changes nothing', async () => {
    const { asked, confirm, carryOut } = signOutsOver(opened);
    const { id: requestId } = await signedIn(opened, 'delivered');
    const id = await asked(requestId);
    await confirm(id);
    await carryOut(id);
    const request = await opened.store.requests.byId(requestId);
    assert.ok(request?.status === 'expired' && request.expiredFrom === 'delivered');
    assert.equal(request.cause, 'signed_out');
    const reported = await opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([requestId]);
      return [await tx.releases.signIn(requestId), await tx.releases.reportSignIn(requestId)];
    });
    assert.deepEqual([reported, await statusOf(opened.store, requestId)], [[false, false], 'expired']);
  });

  it('can only have its password replaced when it was seen with a resource account key, and stays signed in', async () => {
    const { ask, asked, confirm, carryOut, directory, latest } = signOutsOver(opened);
    const { id: requestId } = await signedIn(opened);
    assert.equal((await refusal(ask(requestId, 'replace_password'), 'sign_out_refused'))['cause'], 'no_key');
    await opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([requestId]);
      return tx.sights.add({ requestId, witness: 'resource_account_key', outcome: 'signed_in', at: new Date() });
    });
    const id = await asked(requestId, 'replace_password');
    await confirm(id);
    await carryOut(id);
    const done = await latest(requestId);
    assert.ok(done.status === 'done' && done.sessions === undefined);
    assert.deepEqual([directory.passwords.length, directory.revoked], [1, []]);
    const request = await opened.store.requests.byId(requestId);
    assert.deepEqual([request?.status, request?.signedOutAt], ['signed_in', undefined]);
  });

  it('is confirmed by one of two who press at once, and never by who asked', async () => {
    const { asked, confirm } = signOutsOver(opened);
    const { id: requestId } = await signedIn(opened);
    const id = await asked(requestId);
    await refusal(confirm(id, MEGAN), 'sign_out_own');
    const outcomes = await Promise.allSettled([confirm(id, DIEGO), confirm(id, GRADY)]);
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as DomainError).code] : []));
    assert.deepEqual(lost, ['sign_out_over']);
    assert.deepEqual(await actsOf(opened, id), ['sign_out_asked', 'sign_out_confirmed']);
  });

  it('is either confirmed or rejected when both come at once', async () => {
    const { asked, confirm, reject, latest } = signOutsOver(opened);
    const { id: requestId } = await signedIn(opened);
    const id = await asked(requestId);
    const outcomes = await Promise.allSettled([confirm(id, DIEGO), reject(id, GRADY)]);
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const { status } = await latest(requestId);
    assert.deepEqual(await actsOf(opened, id), ['sign_out_asked', `sign_out_${status}`]);
  });

  it('is withdrawn by who asked and rejected by others, and can be asked for again', async () => {
    const { ask, asked, confirm, reject } = signOutsOver(opened);
    const { id: requestId } = await signedIn(opened);
    assert.equal((await reject(await asked(requestId), MEGAN)).status, 'withdrawn');
    const second = await asked(requestId);
    assert.equal((await refusal(ask(requestId), 'sign_out_refused'))['cause'], 'waits');
    assert.equal((await reject(second, DIEGO)).status, 'rejected');
    const late = await refusal(confirm(second, GRADY), 'sign_out_over');
    assert.deepEqual([late['outcome'], late['by']], ['rejected', DIEGO.displayName]);
  });

  it('waits for an approver who has been known for a day', async () => {
    const { asked, confirm, latest, reject } = signOutsOver(opened);
    const { id: requestId } = await signedIn(opened);
    await opened.store.setClockOffset(2 * DAY_SECONDS);
    const id = await asked(requestId);
    const stranger = { ...GRADY, objectId: 'a-new-approver' };
    await refusal(confirm(id, stranger), 'sign_out_too_new');
    assert.ok('at' in (await refusal(confirm(id, stranger), 'sign_out_too_new')));
    assert.equal((await latest(requestId)).status, 'asked');
    assert.equal((await reject(id, stranger)).status, 'rejected');
  });

  it('expires after 24 hours, also before the job has noticed, and then can be asked for again', async () => {
    const { asked, confirm, expire } = signOutsOver(opened);
    const { id: requestId } = await signedIn(opened);
    const id = await asked(requestId);
    await opened.store.setClockOffset(DAY_SECONDS + 1);
    assert.equal((await refusal(confirm(id), 'sign_out_over'))['outcome'], 'expired');
    const second = await asked(requestId);
    assert.deepEqual(await actsOf(opened, id), ['sign_out_asked', 'sign_out_expired']);
    await opened.store.setClockOffset(2 * DAY_SECONDS + 2);
    await expire();
    await expire();
    assert.deepEqual(await actsOf(opened, second), ['sign_out_asked', 'sign_out_expired']);
    assert.ok(!(await waitingIds()).includes(second));
  });

  it('is refused for a room that is not signed in or has a newer code, and twice', async () => {
    const { ask, asked, confirm, carryOut, latest, directory } = signOutsOver(opened);
    const request = await signedIn(opened);
    const cause = async (requestId: string): Promise<unknown> =>
      (await refusal(ask(requestId), 'sign_out_refused'))['cause'];
    const id = await asked(request.id);
    await issue(opened.store, request.account.id);
    assert.equal((await refusal(confirm(id), 'sign_out_refused'))['cause'], 'newer_code');
    assert.equal(await cause(request.id), 'newer_code');
    const other = await signedIn(opened);
    const otherId = await asked(other.id);
    await confirm(otherId);
    await issue(opened.store, other.account.id);
    await carryOut(otherId);
    assert.deepEqual([(await latest(other.id)).status, directory.passwords], ['replaced', []]);
    const third = await signedIn(opened);
    const thirdId = await asked(third.id);
    await confirm(thirdId);
    await carryOut(thirdId);
    assert.equal(await cause(third.id), 'signed_out');
  });
});
