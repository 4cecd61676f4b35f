import type { ExpectedLive } from '../../contract/rollouts.ts';
import { parseRolloutReview, ROLLOUT_REVIEW_PATH } from '../../contract/pages/rollout-review.ts';
import type { SandboxPerson } from '../../env/sandbox/tenant.ts';
import type { Stage } from './stage.ts';
import { callTab } from './tab-calls.ts';

/** Reads what is live of these accounts, as Review does, for a person who agrees to replace all of it. */
export async function agreedLive(
  stage: Stage,
  as: SandboxPerson,
  accountIds: readonly string[],
): Promise<readonly ExpectedLive[]> {
  const { body } = await callTab(stage, as, ROLLOUT_REVIEW_PATH, { body: { selection: { accountIds } } });
  return parseRolloutReview(body).accounts.flatMap(({ id: accountId, code, request, signedIn }) =>
    code || request || signedIn
      ? [
          {
            accountId,
            ...(code && { otpId: code.otpId }),
            ...(request && { requestId: request.requestId }),
            ...(signedIn && { signedInRequestId: signedIn.requestId }),
          },
        ]
      : [],
  );
}
