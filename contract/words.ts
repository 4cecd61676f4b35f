/**
 * The permissions of people. This file is the one source of the lists and unions that both the answers and the rules
 * use.
 */

const PERMISSIONS = ['generate', 'approve', 'read'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The readiness of an account. `N/A` means that there isn't enough information. */
export const READINESS_STATUSES = ['No action needed', 'Needs action', 'N/A'] as const;
export type ReadinessStatus = (typeof READINESS_STATUSES)[number];

export const CHECK_RESULTS = ['passed', 'failed', 'depends', 'not_checked'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export const READINESS_CHECKS = [
  'in_directory',
  'account_enabled',
  'rooms_licence',
  'usage_location',
  'password_never_expires',
  'upn_is_mail',
  'room_mailbox',
  'calendar_processing',
  'sign_in_policies',
] as const;
export type ReadinessCheckName = (typeof READINESS_CHECKS)[number];

/** Why a fact about an account is unknown. */
export type UnknownReason =
  | 'not_returned'
  | 'no_answer'
  | 'no_permission'
  | 'switched_off'
  | 'list_incomplete'
  | 'sku_not_listed'
  | 'not_in_exchange_online'
  | 'kind_not_told'
  | 'account_not_found'
  | 'no_license'
  | 'not_enough_information';

/** What a Conditional Access policy asks for that no console can meet. */
export const BLOCKING_CONTROLS = [
  'block',
  'mfa',
  'authentication_strength',
  'hybrid_join',
  'app_protection',
  'password_change',
  'other',
] as const;
export type BlockingControl = (typeof BLOCKING_CONTROLS)[number];

/** What a Conditional Access policy asks for that the device or its place decides. */
export type DeviceControl = 'compliant_device' | 'device_filter' | 'location';

/** What is wrong with a license for rooms although it is assigned. `plans` are the service plans that are turned off. */
export type LicenseTrouble =
  | { readonly kind: 'plan_disabled'; readonly sku: string; readonly plans: readonly string[] }
  | { readonly kind: 'subscription_ended'; readonly sku: string }
  | { readonly kind: 'subscription_expiring'; readonly sku: string };

/** The provisioning statuses. `Awaiting OTP Approval` is Microsoft's term, and the others are ours. */
export const PROVISIONING_STATUSES = [
  'Not started',
  'OTP generated',
  'Awaiting OTP Approval',
  'Approved',
  'Rejected',
  'Expired',
  'Provisioned',
  'Sign-in failed',
  'Signed out',
  'Needs attention',
] as const;
export type ProvisioningStatus = (typeof PROVISIONING_STATUSES)[number];

/** What became of one code: the provisioning statuses that follow a code, and how a person ended it. */
export const CODE_STATES = [
  'OTP generated',
  'Awaiting OTP Approval',
  'Approved',
  'Rejected',
  'Expired',
  'Provisioned',
  'Sign-in failed',
  'Signed out',
  'Needs attention',
  'Revoked',
  'Replaced',
] as const;
export type CodeState = (typeof CODE_STATES)[number];

export const OTP_STATUSES = ['active', 'submitted', 'consumed', 'expired', 'revoked', 'superseded'] as const;
export type OtpStatus = (typeof OTP_STATUSES)[number];

/** Where the account's password comes from. The server either resets it at approval or keeps the uploaded one. */
export const PASSWORD_MODES = ['reset', 'keep'] as const;
export type PasswordMode = (typeof PASSWORD_MODES)[number];

export const REQUEST_STATUSES = [
  'pending',
  'approved',
  'needs_attention',
  'ready',
  'delivered',
  'signed_in',
  'rejected',
  'expired',
  'cancelled',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** What a console reports beside its delivery. */
export type ReportStage = 'taken' | 'not_taken' | 'signed_in' | 'sign_in_failed';

/** Whether the approver types the verification digits that the installer reads out, or compares them. */
export const MATCH_CODE_MODES = ['typed', 'shown'] as const;
export type MatchCodeMode = (typeof MATCH_CODE_MODES)[number];

export const SERIAL_NUMBER_MATCHES = ['expected', 'different', 'not_set'] as const;
/** What approvers should know about a serial number before they decide. */
export const SERIAL_NUMBER_NOTES = [
  'placeholder',
  'open_elsewhere',
  'expected_in_rollout',
  'expected_elsewhere',
  'other_signed_in',
] as const;
export type SerialNumberNoteKind = (typeof SERIAL_NUMBER_NOTES)[number];

export type SerialNumberMatch = (typeof SERIAL_NUMBER_MATCHES)[number];

/** The reasons that an administrator can choose. Their position is the number that people type in chat. */
export const REJECTION_REASONS = [
  'unknown_device',
  'serial_number_mismatch',
  'wrong_room',
  'not_scheduled',
  'lost_or_stolen_code',
  'other',
] as const;
export type ChosenReason = (typeof REJECTION_REASONS)[number];
/** All reasons, including the one that nobody chooses. */
export const ALL_REASONS = [...REJECTION_REASONS, 'match_code_mismatch'] as const;
export type RejectionReason = (typeof ALL_REASONS)[number];

/** The longest text that goes with a reason, in characters. */
export const REASON_TEXT_LIMIT = 200;

/** The range of a code's lifetime in hours, as in Microsoft's own feature. */
export const TTL_HOURS = { least: 1, most: 336 } as const;

/**
 * How long the person who generated a code can see it, in minutes. The time counts from Generate, and for the codes of a
 * rollout from its last progress.
 */
export const CODE_VISIBLE_MINUTES = 15;

/** Why an account of a rollout gets no one-time password, by what the directory says at this moment. */
export const ROLLOUT_TARGET_PROBLEMS = [
  'account_disabled',
  'account_guest',
  'account_has_role',
  'account_in_role_group',
  'account_not_a_room',
  'account_synced',
  'account_unreadable',
] as const;

/**
 * Why an account must get no credential, by what the directory says at this moment. A rollout calls an account that is
 * gone unknown, and knows no earlier address of an account.
 */
export const TARGET_PROBLEMS = ['account_gone', ...ROLLOUT_TARGET_PROBLEMS, 'account_renamed'] as const;
export type TargetProblem = (typeof TARGET_PROBLEMS)[number];

/** Why a release stopped. Each problem has its own remedy. */
export const RELEASE_PROBLEMS = [
  'permission_missing',
  ...TARGET_PROBLEMS,
  'account_refused',
  'password_used',
  'directory_failing',
  'directory_busy',
  'change_not_shown',
  'account_not_shown',
  'changed_elsewhere',
  'console_failing',
  'password_gone',
  'release_overdue',
  'rules_altered',
  'channel_altered',
  'unexpected',
] as const;
export type ReleaseProblem = (typeof RELEASE_PROBLEMS)[number];

/** Whether a release changed the password of the account. `maybe` means that a reset left without a clear answer. */
export const PASSWORD_CHANGES = ['yes', 'maybe', 'no'] as const;

/** Who may have changed the password after a release did. Only an attempt of the same release sets the same password. */
export const CHANGE_SOURCES = ['same_release', 'other_release', 'someone'] as const;

/** Why a release waits: a reset that may still take effect, or a pause that Microsoft Graph asked for. */
export const WAIT_REASONS = ['earlier_reset', 'directory'] as const;

/** Why a request expired after its delivery. */
export const DELIVERY_ENDS = ['replaced', 'not_confirmed', 'signed_out'] as const;

/** What two approvers can do with the password of a room: sign the room out, or replace it with an unknown one. */
export const SIGN_OUT_KINDS = ['sign_out', 'replace_password'] as const;
export type SignOutKind = (typeof SIGN_OUT_KINDS)[number];

export const SIGN_OUT_STATUSES = [
  'asked',
  'confirmed',
  'done',
  'failed',
  'rejected',
  'withdrawn',
  'expired',
  'replaced',
] as const;
export type SignOutStatus = (typeof SIGN_OUT_STATUSES)[number];

/** What became of the sessions of a room that was signed out. */
export const SESSION_OUTCOMES = ['revoked', 'no_permission', 'failed'] as const;

export const ACTOR_KINDS = ['admin', 'console', 'rule', 'system', 'unknown'] as const;

/** What a place outside does with checkpoints of the audit. */
export const WITNESS_KINDS = ['keeper', 'witness'] as const;

/** What may not fit in the audit: an entry, the order of the leaves, a hash of the tree, or a signed checkpoint. */
export const AUDIT_FLAWS = ['checkpoint', 'entry', 'order', 'tree'] as const;
