import sinon from 'sinon';
import type { ApprovalRequest } from '../../bot/domain/approval-request.ts';
import type { Changes, Store } from '../../bot/domain/ports.ts';

export const NOW = new Date('2026-03-02T10:00:00.000Z');

export interface StubbedChanges {
  readonly approve: sinon.SinonStub<Parameters<Changes['approve']>, Promise<boolean>>;
  readonly audit: sinon.SinonStub<Parameters<Changes['audit']>, Promise<void>>;
  readonly beginRelease: sinon.SinonStub<Parameters<Changes['beginRelease']>, Promise<number | undefined>>;
  readonly countWrongMatchCode: sinon.SinonStub<Parameters<Changes['countWrongMatchCode']>, Promise<number | undefined>>;
  readonly failRelease: sinon.SinonStub<Parameters<Changes['failRelease']>, Promise<boolean>>;
  readonly keepSealed: sinon.SinonStub<Parameters<Changes['keepSealed']>, Promise<boolean>>;
  readonly passwordChanged: sinon.SinonStub<Parameters<Changes['passwordChanged']>, Promise<Date | undefined>>;
  readonly publish: sinon.SinonStub<Parameters<Changes['publish']>, Promise<boolean>>;
  readonly reject: sinon.SinonStub<Parameters<Changes['reject']>, Promise<boolean>>;
  readonly request: sinon.SinonStub<Parameters<Changes['request']>, Promise<ApprovalRequest | undefined>>;
  readonly revokeOtp: sinon.SinonStub<Parameters<Changes['revokeOtp']>, Promise<boolean>>;
  readonly send: sinon.SinonStub<Parameters<Changes['send']>, Promise<void>>;
}

/** Every change wins until a test says otherwise. */
export function stubChanges(): StubbedChanges {
  return {
    approve: sinon.stub<Parameters<Changes['approve']>, Promise<boolean>>().resolves(true),
    audit: sinon.stub<Parameters<Changes['audit']>, Promise<void>>().resolves(),
    beginRelease: sinon.stub<Parameters<Changes['beginRelease']>, Promise<number | undefined>>().resolves(1),
    countWrongMatchCode: sinon.stub<Parameters<Changes['countWrongMatchCode']>, Promise<number | undefined>>().resolves(1),
    failRelease: sinon.stub<Parameters<Changes['failRelease']>, Promise<boolean>>().resolves(true),
    keepSealed: sinon.stub<Parameters<Changes['keepSealed']>, Promise<boolean>>().resolves(true),
    passwordChanged: sinon.stub<Parameters<Changes['passwordChanged']>, Promise<Date | undefined>>().resolves(NOW),
    publish: sinon.stub<Parameters<Changes['publish']>, Promise<boolean>>().resolves(true),
    reject: sinon.stub<Parameters<Changes['reject']>, Promise<boolean>>().resolves(true),
    request: sinon.stub<Parameters<Changes['request']>, Promise<ApprovalRequest | undefined>>().resolves(undefined),
    revokeOtp: sinon.stub<Parameters<Changes['revokeOtp']>, Promise<boolean>>().resolves(true),
    send: sinon.stub<Parameters<Changes['send']>, Promise<void>>().resolves(),
  };
}

/** A store that holds one request and runs each transaction on the stubbed changes. */
export function stubStore(
  changes: StubbedChanges,
  request: ApprovalRequest | undefined,
): Pick<Store, 'accountById' | 'now' | 'request' | 'transaction'> {
  return {
    accountById: async () => undefined,
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
