import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AccountFacts, ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import { syncAccounts } from '../../../bot/services/accounts/sync-accounts.ts';
import { differingAccounts } from '../../../bot/services/accounts/check-account-list.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { remindWaiting } from '../../../bot/services/approval/remind.ts';
import { tellTwinsOfEnd } from '../../../bot/services/cards/tell-twins.ts';
import { chooseChannel } from '../../../bot/services/channel/choose-channel.ts';
import { judgeAccounts } from '../../../bot/services/rollouts/judge-accounts.ts';
import { runRollout } from '../../../bot/services/rollouts/run-rollout.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { directoryLike } from '../../support/samples/readings.ts';
import { addAccount, AUDIT_KEY, submitted } from '../store-contract.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { ACTS, depsOf, Meeting, runAct, sceneOf } from './acts.ts';
import { deadlocksIn } from './race-pairs.ts';

const ROOMS = 6;

/** Everything of one round: rooms whose consoles have one serial number, each with a request that waits. */
interface Crowd {
  readonly accounts: readonly ResourceAccount[];
  readonly requests: readonly ApprovalRequest[];
  readonly rolloutId: string;
  readonly round: number;
}

type Work = (store: OpenedStore, crowd: Crowd) => Promise<unknown>;

/** What a sync reads of a room that got another name. */
function factsOf(account: ResourceAccount, round: number): AccountFacts {
  const { readiness: _readiness, goneAt: _gone, refreshedAt: _at, calendarProcessing: _calendar, ...facts } = account;
  return { ...facts, displayName: `Room ${account.upn} ${round}` };
}

/** Work on many accounts, each in another order. */
const WORKS: readonly Work[] = [
  (store, { accounts, round }) => {
    const listed = accounts.map((account) => factsOf(account, round));
    const sources = { rooms: { complete: true, count: ROOMS }, licenses: { complete: true, count: ROOMS } } as const;
    const listAccounts = async function* list() {
      yield { accounts: listed, leftOut: [], sources };
    };
    return syncAccounts({ store, directory: { listAccounts } }, 60);
  },
  (store, { accounts }) =>
    judgeAccounts({ store, directory: directoryLike(store) }, accounts.map(({ id }) => id).toReversed(), 'reset'),
  (store, { rolloutId }) =>
    runRollout({ ...depsOf(store), directory: { ...depsOf(store).directory, ...directoryLike(store) } }, rolloutId),
  (store) => expire({ store }),
  (store) => remindWaiting({ ...depsOf(store), store }, 1),
  (store, { requests }) => Promise.all(requests.toReversed().map(({ id }) => tellTwinsOfEnd({ store }, id))),
  (store, { round }) =>
    chooseChannel({ ...depsOf(store), rulesByTwo: false, store }, ISSUER, {
      ...{ tenantId: ISSUER.tenantId, teamId: 't', teamName: 't', channelId: `c${round}`, channelName: 'c' },
      serviceUrl: 'https://teams.example/',
    }),
];

async function crowdOf(store: OpenedStore, accounts: readonly ResourceAccount[], round: number): Promise<Crowd> {
  const requests: ApprovalRequest[] = [];
  for (const { id } of accounts) requests.push(await submitted(store, id));
  const rollout = {
    id: randomUUID(),
    idempotencyKey: randomUUID(),
    fingerprint: '',
    startedBy: ISSUER,
    passwordMode: 'reset',
    ttlHours: 8,
  } as const;
  const items = accounts.toReversed().map(({ id }) => ({ accountId: id, otpId: randomUUID() }));
  assert.ok(await store.transaction((tx) => tx.rollouts.start({ ...rollout, items })));
  return { accounts, requests, rolloutId: rollout.id, round };
}

/** The acts of people on single rooms, which meet the work on all of them. */
async function actsOf(store: OpenedStore, { requests }: Crowd): Promise<void> {
  const names = Object.keys(ACTS);
  await Promise.all(
    requests.map(async (request, index) => {
      const meeting = new Meeting();
      meeting.leave();
      await runAct(store, await sceneOf(store, request), names[index % names.length] ?? assert.fail(), meeting);
    }),
  );
}

/** Runs everything at once on two servers, so many times. */
export async function raceCrowd(databaseUrl: string, rounds: number) {
  const open = (): Promise<OpenedStore> => openStore({ databaseUrl, dataDir: '', auditKey: AUDIT_KEY });
  const [first, second] = [await open(), await open()];
  const errors: string[] = [];
  let wrongLists = 0;
  const accounts: ResourceAccount[] = [];
  for (let room = 0; room < ROOMS; room += 1) accounts.push(await addAccount(first));
  for (let round = 0; round < rounds; round += 1) {
    const crowd = await crowdOf(first, accounts, round);
    const works = WORKS.map((work, index) => work(index % 2 === round % 2 ? first : second, crowd));
    const ended = await Promise.allSettled([...works, actsOf(first, crowd), actsOf(second, crowd)]);
    for (const one of ended)
      if (one.status === 'rejected' && !(one.reason instanceof DomainError)) errors.push(String(one.reason));
    wrongLists += (await differingAccounts(second)).length;
  }
  for (const store of [first, second]) await store.close();
  return { errors, wrongLists, deadlocks: await deadlocksIn(databaseUrl) };
}
