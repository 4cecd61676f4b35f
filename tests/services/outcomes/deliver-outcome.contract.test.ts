import assert from 'node:assert/strict';
import { asActor, type Person } from '../../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { Outcome } from '../../../bot/domain/outcomes/outcome.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import type { ActivityFeed, OutcomeNotice } from '../../../bot/domain/ports/activity-feed.ts';
import type { Update } from '../../../bot/domain/ports/notifier.ts';
import type { EmptyOutcome, OutcomeNotifier } from '../../../bot/domain/ports/outcome-notifier.ts';
import { deliverOutcome } from '../../../bot/services/outcomes/deliver-outcome.ts';
import { notifyOutcome } from '../../../bot/services/outcomes/notify-outcome.ts';
import {
  ADMIN,
  addAccount,
  approve,
  issue,
  SHARED_ENGINES,
  storeContract,
  submit,
} from '../../storage/store-contract.ts';

const CHAT = {
  tenantId: ADMIN.tenantId,
  objectId: ADMIN.objectId,
  conversationId: 'a:1',
  serviceUrl: 'https://teams.example/',
};
const OTHER = asActor({ ...ADMIN, objectId: 'admin-2', displayName: 'Bo Boss' });
const PERSON: Person = {
  objectId: ADMIN.objectId,
  displayName: ADMIN.displayName,
  userType: 'Member',
  accountEnabled: true,
  groupIds: ['g'],
};
const POLICY = { tenantId: ADMIN.tenantId, groups: { generators: 'g', approvers: 'a', readers: 'r' } };

/** Plays Teams: keeps what each message says, and fails as a test wants. */
class Chat implements OutcomeNotifier {
  readonly messages: string[] = [];
  readonly lines: string[] = [];
  posts: (() => void)[] = [];
  updates: (() => Update)[] = [];

  post: OutcomeNotifier['post'] = async (_chat, outcome) => {
    this.posts.shift()?.();
    this.messages.push(stateOf(outcome));
    return { ...CHAT, activityId: String(this.messages.length - 1) };
  };

  update: OutcomeNotifier['update'] = async ({ activityId }, outcome) => {
    const result = this.updates.shift()?.() ?? 'updated';
    if (result !== 'gone') this.messages[Number(activityId)] = stateOf(outcome);
    return result;
  };

  tell: OutcomeNotifier['tell'] = async (_chat, outcome) => {
    this.lines.push(stateOf(outcome));
  };
}

function stateOf(outcome: EmptyOutcome | Outcome): string {
  if (typeof outcome === 'string') return outcome;
  return outcome.kind === 'code' ? (outcome.request ?? outcome.otp).status : `${outcome.inNeed.length} in need`;
}

function failing(problem: ChannelError['problem']): () => never {
  return () => {
    throw new ChannelError(problem);
  };
}

storeContract('the card of a person about their code', (opened) => {
  let chat: Chat;
  let groupIds: readonly string[];
  const told: OutcomeNotice[] = [];
  const change: typeof opened.store.transaction = (work) => opened.store.transaction(work);

  beforeEach(async () => {
    chat = new Chat();
    groupIds = ['g'];
    told.length = 0;
    await change(async (tx) => {
      await tx.chats.note(CHAT, 'de');
      await tx.outcomes.choose(ADMIN, 'all');
      while ((await tx.outcomes.takeMarks(500)).length > 0);
    });
  });

  const deps = (feed?: ActivityFeed['tellOutcome']) => ({
    store: opened.store,
    directory: { person: async () => ({ ...PERSON, groupIds }) },
    policy: POLICY,
    outcomes: chat,
    feed: { tellOutcome: feed ?? (async (_objectId: string, notice: OutcomeNotice) => void told.push(notice)) },
  });
  /** Does the jobs of all changes since the last call. */
  async function follow(): Promise<void> {
    for (const { id } of await change((tx) => tx.outcomes.takeMarks(500))) await deliverOutcome(deps(), id);
  }
  const reject = (request: ApprovalRequest) =>
    change(async (tx) => {
      await tx.locks.accountsOf([request.id]);
      assert.ok(await tx.requests.reject(request.id, OTHER, 'wrong_room'));
    });
  async function submitted(): Promise<ApprovalRequest> {
    return submit(opened.store, await issue(opened.store, (await addAccount(opened.store)).id));
  }

  it('waits for its turn at the activity feed without a question to the directory', async () => {
    const request = await submitted();
    await follow();
    await reject(request);
    await follow();
    await opened.store.rateLimits.forget('activity feed');
    for (let sent = 0; sent < 4; sent += 1) await opened.store.rateLimits.take('activity feed', 4, 2);
    const silent = { ...deps(), directory: { person: () => assert.fail('the directory was asked') } };
    assert.equal(await notifyOutcome(silent, { subjectId: request.otpId, told: 'rejected' }), 'later');
    await opened.store.rateLimits.forget('activity feed');
  });

  it('is posted once and then changes itself, and says what changed to the activity feed', async () => {
    const request = await submitted();
    await follow();
    assert.deepEqual(chat.messages, ['pending']);
    await reject(request);
    await follow();
    await follow();
    assert.deepEqual(chat.messages, ['rejected']);
    const subject = await opened.store.outcomes.subject(request.otpId);
    assert.equal(subject?.told, 'rejected');
    const job = { subjectId: request.otpId, told: 'rejected' };
    assert.equal(await notifyOutcome(deps(), job), 'told');
    assert.deepEqual(told, [
      { subjectId: request.otpId, need: 'rejected', room: request.account.displayName, language: 'de' },
    ]);
    const refused = () => Promise.reject(new DirectoryError('permission_missing'));
    assert.equal(await notifyOutcome(deps(refused), job), 'message');
    assert.deepEqual(chat.lines, ['rejected']);
    const busy = () => Promise.reject(new DirectoryError('directory_failing', { retryAfterSeconds: 9 }));
    await assert.rejects(notifyOutcome(deps(busy), job), { problem: 'directory_failing' });
    groupIds = ['r'];
    assert.equal(await notifyOutcome(deps(), job), 'over');
  });

  it('is not written by two servers at once, and follows what changes while it is written', async () => {
    const request = await submitted();
    const [subject] = await change((tx) => tx.outcomes.takeMarks(500));
    const lease = await change((tx) => tx.outcomes.lease(subject?.id ?? '', 60));
    assert.ok(lease);
    assert.equal(await change((tx) => tx.outcomes.lease(lease.subject.id, 60)), undefined);
    await approve(opened.store, request, 'admin-2');
    await change((tx) => tx.outcomes.takeMarks(500));
    const card = { ...CHAT, activityId: '7' };
    assert.equal(await change((tx) => tx.outcomes.save(lease, { card, shows: 'x' })), 'behind');
    assert.equal(await change((tx) => tx.outcomes.save({ ...lease, number: 0 }, { card, shows: 'x' })), undefined);
  });

  it('is posted twice at most when nobody knows whether it arrived, also after a crash', async () => {
    const request = await submitted();
    chat.posts = [failing('unsure')];
    await follow();
    await deliverOutcome(deps(), request.otpId);
    assert.deepEqual(chat.messages, ['pending']);
    const second = await submitted();
    await change((tx) => tx.outcomes.takeMarks(500));
    for (let crash = 0; crash < 2; crash += 1) {
      const lease = (await change((tx) => tx.outcomes.lease(second.otpId, 0))) ?? assert.fail();
      assert.ok(await change((tx) => tx.outcomes.beginPost(lease, 0)));
    }
    await deliverOutcome(deps(), second.otpId);
    assert.equal(chat.messages.length, 1);
  });

  it('that was deleted is posted once more', async () => {
    const request = await submitted();
    await follow();
    chat.updates = [() => 'gone', () => 'gone'];
    await approve(opened.store, request, 'admin-2');
    await follow();
    assert.deepEqual(chat.messages, ['pending', 'approved']);
    await issue(opened.store, request.account.id);
    await follow();
    assert.equal(chat.messages.length, 2);
  });

  it('ends with a chat that the bot may not write to, and goes on when the person writes again', async () => {
    const request = await submitted();
    chat.posts = [failing('refused')];
    await follow();
    assert.equal(await opened.store.chats.of(CHAT), undefined);
    await deliverOutcome(deps(), request.otpId);
    assert.deepEqual(chat.messages, []);
    await change((tx) => tx.chats.note(CHAT));
    await opened.store.setClockOffset(60);
    assert.ok((await opened.store.outcomes.behind(100)).includes(request.otpId));
    await deliverOutcome(deps(), request.otpId);
    assert.deepEqual(chat.messages, ['pending']);
  });

  it('tells nothing to people who may not generate anymore', async () => {
    const request = await submitted();
    await follow();
    groupIds = ['r'];
    await reject(request);
    await follow();
    assert.deepEqual(chat.messages, ['no_permission']);
    await submitted();
    await follow();
    assert.equal(chat.messages.length, 1);
  });

  it('is posted by the choice of the person, and a code that expired unused is a problem', async () => {
    await change((tx) => tx.outcomes.choose(ADMIN, 'problems'));
    const otp = await issue(opened.store, (await addAccount(opened.store)).id);
    const { account } = await submitted();
    await follow();
    assert.deepEqual(chat.messages, []);
    await opened.store.setClockOffset(9 * 3_600);
    await change(async (tx) => {
      const accountIds = [otp.accountId, account.id];
      await tx.locks.accounts(accountIds);
      await tx.otps.expire(accountIds);
      await tx.requests.expire(accountIds);
    });
    await follow();
    assert.deepEqual(chat.messages, ['expired', 'expired']);
    assert.equal((await opened.store.outcomes.subject(otp.id))?.told, 'expired');
  });
});

storeContract('the card of a person about their rollout', (opened) => {
  it('is one for more than five rooms, whatever happens in them', async () => {
    const chat = new Chat();
    const deps = {
      store: opened.store,
      directory: { person: async () => PERSON },
      policy: POLICY,
      outcomes: chat,
    };
    const change: typeof opened.store.transaction = (work) => opened.store.transaction(work);
    await change((tx) => tx.chats.note(CHAT));
    const rollout = async (id: string, size: number) => {
      const accounts = await Promise.all(Array.from({ length: size }, () => addAccount(opened.store)));
      const otps = [];
      for (const { id: accountId } of accounts) otps.push(await issue(opened.store, accountId));
      const started = { fingerprint: '', startedBy: ADMIN, passwordMode: 'reset', ttlHours: 8 } as const;
      const items = otps.map(({ accountId, id: otpId }) => ({ accountId, otpId }));
      await change((tx) => tx.rollouts.start({ ...started, id, idempotencyKey: id, items }));
      return otps;
    };
    const large = await rollout('large', 6);
    const small = await rollout('small', 2);
    for (const otp of [...large, ...small]) {
      const { id } = await submit(opened.store, otp);
      if (otp === large[0])
        await change(async (tx) => {
          await tx.locks.accountsOf([id]);
          await tx.requests.reject(id, OTHER, 'wrong_room');
        });
    }
    const subjects = await change((tx) => tx.outcomes.takeMarks(500));
    assert.deepEqual(subjects.map(({ id }) => id).toSorted(), ['large', ...small.map(({ id }) => id)].toSorted());
    for (const { id } of subjects) await deliverOutcome(deps, id);
    assert.deepEqual(chat.messages.toSorted(), ['1 in need', 'pending', 'pending']);
  });
});

storeContract(
  'a change of a code whose earlier change is being noted',
  (opened) => {
    it('is noted as well, although its transaction ends later', async () => {
      const { store } = opened;
      while ((await store.transaction((tx) => tx.outcomes.takeMarks(500))).length > 0);
      const request = await submit(store, await issue(store, (await addAccount(store)).id));
      const [changed, noted] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const rejection = store.transaction(async (tx) => {
        await tx.locks.accountsOf([request.id]);
        await tx.requests.reject(request.id, OTHER, 'wrong_room');
        changed.resolve();
        await noted.promise;
      });
      await changed.promise;
      await store.transaction((tx) => tx.outcomes.takeMarks(500));
      noted.resolve();
      await rejection;
      const later = await store.transaction((tx) => tx.outcomes.takeMarks(500));
      assert.deepEqual(
        later.map(({ id }) => id),
        [request.otpId],
      );
    });
  },
  SHARED_ENGINES,
);
