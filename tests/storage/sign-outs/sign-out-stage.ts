import assert from 'node:assert/strict';
import type { TargetVerdict } from '../../../bot/domain/accounts/target.ts';
import type { Admin } from '../../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { ResetOutcome } from '../../../bot/domain/ports/directory.ts';
import type { SignOut, SignOutKind } from '../../../bot/domain/release/sign-out.ts';
import type { Secret } from '../../../bot/domain/secret.ts';
import { askSignOut } from '../../../bot/services/sign-outs/ask-sign-out.ts';
import { carryOutSignOut } from '../../../bot/services/sign-outs/carry-out-sign-out.ts';
import { confirmSignOut, rejectSignOut } from '../../../bot/services/sign-outs/decide-sign-out.ts';
import { expireSignOuts } from '../../../bot/services/sign-outs/expire-sign-outs.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { permissions } from '../../services/stubbed-permissions.ts';
import { APPROVER } from '../../support/samples/requests.ts';
import { deliver, ready, type StoreUnderTest, WAIT_SECONDS } from '../store-contract.ts';

const asAdmin = ({ objectId, displayName }: Omit<Admin, 'tenantId'>): Admin => ({
  tenantId: APPROVER.tenantId,
  objectId,
  displayName,
});
/** The person who asks, and two others who can confirm it. */
export const [MEGAN, DIEGO, GRADY] = [APPROVER, asAdmin(SANDBOX_PEOPLE.diego), asAdmin(SANDBOX_PEOPLE.grady)];

/** The directory of one account, as far as a sign-out uses it. */
class DirectoryOfOne {
  readonly passwords: string[] = [];
  readonly revoked: string[] = [];
  /** What the next resets answer; `done` when it is empty. */
  readonly answers: ResetOutcome[] = [];
  /** What the next revocations throw. */
  readonly revocationErrors: Error[] = [];
  #changedAt = new Date('2026-01-02T03:04:05.000Z');

  lastPasswordChangeAt = (): Promise<Date> => Promise.resolve(this.#changedAt);

  /** A reset whose reply is lost takes effect nevertheless. */
  resetPassword = (_accountId: string, password: Secret): Promise<ResetOutcome> => {
    const answer = this.answers.shift() ?? { outcome: 'done' };
    if (answer.outcome !== 'refused') {
      this.passwords.push(password.reveal());
      this.#changedAt = new Date(this.#changedAt.getTime() + 1000);
    }
    return Promise.resolve(answer);
  };

  revokeSessions = (accountId: string): Promise<void> => {
    const error = this.revocationErrors.shift();
    if (error) return Promise.reject(error);
    this.revoked.push(accountId);
    return Promise.resolve();
  };
}

/** The use cases of sign-outs over the store under test, with a directory of their own. */
export function signOutsOver(opened: StoreUnderTest, target: TargetVerdict = { allowed: true, upn: 'a', mail: 'a' }) {
  const directory = new DirectoryOfOne();
  const deps = () => ({
    ...permissions('a'),
    store: opened.store,
    checkTarget: () => Promise.resolve(target),
  });
  const policy = { resetWaitSeconds: WAIT_SECONDS };
  const working = () => ({ ...deps(), directory, policy });
  const ask = (requestId: string, kind: SignOutKind = 'sign_out', by: Admin = MEGAN): Promise<void> =>
    askSignOut(deps(), by, requestId, kind);
  const latest = async (requestId: string): Promise<SignOut> =>
    (await opened.store.signOuts.latestOf(requestId)) ?? assert.fail('there is no sign-out');
  return {
    directory,
    ask,
    latest,
    asked: async (requestId: string, kind?: SignOutKind): Promise<string> => {
      await ask(requestId, kind);
      return (await latest(requestId)).id;
    },
    confirm: (id: string, by: Admin = DIEGO): Promise<SignOut> => confirmSignOut(deps(), by, id),
    reject: (id: string, by: Admin = DIEGO): Promise<SignOut> => rejectSignOut(deps(), by, id),
    expire: (): Promise<void> => expireSignOuts({ store: opened.store }),
    carryOut: (id: string): Promise<void> => carryOutSignOut(working(), id),
  };
}

/** A request whose console has its credential, and which says that the room signed in unless `state` is `delivered`. */
export async function signedIn(
  { store }: StoreUnderTest,
  state: 'delivered' | 'signed_in' = 'signed_in',
): Promise<ApprovalRequest> {
  const request = await ready(store);
  await deliver(store, request);
  if (state === 'signed_in')
    await store.transaction(async (tx) => {
      await tx.locks.accountsOf([request.id]);
      assert.equal(await tx.releases.signIn(request.id), true);
    });
  return request;
}

/** The acts about a sign-out, oldest first. */
export async function actsOf({ store }: StoreUnderTest, id: string): Promise<readonly string[]> {
  const entries = await store.audit.list({}, 200);
  return entries.flatMap(({ act, details }) => (details?.['signOut'] === id ? [act] : [])).toReversed();
}
