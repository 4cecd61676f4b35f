import type {
  CheckResult,
  CodeState,
  OtpStatus,
  ProvisioningStatus,
  ReadinessCheckName,
  ReadinessStatus,
  RejectionReason,
  RequestStatus,
  Permission,
  SerialNumberMatch,
} from '../../contract/words.ts';

/** The terms that are the same on cards, in chat and in the tab. */
export interface FieldTexts {
  readonly readiness: Readonly<Record<ReadinessStatus, string>>;
  readonly provisioning: Readonly<Record<ProvisioningStatus, string>>;
  /** How a code ended when a person ended it; its other states have the words of the provisioning status. */
  readonly codeEnds: Readonly<Record<Exclude<CodeState, ProvisioningStatus>, string>>;
  readonly otp: Readonly<Record<OtpStatus, string>>;
  readonly requests: Readonly<Record<RequestStatus, string>>;
  readonly serialNumbers: Readonly<Record<Exclude<SerialNumberMatch, 'not_set'>, string>>;
  readonly checkResults: Readonly<Record<CheckResult, string>>;
  /** The subject of a check, and what to do when it fails or when only a person can make it. */
  readonly checks: Readonly<Record<ReadinessCheckName, CheckTexts>>;
  readonly reasons: Readonly<Record<RejectionReason, string>>;
  /** The group of people who have a permission. */
  readonly holders: Readonly<Record<Permission, string>>;
}

interface CheckTexts {
  readonly title: string;
  /**
   * What to do when the check fails. `settings` holds arguments for the PowerShell command that the text names, if it
   * names one.
   */
  readonly remedy: (settings: string) => string;
}

export const fieldTexts: FieldTexts = {
  readiness: { 'No action needed': 'No action needed', 'Needs action': 'Needs action', 'N/A': 'N/A' },
  provisioning: {
    'Not started': 'Not started',
    'OTP generated': 'OTP generated',
    'Awaiting OTP Approval': 'Awaiting OTP Approval',
    Approved: 'Approved',
    Rejected: 'Rejected',
    Expired: 'Expired',
    Provisioned: 'Signed in',
    'Sign-in failed': 'Sign-in failed',
    'Signed out': 'Signed out',
    'Needs attention': 'Needs attention',
  },
  codeEnds: { Revoked: 'Revoked', Replaced: 'Replaced' },
  otp: {
    active: 'active',
    submitted: 'submitted',
    consumed: 'approved',
    expired: 'expired',
    revoked: 'revoked',
    superseded: 'replaced by a newer one',
  },
  requests: {
    pending: 'Awaiting OTP Approval',
    approved: 'Approved',
    needs_attention: 'Needs attention',
    ready: 'Approved, ready for the console',
    delivered: 'Delivered, not confirmed',
    signed_in: 'Signed in',
    rejected: 'Rejected',
    expired: 'Expired',
    cancelled: 'Canceled',
  },
  serialNumbers: { expected: 'Expected', different: 'Different' },
  checkResults: {
    passed: 'Passed',
    failed: 'Needs action',
    depends: 'Depends on the device',
    not_checked: 'Not checked',
  },
  checks: {
    in_directory: {
      title: 'Account is a room in the directory',
      remedy: () =>
        "The last sync or refresh didn't find it in the room list or with a Teams Rooms license. Restore it, and the next sync adds it again.",
    },
    account_enabled: {
      title: 'Account is enabled',
      remedy: () => 'Enable sign-in for the account in the Microsoft Entra admin center.',
    },
    rooms_licence: {
      title: 'Teams Rooms license is assigned',
      remedy: () =>
        "Assign a Microsoft Teams Rooms Pro or Basic license. A Common Area Phone license isn't valid for rooms.",
    },
    usage_location: {
      title: 'Usage location is set',
      remedy: () => "Set the usage location of the account. Licenses don't work without it.",
    },
    password_never_expires: {
      title: "Password doesn't expire",
      remedy: () =>
        'Set the password policy DisablePasswordExpiration. Otherwise the room signs out when the password expires.',
    },
    upn_is_mail: {
      title: 'Sign-in address equals the mail address',
      remedy: () => 'Make the user principal name and the primary mail address the same.',
    },
    room_mailbox: {
      title: 'Mailbox is a room mailbox',
      remedy: () => 'Convert the mailbox: Set-Mailbox -Type Room.',
    },
    calendar_processing: {
      title: 'Calendar processing is set up for rooms',
      remedy: (settings) =>
        `Run Set-CalendarProcessing for the account with ${settings}, then import the calendar settings again.`,
    },
    sign_in_policies: {
      title: 'Conditional Access lets the console sign in',
      remedy: () =>
        "In the Microsoft Entra admin center, make sure that no Conditional Access policy asks this account for multifactor authentication or for more than a compliant device. Otherwise a console can't sign in.",
    },
  },
  reasons: {
    unknown_device: 'Unknown device',
    serial_number_mismatch: "Serial number doesn't match",
    wrong_room: 'Wrong room',
    not_scheduled: 'Not scheduled',
    lost_or_stolen_code: 'Lost or stolen code',
    other: 'Other',
    match_code_mismatch: 'Wrong verification digits three times',
  },
  holders: { generate: 'generators', approve: 'approvers', read: 'readers' },
};
