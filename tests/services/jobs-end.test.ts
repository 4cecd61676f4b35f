import assert from 'node:assert/strict';
import { DirectoryError, type MailboxReading } from '../../bot/domain/ports/directory.ts';
import type { Job } from '../../bot/domain/ports/store/jobs.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { checkAccountKey } from '../../bot/services/accounts/check-account-key.ts';
import { checkMailboxes } from '../../bot/services/accounts/check-mailboxes.ts';
import { checkPolicies } from '../../bot/services/accounts/policies/check-policies.ts';
import { confirmSignIn } from '../../bot/services/release/confirm-sign-in.ts';
import { releaseCredential } from '../../bot/services/release/release-credential.ts';
import { watchPassword } from '../../bot/services/release/watch-password.ts';
import { approvedRequest } from '../support/samples/requests.ts';
import { NOW, stubStore, stubTransaction, type StubbedTransaction } from './stubbed-store.ts';

/** A job that sends itself again ends after so many runs at most, whatever the directory answers. */
const MOST_RUNS = 30;
const APPROVED = approvedRequest();
const { releaseAttempts: _attempts, ...decided } = APPROVED;
const DELIVERED = { ...decided, status: 'delivered', deliveredAt: NOW, release: 1 } as const;
const requestId = APPROVED.id;
const accountId = APPROVED.account.id;
const MAILBOX = 'account-1';

type Named<Name extends Job['name']> = Extract<Job, { readonly name: Name }>;
type Run<Name extends Job['name']> = (job: Named<Name>, tx: StubbedTransaction, runs: number) => Promise<void>;

/** Runs a job and each one of its kind that it sends, and returns how many ran. */
async function follow<Name extends Job['name']>(first: Named<Name>, run: Run<Name>): Promise<number> {
  let job: Named<Name> | undefined = first;
  let runs = 0;
  for (; job !== undefined && runs <= MOST_RUNS; runs += 1) {
    const tx = stubTransaction();
    await run(job, tx, runs + 1);
    const sent: readonly Job[] = [...tx.jobs.send.args, ...tx.jobs.sendSuccessor.args].map(([one]) => one);
    job = sent.find((one): one is Named<Name> => one.name === first.name);
  }
  return runs;
}

function releaseDeps(tx: StubbedTransaction) {
  return {
    store: stubStore(tx, APPROVED),
    keys: {
      sealCredential: async () => 'jwe',
      open: () => new Secret('c2VlZA'),
      releasePassword: () => new Secret('password'),
      seal: () => 'sealed',
    },
    checkTarget: async () => ({ allowed: true, upn: 'oslo@contoso.example', mail: 'oslo@contoso.example' }) as const,
    policy: { settleSeconds: 15, tenantId: 'tenant', resetWaitSeconds: 50 },
  };
}

for (const [answer, error] of [
  ['nothing', new DirectoryError('directory_failing')],
  ['a pause of a day each time', new DirectoryError('directory_failing', { retryAfterSeconds: 86_400 })],
] as const) {
  const fail = async () => Promise.reject(error);
  const JOBS: Readonly<Record<string, () => Promise<number>>> = {
    'check-account-key': () =>
      follow({ name: 'check-account-key', accountId, attempt: 1 }, (job, tx) =>
        checkAccountKey({ store: stubStore(tx), directory: { hasResourceAccountKey: fail } }, job),
      ),
    'confirm-sign-in': () =>
      follow({ name: 'confirm-sign-in', requestId, look: 0, attempt: 1 }, (job, tx) =>
        confirmSignIn({ store: stubStore(tx, DELIVERED), directory: { hasResourceAccountKey: fail } }, job),
      ),
    'confirm-sign-in, without a key': () =>
      follow({ name: 'confirm-sign-in', requestId, look: 0, attempt: 1 }, (job, tx) =>
        confirmSignIn(
          { store: stubStore(tx, DELIVERED), directory: { hasResourceAccountKey: async () => false } },
          job,
        ),
      ),
    'watch-password': () =>
      follow({ name: 'watch-password', requestId, look: 0, attempt: 1 }, (job, tx) => {
        const unresolved = { same: true, other: true };
        const watched = async () => ({ release: 1, shownAt: NOW, unresolved, releasedAnew: false });
        const store = stubStore(tx, DELIVERED, { releaseAttempts: { watched } });
        return watchPassword({ store, directory: { lastPasswordChangeAt: fail } }, job);
      }),
    'check-mailboxes': () =>
      follow({ name: 'check-mailboxes' }, ({ attempt }, tx) => {
        const store = stubStore(tx, undefined, { accounts: { mailboxesToCheck: async () => [MAILBOX] } });
        return checkMailboxes({ store, directory: { roomMailboxes: fail } }, attempt);
      }),
    'check-mailboxes, one of them': () =>
      follow({ name: 'check-mailboxes' }, ({ attempt }, tx) => {
        const busy: MailboxReading = { outcome: 'unknown', reason: 'no_answer', retryAfterSeconds: 86_400 };
        const store = stubStore(tx, undefined, { accounts: { mailboxesToCheck: async () => [MAILBOX] } });
        return checkMailboxes({ store, directory: { roomMailboxes: async () => new Map([[MAILBOX, busy]]) } }, attempt);
      }),
    'check-policies': () => {
      const noted = new Set<unknown>();
      return follow({ name: 'check-policies' }, ({ attempt }, tx) => {
        tx.accountPolicies.note.callsFake(async (id: unknown) => {
          noted.add(id);
          return [];
        });
        const accountPolicies = { due: async () => [accountId].filter((id) => !noted.has(id)) };
        const wait = error.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: error.retryAfterSeconds };
        const evaluate = async () => ({ outcome: 'unread', reason: 'no_answer', ...wait }) as const;
        return checkPolicies(
          { store: stubStore(tx, undefined, { accountPolicies }), conditionalAccess: { evaluate } },
          attempt,
        );
      });
    },
    'release-credential': () =>
      follow({ name: 'release-credential', requestId }, (job, tx, attempt) => {
        const endsAt = new Date(NOW.getTime() + 1_800_000);
        tx.releases.begin.resolves({ attempt, release: 1, attemptsBefore: 0, endsAt });
        const directory = { lastPasswordChangeAt: fail, resetPassword: async () => ({ outcome: 'unknown' }) as const };
        return releaseCredential({ ...releaseDeps(tx), directory }, job.requestId);
      }),
  };

  describe(`a job that sends itself again, while the directory answers with ${answer},`, () => {
    for (const [name, run] of Object.entries(JOBS)) {
      it(`ends: ${name}`, async () => {
        const runs = await run();
        assert.ok(runs > 1 && runs <= MOST_RUNS, `${runs} runs`);
      });
    }
  });
}
