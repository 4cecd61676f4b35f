import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { PostedCard } from '../channel/channel.ts';
import type { OtpRefusal, OtpStatus } from '../otp/otp.ts';
import { provisioningStatus } from '../accounts/provisioning.ts';
import type { ProvisioningStatus, StandingOfRequest } from '../accounts/provisioning.ts';
import type { ChannelStanding } from '../channel/personal-chat.ts';

/** The number of accounts whose latest one-time password and request are in these states. */
export interface StandingCount {
  readonly otp?: OtpStatus;
  readonly request?: StandingOfRequest;
  readonly accounts: number;
}

/** An active one-time password that no console has submitted yet. */
export interface WaitingOtp {
  readonly otpId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly expiresAt: Date;
}

/** The last time that someone tried a code of an account and was refused. */
export interface LastRefusal {
  readonly at: Date;
  readonly cause: OtpRefusal;
  readonly serialNumber?: string;
}

type ProvisioningCounts = Readonly<Record<ProvisioningStatus, number>>;

/** How all accounts stand, and what someone should look at first. */
export interface Overview {
  readonly at: Date;
  readonly counts: ProvisioningCounts;
  /** Waiting requests, oldest first. */
  readonly waiting: readonly ApprovalRequest[];
  readonly needAttention: readonly ApprovalRequest[];
  /** Delivered requests whose sign-in failed, the earliest first. */
  readonly signInFailed: readonly ApprovalRequest[];
  /** Active one-time passwords that expire soon, the soonest first. */
  readonly expiring: readonly WaitingOtp[];
  readonly channel: ChannelStanding;
  /** The number of waiting requests without a card in the channel or in a chat. */
  readonly unheard: number;
}

/**
 * The number of waiting requests with cards of their own. If more are waiting, one digest in the channel stands for the
 * newer ones.
 */
export const MOST_CARDS = 20;

/** The content of the digest card. */
export interface Digest {
  readonly at: Date;
  readonly waiting: number;
  /** The oldest waiting requests. The list is empty when few enough are waiting again. */
  readonly oldest: readonly ApprovalRequest[];
  /** Whether an earlier post of it may be in the channel too, because its answer was lost. */
  readonly isRepeat?: boolean;
}

/** The digest in the channel, with the name of the state that it shows. */
export interface PostedDigest {
  readonly card: PostedCard;
  readonly shown: string;
  /** The time, in milliseconds since 1970, at which it is written again because an earlier update was in doubt. */
  readonly writeAgainAt?: number;
}

/** Adds up how many accounts have each provisioning status. */
export function countProvisioning(standings: readonly StandingCount[]): ProvisioningCounts {
  const counts: Record<ProvisioningStatus, number> = {
    'Not started': 0,
    'OTP generated': 0,
    'Awaiting OTP Approval': 0,
    Approved: 0,
    Rejected: 0,
    Expired: 0,
    Provisioned: 0,
    'Sign-in failed': 0,
    'Signed out': 0,
    'Needs attention': 0,
  };
  for (const { otp, request, accounts } of standings) counts[provisioningStatus(otp, request)] += accounts;
  return counts;
}
