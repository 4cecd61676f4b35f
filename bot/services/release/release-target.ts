import type { TargetVerdict } from '../../domain/accounts/target.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';

/** The part of a request by which its account is checked. */
type TargetRequest = Pick<ApprovalRequest, 'account' | 'passwordMode'>;

/** Says whether the account of a request may get a credential at this moment, and with which addresses. */
export type CheckTarget = (request: TargetRequest) => Promise<TargetVerdict>;
