import assert from 'node:assert/strict';
import type { Admin } from '../../../bot/domain/admin.ts';
import { asActor, SYSTEM } from '../../../bot/domain/admin.ts';
import type { AuditFilter } from '../../../bot/domain/audit/audit.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { Transaction } from '../../../bot/domain/ports/store/transaction.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { listPending, showRequest } from '../../../bot/services/approval/list-requests.ts';
import { accountStatus } from '../../../bot/services/accounts/show-account-status.ts';
import { findAccounts } from '../../../bot/services/accounts/find-account.ts';
import { listAudit } from '../../../bot/services/audit/list-audit.ts';
import { overview } from '../../../bot/services/audit/overview.ts';
import { statistics } from '../../../bot/services/audit/statistics.ts';
import { reconcile } from '../../../bot/services/cards/reconcile.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { permissions } from '../../services/stubbed-permissions.ts';
import { grownAccountId, grownAdminId, grownRolloutId } from './grown-data.ts';

/** A piece of work that a person, a console or the server itself does every day. */
export type Work = readonly [name: string, work: () => Promise<unknown>];

const ADMIN: Admin = { ...ISSUER, objectId: grownAdminId(3), displayName: 'Person 3' };
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-3' };
const KEY = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const;
const CARD = { conversationId: 'channel', activityId: 'activity', serviceUrl: 'https://smba.example' };
const WINDOW = { offset: 0, limit: 100, sort: 'name', order: 'asc' } as const;
const DAY = 86_400_000;

function pages(store: OpenedStore): readonly Work[] {
  const deps = { ...permissions('g', 'a', 'r'), store };
  const audit = (name: string, filter: AuditFilter): Work => [`audit ${name}`, () => listAudit(deps, ADMIN, filter)];
  const day = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
  return [
    audit('all', {}),
    audit('before a row', { before: 500 }),
    audit('of an administrator', { actor: grownAdminId(7) }),
    audit('of a name', { actor: 'person 7' }),
    audit('of a name that does not occur', { actor: 'Nobody' }),
    audit('of an account', { accountId: grownAccountId(11) }),
    audit('of an account that has no rows', { accountId: 'unknown' }),
    audit('of an act', { act: 'otp_issued' }),
    audit('of an act that does not occur', { act: 'keys_rotated' }),
    audit('of an old day', { from: day(701), to: day(700) }),
    audit('before the first day', { to: day(2_000) }),
    audit('of an act on an old day', { act: 'otp_issued', from: day(701), to: day(700) }),
    audit('of an administrator on an old day', { actor: grownAdminId(7), from: day(701), to: day(700) }),
    audit('of an act by a name that does not occur', { act: 'otp_issued', actor: 'Nobody' }),
    audit('of an account and an act that it lacks', { accountId: grownAccountId(11), act: 'keys_rotated' }),
    ['overview', () => overview(deps, ADMIN)],
    ['statistics', () => statistics(deps, ADMIN, 30)],
    ['status', () => accountStatus(deps, ADMIN, grownAccountId(12))],
    ['page of a sheet', async () => store.sheets.ofOtp((await store.otps.latest(grownAccountId(12)))?.id ?? '')],
    ['open requests', () => store.requests.listOpen(50)],
    ['accounts', () => store.accountList.page(WINDOW)],
    ['accounts, waiting first', () => store.accountList.page({ ...WINDOW, sort: 'waiting' })],
    ['accounts of a building', () => store.accountList.page({ ...WINDOW, building: 'Building 3' })],
    ['accounts found', () => store.accountList.page({ ...WINDOW, search: 'room 17' })],
    ['accounts provisioned', () => store.accountList.page({ ...WINDOW, provisioning: 'OTP generated' })],
    ['accounts expired', () => store.accountList.page({ ...WINDOW, provisioning: 'Expired' })],
    ['buildings', () => store.accountList.buildings()],
    ['rollouts', () => store.rollouts.startedBy(ADMIN, 5)],
    ['rollout', () => store.rollouts.items(grownRolloutId(2), { offset: 0, limit: 100, failedOnly: false })],
    ['codes of a rollout', () => store.rollouts.codes(grownRolloutId(2), 0, 100)],
  ];
}

function commands(store: OpenedStore, request: ApprovalRequest): readonly Work[] {
  const deps = { ...permissions('g', 'a', 'r'), store };
  const { id, account } = request;
  return [
    ['pending', () => listPending(deps, ADMIN)],
    ['pending, next page', () => listPending(deps, ADMIN, id)],
    ['request by its id', () => showRequest(deps, ADMIN, id)],
    ['request by the beginning of its id', () => showRequest(deps, ADMIN, id.slice(0, 8))],
    ['request by a beginning that no id has', () => showRequest(deps, ADMIN, 'zzzz').catch(() => undefined)],
    ['account by its address', () => findAccounts(deps, ADMIN, account.upn, 'read')],
    ['account by an address that nobody has', () => findAccounts(deps, ADMIN, 'nobody@fabrikam.example', 'read')],
    ['account by its name', () => findAccounts(deps, ADMIN, 'Room 4711', 'read')],
    ['accounts by names of a file', () => store.accounts.named(['room-3@contoso.example', 'Room 4'])],
    ['accounts by their addresses', () => store.accounts.byUpns(['room-3@contoso.example'])],
    ['code of an account', () => store.otps.latest(account.id)],
    ['first retry', () => store.audit.lastAct(id, 'release_retried')],
    ['unheard', () => store.audit.lastAct(id, 'request_unheard')],
    ['card in the digest', () => store.transaction((tx) => tx.digest.join(id, 20))],
    ['cards out of the digest', () => store.transaction((tx) => tx.digest.leave())],
    ['card adopted', () => store.transaction((tx) => tx.cards.adopt(id, CARD))],
    ['cards of another channel', () => store.transaction((tx) => tx.cards.abandon('channel'))],
    ['request wanted in chats', () => store.chats.want(id)],
    ['chat card', () => store.transaction((tx) => tx.chats.addCard(id, grownAdminId(3), 5))],
    ['chat cards behind', () => store.transaction((tx) => tx.chats.cardsBehind(id))],
    ['chat forgotten', () => store.transaction((tx) => tx.chats.forget(grownAdminId(9)))],
    ['wrong digits', () => store.transaction((tx) => tx.requests.countWrongMatchCode(id))],
    ['serial number elsewhere', () => store.transaction((tx) => tx.requests.noteTwins(id))],
    ['key of an account', () => store.transaction((tx) => tx.accounts.noteKey(account.id, true))],
    [
      'calendar of an account',
      () => store.transaction((tx) => tx.accounts.saveCalendars([{ accountId: account.id, wrong: [] }])),
    ],
  ];
}

/** From a new code to a console that has signed in. */
function release(store: OpenedStore, { id, otpId, account, revision }: ApprovalRequest): readonly Work[] {
  const by = asActor(ADMIN);
  return [
    ['submit: code', () => store.otps.bySelector('S11')],
    ['submit: accounts', () => store.transaction((tx) => tx.locks.accountAndTwins(account.id, DEVICE.serialNumber))],
    ['submit: place', () => store.guesses.reserve({ key: `otp:${otpId}`, limit: 10, windowSeconds: 60 }, 'attempt')],
    ['submit: right', () => store.guesses.giveBack({ key: `otp:${otpId}`, limit: 10, windowSeconds: 60 }, 'attempt')],
    ['submit: wrong', () => store.guesses.countWrong({ key: `otp:${otpId}`, limit: 10, windowSeconds: 60 }, 'other')],
    ['submit: paused', () => store.guesses.usedUp({ key: `otp:${otpId}`, limit: 10, windowSeconds: 60 })],
    ['submit: wrong in its life', () => store.transaction((tx) => tx.guesses.addToLife(otpId))],
    ['submit: throttle', () => store.rateLimits.take(`held:${otpId}`, 10, 60)],
    ['poll', () => store.polls.begin('hash', true)],
    ['approve', () => store.transaction((tx) => tx.requests.approve({ requestId: id, revision, by }))],
    ['release begins', () => store.transaction((tx) => tx.releases.begin(id, 60, 50))],
    ['release waits', () => store.transaction((tx) => tx.releaseAttempts.waitUntil(id, 50))],
    ['release is sealed', () => store.transaction((tx) => tx.releaseAttempts.seed(id, 1, 'seed'))],
    [
      'release leaves',
      () =>
        store.transaction((tx) =>
          tx.releaseAttempts.leave({ requestId: id, attempt: 1, release: 1, waitSeconds: 50, before: undefined }),
        ),
    ],
    ['release is answered', () => store.transaction((tx) => tx.releaseAttempts.resolve(id, 1, 'done'))],
    ['credential is kept', () => store.transaction((tx) => tx.credentials.keep(id, 1, 'jwe', 60))],
    ['password changed', () => store.transaction((tx) => tx.releases.passwordChanged(id, 1, 0))],
    ['password watched', () => store.releaseAttempts.watched(id, 24)],
    ['credential published', () => store.transaction((tx) => tx.releases.publish(id, 1, 15))],
    ['credential collected', () => store.credentials.published(id)],
    [
      'device code',
      () => store.transaction((tx) => tx.deviceCodes.add(id, { codeHash: 'hash', accessTokenHash: 'token' })),
    ],
    ['access token', () => store.deviceCodes.collectedBy('token')],
    ['delivered', () => store.transaction((tx) => tx.releases.deliver(id))],
    ['released again', () => store.transaction((tx) => tx.releases.releaseAgain(id, 3))],
    ['new code', () => store.transaction((tx) => newCode(tx, account.id))],
  ];
}

async function newCode(tx: Transaction, accountId: string): Promise<void> {
  for (const old of await tx.otps.supersede(accountId)) await tx.requests.cancel(old.id, SYSTEM, 'superseded');
  const otp = await tx.otps.insert({
    id: `new ${accountId}`,
    selector: 'SNEW',
    accountId,
    issuedBy: ADMIN,
    ttlHours: 8,
    passwordMode: 'reset',
    verifier: { salt: 'c2FsdA==', hash: 'aGFzaA==', pepperVersion: 1 },
  });
  const nonces = { thumbprint: 't', commitment: 'c', serverNonce: 's' };
  const facts = {
    id: `opening ${accountId}`,
    otpId: otp.id,
    device: DEVICE,
    publicKey: KEY,
    isSealed: false,
    number: 1,
  };
  await tx.openings.ofOtp(otp.id);
  const opening = (await tx.openings.open({ ...facts, ...nonces }, 60)) ?? assert.fail();
  await tx.openings.noteSecondConsole(opening.id, 'SN-2');
  await tx.openings.byId(opening.id);
  const { id: openingId } = (await tx.openings.reveal(opening.id, 'n')) ?? assert.fail();
  await tx.otps.submit(otp.id);
  const { id } = await tx.requests.open({
    id: `request ${accountId}`,
    otpId: otp.id,
    device: DEVICE,
    publicKey: KEY,
    decisionMinutes: 60,
    binding: { openingId, consoleNonce: 'n', serverNonce: 's', isSealed: false, openingNumber: 1 },
  });
  await tx.audit.append({ actor: SYSTEM, act: 'otp_submitted', accountId, requestId: id });
}

/** What the server does by itself, mostly every minute. */
function housekeeping(store: OpenedStore): readonly Work[] {
  return [
    ['expire', () => expire({ store })],
    ['reconcile', () => reconcile({ store })],
    ['list of accounts', () => store.accountList.differing(grownAccountId(500), 250)],
    ['reminders', () => store.requests.dueReminders(1, 5)],
    ['mailboxes to check', () => store.accounts.mailboxesToCheck(20)],
    ['unread mailboxes', () => store.transaction((tx) => tx.accounts.noteMailboxesUnread('no_answer', 100))],
    ['sealed texts', () => store.transaction((tx) => tx.credentials.wipe([grownAccountId(3)]))],
  ];
}

/** All of it. Some of it changes the data, so it runs once for each database. */
export async function everydayWork(store: OpenedStore): Promise<readonly Work[]> {
  const [pending, ...others] = await store.requests.pending(2);
  const next = others[0];
  if (!pending || !next) throw new Error('no request waits');
  return [...pages(store), ...commands(store, pending), ...release(store, next), ...housekeeping(store)];
}
