import type { Admin } from '../admin.ts';
import type { RequestStatus } from '../approval/approval-request.ts';
import type { DeviceInformation } from '../consoles/device.ts';

/** An open one-time password, which a new one ends. */
interface LiveCode {
  readonly otpId: string;
  readonly issuedBy: Admin;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** The request of the open one-time password, which a new one cancels. */
interface LiveRequest {
  readonly requestId: string;
  readonly status: RequestStatus;
  readonly requestedAt: Date;
  readonly device: DeviceInformation;
}

/**
 * The console that has the credential of the account. A new one-time password changes nothing for it, but the approval
 * resets the password, and that signs the room out at once.
 */
interface LiveRoom {
  readonly requestId: string;
  readonly device: DeviceInformation;
  /** When it signed in, or when it got its credential as long as nobody has confirmed that it signed in. */
  readonly since: Date;
  readonly isConfirmed: boolean;
}

/** Everything that is live of one account. A new one-time password, or its approval, ends all of it. */
export interface LiveState {
  readonly accountId: string;
  readonly code?: LiveCode;
  readonly request?: LiveRequest;
  readonly room?: LiveRoom;
}

/** The ids of what a person saw and agreed to replace. Without an id, they saw nothing of that kind. */
export interface SeenLive {
  readonly otpId?: string;
  readonly requestId?: string;
  /** Id of the request by which the console got its credential. */
  readonly signedInRequestId?: string;
}

/** Returns the ids of what is live, as a person agrees to replace it. */
export function seenOf({ code, request, room }: LiveState): SeenLive {
  return {
    ...(code && { otpId: code.otpId }),
    ...(request && { requestId: request.requestId }),
    ...(room && { signedInRequestId: room.requestId }),
  };
}

/**
 * Tells whether a new one-time password would replace something that the person hasn't seen. Something that they saw
 * and that is no longer live makes no difference, because nothing of it is left to replace.
 */
export function replacesUnseen(live: LiveState | undefined, seen: SeenLive = {}): boolean {
  if (!live) return false;
  const { otpId, requestId, signedInRequestId } = seenOf(live);
  return (
    (otpId !== undefined && otpId !== seen.otpId) ||
    (requestId !== undefined && requestId !== seen.requestId) ||
    (signedInRequestId !== undefined && signedInRequestId !== seen.signedInRequestId)
  );
}
