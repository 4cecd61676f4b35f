import sinon from 'sinon';
import type { TargetVerdict } from '../../../bot/domain/accounts/target.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { Directory, ResetOutcome } from '../../../bot/domain/ports/directory.ts';
import type { Keys } from '../../../bot/domain/ports/keys.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { releaseCredential } from '../../../bot/services/release/release-credential.ts';
import type { CheckTarget } from '../../../bot/services/release/release-target.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

export const REQUEST = approvedRequest();
export const BEFORE = new Date(NOW.getTime() - 60_000);
export const LATER = new Date(NOW.getTime() + 60_000);
const ALLOWED: TargetVerdict = { allowed: true, upn: 'oslo@contoso.example', mail: 'oslo.mail@contoso.example' };

/** A release of the request, with a directory that does what it is asked. */
export function stage(request: ApprovalRequest = REQUEST) {
  const tx = stubTransaction();
  const resetPassword = sinon
    .stub<Parameters<Directory['resetPassword']>, Promise<ResetOutcome>>()
    .resolves({ outcome: 'done' });
  const lastPasswordChangeAt = sinon.stub<[string], Promise<Date | undefined>>().resolves(undefined);
  const sealCredential = sinon.stub<Parameters<Keys['sealCredential']>, Promise<string>>().resolves('jwe');
  const open = sinon.stub<Parameters<Keys['open']>, Secret>().returns(new Secret('c2VlZA'));
  const releasePassword = sinon.stub<Parameters<Keys['releasePassword']>, Secret>();
  releasePassword.callsFake((requestId, release, seed) => new Secret(`${requestId} ${release} ${seed.length}`));
  const checkTarget = sinon.stub<Parameters<CheckTarget>, Promise<TargetVerdict>>().resolves(ALLOWED);
  const deps = {
    store: stubStore(tx, request),
    keys: { sealCredential, open, releasePassword, seal: () => 'fresh' },
    directory: { resetPassword, lastPasswordChangeAt },
    checkTarget,
    policy: { settleSeconds: 15, tenantId: 'tenant', resetWaitSeconds: 50 },
  };
  return {
    tx,
    deps,
    resetPassword,
    lastPasswordChangeAt,
    sealCredential,
    checkTarget,
    run: () => releaseCredential(deps, REQUEST.id),
  };
}

export const secondsFromNow = (at: Date | undefined): number => ((at ?? NOW).getTime() - NOW.getTime()) / 1000;
const MINUTE = 60_000;
/** An attempt of a try that still has so many minutes. */
export const attempts = (attempt: number, attemptsBefore = 0, minutesLeft = 30) => ({
  attempt,
  release: 1,
  attemptsBefore,
  endsAt: new Date(NOW.getTime() + minutesLeft * MINUTE),
});
