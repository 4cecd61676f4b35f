import sinon from 'sinon';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import type { Changes } from '../../bot/domain/ports/changes.ts';
import type { Store } from '../../bot/domain/ports/store.ts';
import { approvedRequest } from '../support/samples/requests.ts';

export const NOW = new Date('2026-03-02T10:00:00.000Z');

/** Every change wins, and finds nothing else, until a test says otherwise. */
const RESULTS = {
  abandonCards: [],
  addChatCard: true,
  addDeviceCode: undefined,
  adoptCard: undefined,
  approve: approvedRequest(),
  audit: undefined,
  beginPost: true,
  beginRelease: 1,
  cancelRequest: undefined,
  channelStanding: { state: 'works', channelName: 'Approvals' },
  chatCardsBehind: [],
  chooseChannel: undefined,
  consumeOtp: true,
  countWrongMatchCode: 1,
  deliver: true,
  expireOtps: [],
  expireRequests: [],
  failDelivery: 'approved',
  failRelease: true,
  followServiceUrl: true,
  forgetChat: undefined,
  forgetCodes: undefined,
  forgetStray: undefined,
  hasten: undefined,
  insertOtp: undefined,
  keepCode: undefined,
  keepSealed: true,
  leaveCard: undefined,
  leaveChatCard: undefined,
  loseChannel: true,
  markCollected: true,
  markGone: undefined,
  markReminded: true,
  noteAccountKey: [],
  noteChat: undefined,
  noteMailbox: undefined,
  noteSecondConsole: true,
  noteSync: undefined,
  noteSyncProgress: undefined,
  now: NOW,
  openRequest: undefined,
  passwordChanged: NOW,
  passwordKept: true,
  pauseChannel: true,
  pendingRequests: [],
  publish: true,
  reject: true,
  removeOldBatches: undefined,
  removeOldRows: undefined,
  renamePlace: true,
  request: undefined,
  resumeChannel: false,
  retryRelease: true,
  revokeOtp: true,
  saveAccounts: undefined,
  saveCalendars: undefined,
  saveCard: 'current',
  saveChatCard: 'current',
  send: undefined,
  sendChained: true,
  sendSuccessor: true,
  signIn: true,
  submitOtp: true,
  tell: undefined,
  supersedeOtps: [],
  takeCard: undefined,
  takeChatCard: undefined,
  takeRefusals: [],
  wipeCredentials: undefined,
  wipeUnusedPasswords: undefined,
} as const satisfies { readonly [Name in keyof Changes]?: Awaited<ReturnType<Changes[Name]>> | undefined };

export type StubbedChanges = {
  readonly [Name in keyof typeof RESULTS]: sinon.SinonStub<Parameters<Changes[Name]>, ReturnType<Changes[Name]>>;
};

export function stubChanges(): StubbedChanges {
  const stubs = Object.entries(RESULTS).map(([name, result]) => [name, sinon.stub().resolves(result)]);
  return Object.fromEntries(stubs) as StubbedChanges;
}

/** A store that holds one request and runs each transaction on the stubbed changes. */
export function stubStore(
  changes: StubbedChanges,
  request?: ApprovalRequest,
): Pick<
  Store,
  'accountById' | 'channelStanding' | 'keptPassword' | 'now' | 'request' | 'strandedBatches' | 'transaction'
> {
  return {
    accountById: async () => undefined,
    channelStanding: async () => RESULTS.channelStanding,
    keptPassword: async () => undefined,
    strandedBatches: async () => [],
    now: async () => NOW,
    request: async () => request,
    transaction: (work) => work(changes as unknown as Changes),
  };
}

export function jobNames(changes: StubbedChanges): readonly string[] {
  return changes.send.args.map(([job]) => job.name);
}

export function acts(changes: StubbedChanges): readonly string[] {
  return changes.audit.args.map(([event]) => event.act);
}
