import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AcknowledgementStage } from '../../../contract/device-api.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import type { Secret } from '../../../bot/domain/secret.ts';
import { digest } from '../../../bot/domain/token.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { approve, reject } from '../../../bot/services/approval/resolve-request.ts';
import { acknowledge } from '../../../bot/services/consoles/acknowledge.ts';
import { issueOtp } from '../../../bot/services/otp/issue-otp.ts';
import { revokeOtp } from '../../../bot/services/otp/revoke-otp.ts';
import { vouchSignIn } from '../../../bot/services/release/vouch-sign-in.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { readingOf } from '../../support/samples/readings.ts';
import { permissions, RULES } from '../../services/stubbed-permissions.ts';

/** The state of a request in which an act may win. */
export type Stage = 'pending' | 'ready' | 'delivered';

export interface Scene {
  readonly request: ApprovalRequest;
  /** Token by which its console reports. */
  readonly accessToken: string;
}

type Act = (store: OpenedStore, scene: Scene) => Promise<unknown>;

const keys = {
  matchCode: () => '042137',
  hashVerifier: async () => ({ salt: '', hash: '', pepperVersion: 1 }),
  seal: (secret: Secret) => secret.reveal(),
};

export function depsOf(store: OpenedStore) {
  const { directory, policy, via } = permissions('g', 'a', 'r');
  return {
    store,
    keys,
    policy,
    via,
    rules: async () => ({ ...RULES, matchCode: 'shown' as const }),
    directory: {
      ...directory,
      readAccount: async (id: string) => readingOf((await store.accounts.byId(id)) ?? assert.fail()),
    },
  };
}

const report =
  (stage: AcknowledgementStage): Act =>
  (store, { accessToken }) =>
    acknowledge({ store }, accessToken, { stage });

interface KindOfAct {
  /** The states of a request in which it may win. */
  readonly stages: readonly Stage[];
  readonly act: Act;
  /** Number of transactions before the one that decides. */
  readonly before?: number;
}

/** The acts on one request. */
export const ACTS: Readonly<Record<string, KindOfAct>> = {
  approve: {
    stages: ['pending'],
    act: (store, { request: { id: requestId, revision } }) => approve(depsOf(store), ISSUER, { requestId, revision }),
  },
  reject: {
    stages: ['pending'],
    act: (store, { request }) => reject(depsOf(store), ISSUER, { requestId: request.id, reason: 'unknown_device' }),
  },
  revoke: {
    stages: ['pending', 'ready'],
    act: (store, { request }) => revokeOtp(depsOf(store), ISSUER, request.otpId),
  },
  'new code': {
    stages: ['pending', 'ready', 'delivered'],
    before: 1,
    act: (store, { request }) =>
      issueOtp(depsOf(store), ISSUER, request.account.id, 8, { otpId: request.otpId, requestId: request.id }),
  },
  delivered: { stages: ['ready'], act: report('delivered') },
  failed: { stages: ['delivered', 'ready'], act: report('failed') },
  'failed sign-in': { stages: ['delivered'], act: report('sign_in_failed') },
  'signed in': { stages: ['delivered', 'ready'], act: report('signed_in') },
  confirm: {
    stages: ['delivered'],
    act: (store, { request }) => vouchSignIn({ ...depsOf(store), store }, ISSUER, request.id),
  },
  expire: { stages: ['pending', 'ready', 'delivered'], act: (store) => expire({ store }) },
};

/** Adds a device code whose token the test knows. */
export async function sceneOf(store: OpenedStore, request: ApprovalRequest): Promise<Scene> {
  const accessToken = randomUUID();
  await store.transaction((tx) =>
    tx.deviceCodes.add(request.id, { codeHash: randomUUID(), accessTokenHash: digest(accessToken) }),
  );
  return { request, accessToken };
}

/** Lets two acts begin their transactions at the same moment. */
export class Meeting {
  readonly #both = Promise.withResolvers<void>();
  #arrived = 0;

  /** Waits for the other one, which may also have ended. */
  async arrive(): Promise<void> {
    this.#arrived += 1;
    if (this.#arrived >= 2) this.#both.resolve();
    await this.#both.promise;
  }

  leave(): void {
    this.#both.resolve();
  }
}

/**
 * Runs an act, whose deciding transaction waits for the one of the other act. Being too late is an answer; any other
 * error is what a person must never see.
 */
export async function runAct(store: OpenedStore, scene: Scene, name: string, meeting: Meeting): Promise<void> {
  const { act, before = 0 } = ACTS[name] ?? assert.fail(name);
  let begun = 0;
  const meets: OpenedStore['transaction'] = async (work) => {
    begun += 1;
    if (begun === before + 1) await meeting.arrive();
    return store.transaction(work);
  };
  try {
    await act({ ...store, transaction: meets }, scene);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  } finally {
    meeting.leave();
  }
}
