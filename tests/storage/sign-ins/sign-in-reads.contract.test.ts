import assert from 'node:assert/strict';
import type { SignInRead } from '../../../bot/domain/ports/store/sign-ins/sign-in-reads.ts';
import { beginSignInReads, keepReadingSignIns } from '../../../bot/services/sign-ins/begin-sign-in-reads.ts';
import { deliver, issue, ready, release, storeContract } from '../store-contract.ts';

storeContract('the readings of the sign-in log', (opened) => {
  const delivered = async () => {
    const request = await ready(opened.store);
    await deliver(opened.store, request);
    return request;
  };
  const begin = (requestId: string, seconds = 60) =>
    opened.store.transaction((tx) => tx.signInReads.begin(requestId, seconds));
  const dueOf = async (requestId: string): Promise<SignInRead | undefined> =>
    (await opened.store.signInReads.due(1000)).reads.find((one) => one.requestId === requestId);
  const advance = (read: SignInRead, nextAt?: Date) =>
    opened.store.transaction((tx) =>
      tx.signInReads.advance(read, { told: true, signedInBefore: true, failedCode: 50126, ...(nextAt && { nextAt }) }),
    );

  it('begin with a delivery, once for each release, and are due after a while', async () => {
    const { store } = opened;
    const request = await ready(store);
    assert.equal(await begin(request.id), undefined, 'nothing is delivered');
    await deliver(store, request);
    const at = await begin(request.id);
    assert.ok(at && (await store.signInReads.nextAt()));
    assert.equal(await begin(request.id), undefined, 'the console said it twice');
    assert.equal(await dueOf(request.id), undefined);
    await store.setClockOffset(61);
    const read = await dueOf(request.id);
    assert.ok(read);
    const { deliveredAt, ...rest } = read;
    assert.deepEqual(rest, { requestId: request.id, accountId: request.account.id, release: 1, reads: 0, told: false });
    assert.equal(at.getTime() - deliveredAt.getTime() >= 60_000, true);
  });

  it('go on from what the last one left, and only one server stores a reading', async () => {
    const { id } = await delivered();
    await begin(id, 0);
    const read = (await dueOf(id)) ?? assert.fail();
    const now = await opened.store.clock.now();
    const won = await Promise.all([advance(read, now), advance(read, now)]);
    assert.deepEqual(won.toSorted(), [false, true]);
    const next = (await dueOf(id)) ?? assert.fail();
    assert.deepEqual(
      [next.reads, next.told, next.signedInBefore, next.failedCode],
      [read.reads + 1, true, true, 50126],
    );
    assert.equal(await advance(next), true);
    assert.equal(await dueOf(id), undefined);
  });

  it('stay due when the server ends in the middle', async () => {
    const { id } = await delivered();
    await begin(id, 0);
    const read = (await dueOf(id)) ?? assert.fail();
    await assert.rejects(
      opened.store.transaction(async (tx) => {
        await tx.signInReads.advance(read, { told: false });
        throw new Error('the server ends');
      }),
    );
    await opened.reopen();
    assert.equal((await dueOf(id))?.reads, 0);
  });

  it('begin anew with the next release, and the readings of the earlier one store nothing', async () => {
    const { store } = opened;
    const request = await delivered();
    await begin(request.id, 0);
    const earlier = (await dueOf(request.id)) ?? assert.fail();
    assert.equal(await store.transaction((tx) => tx.releases.releaseAgain(request.id, 9)), 'released');
    assert.equal(await dueOf(request.id), undefined, 'the console no longer has that password');
    await release(store, request.id);
    await deliver(store, request);
    await begin(request.id, 0);
    assert.equal(await advance(earlier), false);
    assert.deepEqual([(await dueOf(request.id))?.release, (await dueOf(request.id))?.told], [2, false]);
  });

  it('go on after a person confirmed the sign-in, and for a delivery that a newer code replaced', async () => {
    const { store } = opened;
    const [signedIn, replaced] = [await delivered(), await delivered()];
    await begin(signedIn.id, 0);
    await begin(replaced.id, 0);
    await store.transaction((tx) => tx.releases.signIn(signedIn.id));
    await issue(store, replaced.account.id);
    await store.transaction((tx) => tx.releases.replaceDelivered([replaced.account.id]));
    assert.ok(await dueOf(signedIn.id));
    assert.ok(await dueOf(replaced.id));
    await store.transaction((tx) => tx.signInReads.removeOver());
    assert.ok(await dueOf(signedIn.id));
  });

  it('are of at most so many rooms, those first that have waited longest', async () => {
    const { store } = opened;
    const requests = [await delivered(), await delivered(), await delivered()];
    for (const [place, { id }] of requests.entries()) await begin(id, -3600 * (3 - place));
    const { reads } = await store.signInReads.due(2);
    assert.deepEqual(
      reads.map(({ requestId }) => requestId),
      requests.slice(0, 2).map(({ id }) => id),
    );
  });

  it('are held off until a time, by whichever server', async () => {
    const { store } = opened;
    const pause = async () => (await store.signInReads.due(1)).pause?.reason;
    const until = new Date((await store.clock.now()).getTime() + 60_000);
    await store.transaction((tx) => tx.signInReads.pause({ reason: 'no_license', until }));
    assert.equal(await pause(), 'no_license');
    await store.transaction((tx) => tx.signInReads.pause({ reason: 'busy', until }));
    assert.equal(await pause(), 'busy');
    await store.setClockOffset(61);
    assert.equal(await pause(), undefined);
    await store.setClockOffset(0);
    await store.transaction((tx) => tx.signInReads.pause(undefined));
    assert.equal(await pause(), undefined);
  });

  it('have one job, whose time is that of the room that is due first', async () => {
    const { store } = opened;
    const [one, two] = [await delivered(), await delivered()];
    for (const { id } of [one, two]) await store.transaction((tx) => beginSignInReads(tx, id));
    await keepReadingSignIns({ store });
    const jobs = await opened.rows<{ count: number }>(
      `select count(*)::integer as count from pgboss.job where name = 'read-sign-ins' and state < 'active'`,
    );
    assert.deepEqual(jobs, [{ count: 1 }]);
  });
});
