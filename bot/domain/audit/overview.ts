import type { ApprovalRequest, RequestStatus } from '../approval/approval-request.ts';
import type { PostedCard } from '../channel/channel.ts';
import type { OtpRefusal, OtpStatus } from '../otp/otp.ts';
import { provisioningStatus } from '../accounts/provisioning.ts';
import type { ProvisioningStatus } from '../accounts/provisioning.ts';
import type { ChannelStanding } from '../channel/personal-chat.ts';

/** Accounts whose latest one-time password, and the request it led to, stand so. */
export interface StandingCount {
  readonly otp?: OtpStatus;
  readonly request?: RequestStatus;
  readonly accounts: number;
}

/** An active one-time password that nobody has submitted yet. */
export interface WaitingOtp {
  readonly otpId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly expiresAt: Date;
}

/** The last time that somebody tried a code of an account in vain. */
export interface LastRefusal {
  readonly at: Date;
  readonly cause: OtpRefusal;
  readonly serialNumber?: string;
}

export type ProvisioningCounts = Readonly<Record<ProvisioningStatus, number>>;

/** How all accounts stand, and what somebody should look at first. */
export interface Overview {
  readonly at: Date;
  readonly counts: ProvisioningCounts;
  /** Oldest first. */
  readonly waiting: readonly ApprovalRequest[];
  readonly needAttention: readonly ApprovalRequest[];
  /** Soonest first. */
  readonly expiring: readonly WaitingOtp[];
  readonly channel: ChannelStanding;
  /** Waiting requests with a card in no channel and no chat. */
  readonly unheard: number;
}

/** Above so many waiting requests one digest stands in the channel for those that come after. */
export const MOST_CARDS = 20;

/** What the digest card says. */
export interface Digest {
  readonly at: Date;
  readonly waiting: number;
  /** The first of them; none once few enough wait again. */
  readonly oldest: readonly ApprovalRequest[];
}

/** The digest in the channel, with what it shows. */
export interface PostedDigest {
  readonly card: PostedCard;
  readonly shown: string;
}

export function countProvisioning(standings: readonly StandingCount[]): ProvisioningCounts {
  const counts: Record<ProvisioningStatus, number> = {
    'Not started': 0,
    'OTP generated': 0,
    'Awaiting OTP Approval': 0,
    Approved: 0,
    Rejected: 0,
    Expired: 0,
    Provisioned: 0,
    'Needs attention': 0,
  };
  for (const { otp, request, accounts } of standings) counts[provisioningStatus(otp, request)] += accounts;
  return counts;
}
