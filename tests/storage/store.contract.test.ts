import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessAccount } from '../../bot/domain/account.ts';
import type { ResourceAccount } from '../../bot/domain/account.ts';
import { asActor, SYSTEM } from '../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../bot/domain/approval-request.ts';
import type { Otp } from '../../bot/domain/otp.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import { createTestDatabase, noPostgresReason } from '../support/postgres.ts';
import { skipBecause } from '../support/skip.ts';

const AUDIT_KEY = new Uint8Array(32).fill(7);
const ADMIN = { tenantId: 'tenant', objectId: 'admin-1', displayName: 'Ada Admin' };
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' };
const KEY = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const;

interface Opened { readonly store: OpenedStore; reopen(): Promise<OpenedStore>; dispose(): Promise<void> }

async function openOnPGlite(): Promise<Opened> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-store-'));
  const open = (): Promise<OpenedStore> => openStore({ dataDir, auditKey: AUDIT_KEY });
  return { store: await open(), reopen: open, dispose: () => rm(dataDir, { recursive: true }) };
}

async function openOnPostgres(): Promise<Opened | undefined> {
  const database = await createTestDatabase();
  if (!database) return undefined;
  const open = (): Promise<OpenedStore> => openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
  return { store: await open(), reopen: open, dispose: () => database.drop() };
}

let serial = 0;

async function addAccount(store: OpenedStore): Promise<ResourceAccount> {
  serial += 1;
  const upn = `room-${serial}@contoso.example`;
  const account = assessAccount({
    id: randomUUID(), upn, mail: upn, displayName: `Room ${serial}`, building: 'Main', floor: '2', accountEnabled: true,
    skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'], usageLocation: 'DE', passwordNeverExpires: true, syncedFromOnPremises: false,
    lastPasswordChangeAt: new Date('2026-01-02T03:04:05.678Z'),
  });
  await store.transaction((changes) => changes.saveAccounts([account]));
  return account;
}

async function issue(store: OpenedStore, accountId: string): Promise<Otp> {
  serial += 1;
  const selector = `S${serial}`;
  return await store.transaction(async (changes) => {
    for (const old of await changes.supersedeOtps(accountId)) await changes.cancelRequest(old.id, SYSTEM, 'superseded');
    const otp = await changes.insertOtp({
      id: randomUUID(), selector, accountId, issuedBy: ADMIN, ttlHours: 8, passwordMode: 'reset',
      verifier: { salt: 'c2FsdA==', hash: 'aGFzaA==', pepperVersion: 1 },
    });
    await changes.audit({ actor: asActor(ADMIN), act: 'otp_issued', accountId, selector });
    return otp;
  });
}

async function submit(store: OpenedStore, otp: Otp): Promise<ApprovalRequest> {
  return await store.transaction(async (changes) => {
    assert.equal(await changes.submitOtp(otp.id), true);
    return await changes.openRequest({ id: randomUUID(), otpId: otp.id, device: DEVICE, publicKey: KEY, decisionMinutes: 60 });
  });
}

async function submitted(store: OpenedStore): Promise<ApprovalRequest> {
  const account = await addAccount(store);
  return await submit(store, await issue(store, account.id));
}

async function approve(store: OpenedStore, { id, revision }: ApprovalRequest, objectId = 'admin-1'): Promise<boolean> {
  return await store.transaction((changes) => changes.approve({ requestId: id, revision, by: asActor({ ...ADMIN, objectId }) }));
}

async function statusOf(store: OpenedStore, id: string): Promise<string | undefined> {
  return (await store.request(id))?.status;
}

function contract(title: string, open: () => Promise<Opened | undefined>): void {
  describe(title, () => {
    let opened: Opened | undefined;
    let store: OpenedStore;

    before(async function openOnce() {
      this.timeout(60_000);
      opened = await open();
      if (!opened) skipBecause(this, noPostgresReason());
      store = opened.store;
    });

    after(async () => {
      if (!opened) return;
      await store.close();
      await opened.dispose();
    });

    afterEach(() => store.setClockOffset(0));

    it('keeps an account as it was saved, and finds it by any part of its name', async () => {
      const account = await addAccount(store);
      assert.deepEqual(await store.accountById(account.id), account);
      assert.deepEqual(await store.accountByUpn(account.upn.toUpperCase()), account);
      assert.deepEqual((await store.searchAccounts(account.displayName.toLowerCase(), 1)), [account]);
      assert.deepEqual(await store.searchAccounts('100%_', 10), []);
    });

    it('leads a request from issuing to the sign-in of the room', async () => {
      const request = await submitted(store);
      assert.equal(await approve(store, request), true);
      const attempt = await store.transaction((changes) => changes.beginRelease(request.id, 60));
      assert.equal(attempt, 1);
      assert.equal(await store.transaction((changes) => changes.beginRelease(request.id, 60)), undefined);
      assert.equal(await store.transaction((changes) => changes.keepSealed(request.id, 1, 'jwe')), true);
      assert.equal(await store.sealedCredential(request.id), undefined);
      assert.ok(await store.transaction((changes) => changes.passwordChanged(request.id, 1, 15)));
      assert.equal(await store.transaction((changes) => changes.publish(request.id, 1, 15)), false);
      await store.setClockOffset(20);
      assert.equal(await store.transaction((changes) => changes.publish(request.id, 1, 15)), true);
      assert.equal(await store.sealedCredential(request.id), 'jwe');
      assert.equal(await store.transaction((changes) => changes.deliver(request.id)), true);
      assert.equal(await store.transaction((changes) => changes.signIn(request.id)), true);
      assert.equal(await store.transaction((changes) => changes.consumeOtp(request.otpId)), true);
      assert.equal(await statusOf(store, request.id), 'signed_in');
      assert.equal((await store.latestOtp(request.account.id))?.status, 'consumed');
    });

    it('lets one of twenty approvers at once win', async () => {
      const request = await submitted(store);
      const won = await Promise.all(Array.from({ length: 20 }, (_, index) => approve(store, request, `admin-${index}`)));
      assert.equal(won.filter(Boolean).length, 1);
      const approved = await store.request(request.id);
      assert.equal(approved?.status, 'approved');
      assert.equal(approved.approvedBy.kind === 'admin' && approved.approvedBy.objectId, `admin-${won.indexOf(true)}`);
      assert.equal(approved.revision, request.revision + 1);
    });

    it('supersedes the open one-time password and cancels its request, also for issuers at once', async () => {
      const request = await submitted(store);
      await Promise.all(Array.from({ length: 5 }, () => issue(store, request.account.id)));
      const cancelled = await store.request(request.id);
      assert.equal(cancelled?.status, 'cancelled');
      assert.equal(cancelled.cause, 'superseded');
      assert.equal((await store.otpById(request.otpId))?.status, 'superseded');
      assert.equal((await store.latestOtp(request.account.id))?.status, 'active');
    });

    it('changes nothing when the work of a transaction fails', async () => {
      const request = await submitted(store);
      const failed = store.transaction(async (changes) => {
        await changes.reject(request.id, SYSTEM, 'other', 'why');
        throw new Error('no');
      });
      await assert.rejects(failed, /no/);
      assert.equal(await statusOf(store, request.id), 'pending');
    });

    it('flags a request that is cancelled while its password is being changed', async () => {
      const request = await submitted(store);
      await approve(store, request);
      await store.transaction((changes) => changes.beginRelease(request.id, 60));
      await store.transaction((changes) => changes.keepSealed(request.id, 1, 'jwe'));
      await store.transaction((changes) => changes.cancelRequest(request.otpId, SYSTEM, 'revoked'));
      assert.equal(await store.transaction((changes) => changes.passwordChanged(request.id, 1, 0)), undefined);
      const cancelled = await store.request(request.id);
      assert.equal(cancelled?.status === 'cancelled' && cancelled.passwordChanged, true);
    });

    it('ends the decision clock: no approval after it, and the one-time password ends too', async () => {
      const request = await submitted(store);
      await store.setClockOffset(3601);
      assert.equal(await approve(store, request), false);
      const expired = await store.transaction((changes) => changes.expireRequests());
      assert.ok(expired.some((one) => one.id === request.id && one.status === 'expired'));
      assert.equal((await store.otpById(request.otpId))?.status, 'expired');
    });

    it('keeps a code for its issuer until its minutes are over', async () => {
      const otp = await issue(store, (await addAccount(store)).id);
      assert.equal(await store.keptCode(otp.id), undefined);
      await store.transaction((changes) => changes.keepCode(otp.id, 'sealed', 15));
      const kept = await store.keptCode(otp.id);
      assert.equal(kept?.sealed, 'sealed');
      assert.ok(kept.visibleSeconds > 0 && kept.visibleSeconds <= 15 * 60, String(kept.visibleSeconds));
      await store.setClockOffset(15 * 60);
      assert.equal(await store.keptCode(otp.id), undefined);
    });

    it('wakes who waits for a change', async () => {
      const request = await submitted(store);
      const waiting = store.waitForChange(request.id, request.revision, 15);
      await approve(store, request);
      await waiting;
      assert.equal(await statusOf(store, request.id), 'approved');
    });

    it('slows a poll down that comes before its interval has passed', async () => {
      const request = await submitted(store);
      const codeHash = randomUUID();
      await store.transaction((changes) => changes.addDeviceCode(request.id, { codeHash, accessTokenHash: `t-${codeHash}` }));
      assert.deepEqual(await store.beginPoll(codeHash, false), { kind: 'answer', requestId: request.id });
      await store.endPoll(codeHash);
      assert.deepEqual(await store.beginPoll(codeHash, false), { kind: 'slow_down', intervalSeconds: 10 });
      await store.setClockOffset(11);
      assert.equal((await store.beginPoll(codeHash, false)).kind, 'answer');
      assert.deepEqual(await store.beginPoll('unheard-of', false), { kind: 'unknown' });
      assert.equal(await store.requestOfAccessToken(`t-${codeHash}`), request.id);
    });

    it('counts takes against the limit of the window', async () => {
      const key = randomUUID();
      assert.equal(await store.usedUp(key, 5), undefined);
      const takes = await Promise.all(Array.from({ length: 8 }, () => store.take(key, 5, 60)));
      assert.ok((await store.usedUp(key, 5))!.retryAfterSeconds <= 60);
      assert.equal(takes.filter((one) => one === undefined).length, 5);
      await store.setClockOffset(61);
      assert.equal(await store.take(key, 5, 60), undefined);
    });

    it('runs a job of a committed transaction, and none of one that failed', async () => {
      const ran: string[] = [];
      const done = Promise.withResolvers<void>();
      await store.work('raise-alert', ({ text }) => {
        ran.push(text);
        if (text === 'second') done.resolve();
        return Promise.resolve();
      });
      await assert.rejects(store.transaction(async (changes) => {
        await changes.send({ name: 'raise-alert', text: 'first' });
        throw new Error('rolled back');
      }));
      await store.transaction((changes) => changes.send({ name: 'raise-alert', text: 'second' }));
      await done.promise;
      assert.deepEqual(ran, ['second']);
    });

    it('tells which cards and releases have fallen behind', async () => {
      const request = await submitted(store);
      const card = { serviceUrl: 'http://127.0.0.1/', conversationId: 'c', activityId: 'a' };
      const mine = async (): Promise<unknown> => (await store.unfinished()).find((one) => one.requestId === request.id);
      assert.deepEqual(await mine(), { requestId: request.id, card: true, release: false });
      await store.transaction((changes) => changes.saveCard(request.id, card, request.revision));
      assert.equal(await mine(), undefined);
      assert.deepEqual(await store.cardOf(request.id), { ...card, revision: request.revision });
      await approve(store, request);
      assert.deepEqual(await mine(), { requestId: request.id, card: true, release: true });
    });

    it('chains the audit so that it can be verified, also when many write at once', async () => {
      const account = await addAccount(store);
      await Promise.all(Array.from({ length: 5 }, () => issue(store, account.id)));
      const verdict = await store.verifyAudit();
      assert.equal(verdict.intact, true);
    });

    it('has everything again after it was closed and opened', async () => {
      const request = await submitted(store);
      await store.close();
      assert.ok(opened);
      store = await opened.reopen();
      assert.deepEqual(await store.request(request.id), request);
    });
  });
}

contract('the store on the embedded database', openOnPGlite);
contract('the store on a PostgreSQL server', openOnPostgres);
