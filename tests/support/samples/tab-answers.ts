import type { AccountPage, Me, SyncStatus } from '../../../contract/accounts.ts';
import type { AccountDetail } from '../../../contract/pages/account-detail.ts';
import type { AuditAnchorsView, AuditPage, AuditVerdictView } from '../../../contract/audit.ts';
import type { RolloutCodes, RolloutItems, RolloutList, RolloutView } from '../../../contract/rollouts.ts';
import type { ExportTicket } from '../../../contract/exports.ts';
import type { OverviewAnswer } from '../../../contract/overview.ts';
import type { PreferencesView } from '../../../contract/preferences.ts';
import type { RequestList, RequestView } from '../../../contract/requests.ts';
import type { CalendarImportVerdict } from '../../../contract/calendar-processing.ts';
import type { SignInDataVerdict } from '../../../contract/sign-in-data.ts';

const AT = '2026-05-04T09:30:00.000Z';
const ADA = { kind: 'admin', displayName: 'Ada Lindqvist', objectId: 'a1' } as const;

export const REQUEST: RequestView = {
  id: 'request-1',
  revision: 3,
  status: 'pending',
  otpId: 'otp-1',
  account: { id: 'account-1', displayName: 'Oslo 3.14', upn: 'oslo-3-14@contoso.example', location: 'Oslo, 3' },
  device: { make: 'Contoso', model: 'Console', serialNumber: 'SN-1', name: 'OSLO-314', appVersion: '5.0' },
  expectedSerialNumber: 'SN-1',
  serialNumberMatch: 'expected',
  serialNumberNotes: [{ kind: 'open_elsewhere', account: 'Oslo 4.02' }],
  requestedAt: AT,
  expiresAt: AT,
  secondsLeft: 3599,
  issuedBy: ADA,
  secondConsole: 'SN-2',
  provesKey: true,
  codeSealed: false,
  openings: 2,
  viewer: 'approver',
  asksMatchCode: true,
  wrongMatchCodes: 0,
  passwordMode: 'reset',
  statusText: 'Awaiting OTP Approval',
  nextText: 'Call the installer.',
};

export const REQUESTS: RequestList = { items: [REQUEST], total: 1 };

export const ME: Me = {
  displayName: 'Ada Lindqvist',
  objectId: 'a1',
  permissions: { generate: true, approve: false, read: true },
  rules: { matchCode: 'typed', fourEyes: false, ttlHours: 8, decisionMinutes: 60 },
  lastSyncAt: AT,
  serverUrl: 'https://otp.contoso.example',
};

export const ACCOUNTS: AccountPage = {
  total: 50_000,
  eligible: 30_000,
  offset: 100,
  items: [
    {
      id: 'account-1',
      displayName: 'Oslo 3.14',
      upn: 'oslo-3-14@contoso.example',
      location: 'Oslo, 3',
      readiness: 'Needs action',
      provisioning: 'Not started',
      syncedFromOnPremises: false,
      failedChecks: [{ title: 'Account is enabled', remedy: 'Enable it.' }],
    },
  ],
};

export const ACCOUNT: AccountDetail = {
  account: {
    id: 'account-1',
    displayName: 'Oslo 3.14',
    upn: 'oslo-3-14@contoso.example',
    mail: 'oslo-3-14@contoso.example',
    building: 'Oslo',
    floor: '3',
    accountEnabled: true,
    usageLocation: 'NO',
    syncedFromOnPremises: false,
    lastPasswordChangeAt: AT,
  },
  readiness: 'No action needed',
  checks: [{ name: 'account_enabled', title: 'Account is enabled', result: 'passed' }],
  licences: ['Microsoft_Teams_Rooms_Pro'],
  provisioning: 'Awaiting OTP Approval',
  paused: false,
  endedByGuesses: false,
  otp: {
    id: 'otp-1',
    selector: 'K7QF',
    status: 'submitted',
    issuedBy: ADA,
    issuedAt: AT,
    expiresAt: AT,
    passwordMode: 'reset',
  },
  request: REQUEST,
  calendarImportedAt: AT,
  hasResourceAccountKey: false,
};

export const SYNC: SyncStatus = {
  running: true,
  startedAt: AT,
  seen: 12_000,
  lastCompletedAt: AT,
  lastCount: 50_000,
  warnings: ['Room list: incomplete.'],
  sources: [{ name: 'rooms', title: 'Room list', completeAt: AT, isComplete: false }],
  held: { list: 'list-1', isConfirmed: true, isAccepted: false },
};

export const AUDIT: AuditPage = {
  items: [
    {
      place: 9,
      number: 7,
      at: AT,
      actor: ADA,
      act: 'otp_issued',
      account: { id: 'account-1', displayName: 'Oslo 3.14' },
      selector: 'K7QF',
      requestId: 'request-1',
      details: { ttlHours: '8' },
    },
  ],
  more: true,
};

export const ANCHORS: AuditAnchorsView = {
  checkpoint: { size: 7, root: 'rNsNkYXBNrvNbdRkdtV5KEBL3uQ0K8EZBCjA4M8J8wY=' },
  witnesses: [
    { place: 'https://witness.example', kind: 'witness', takenAt: AT, size: 7, cosigned: [{ witness: 'w1', at: AT }] },
    { place: 'keeper.example', kind: 'keeper', cosigned: [], problem: 'status_503', problemSince: AT },
  ],
};
export const VERDICT: AuditVerdictView = { intact: true, count: 7, size: 6, root: 'abc', checkedAt: AT };

export const OVERVIEW: OverviewAnswer = {
  days: 30,
  funnel: { generated: 9, submitted: 7, approved: 6, signedIn: 5 },
  buildings: [{ building: 'Oslo', generated: 9, submitted: 7, approved: 6, signedIn: 5 }],
  decisions: [{ day: '2026-05-04', approved: 6, rejected: 1, expired: 0 }],
  medianDecisionSeconds: 74,
  stuck: [
    {
      requestId: 'request-1',
      accountId: 'account-1',
      displayName: 'Oslo 3.14',
      what: "Microsoft Graph isn't responding.",
      since: AT,
    },
  ],
};

export const TICKET: ExportTicket = { url: 'https://rooms.example/tab/exports/abc', expiresAt: AT };

export const ROLLOUT: RolloutView = {
  id: 'batch-1',
  status: 'running',
  total: 3,
  done: 1,
  failed: 1,
  issuedAt: AT,
  codesVisibleUntil: AT,
  passwordMode: 'keep',
  ttlHours: 8,
  notBeforeAt: AT,
};

export const ROLLOUTS: RolloutList = { items: [ROLLOUT] };

export const ROLLOUT_ITEMS: RolloutItems = {
  total: 2,
  items: [
    {
      accountId: 'account-1',
      displayName: 'Oslo 3.14',
      upn: 'oslo-3-14@contoso.example',
      building: 'Oslo',
      location: 'Oslo, 3',
      expectedSerialNumber: 'SN-1',
      status: 'done',
      otpId: 'otp-1',
      selector: 'K7QF',
      expiresAt: AT,
      state: 'OTP generated',
      unseen: true,
    },
    {
      accountId: 'account-2',
      displayName: '',
      upn: '',
      status: 'failed',
      problem: 'account_unknown',
      remedy: 'Look at the list again.',
    },
  ],
};

export const ROLLOUT_CODES: RolloutCodes = {
  items: [
    {
      accountId: 'account-1',
      displayName: 'Oslo 3.14',
      upn: 'oslo-3-14@contoso.example',
      building: 'Oslo',
      location: 'Oslo, 3',
      code: 'K7QF-ABCD-2345',
      state: 'OTP generated',
      expiresAt: AT,
      sheetId: 'qV8pUQ3mJk2n7wYx0LrT1g',
    },
  ],
  more: false,
};

export const SIGN_IN_DATA: SignInDataVerdict = {
  rows: 2,
  errorCount: 1,
  errors: [
    { line: 3, column: 'password', problem: 'password_symbol', text: "The password has a symbol that can't be used." },
  ],
  accounts: [
    {
      accountId: 'account-1',
      displayName: 'Oslo 3.14',
      upn: 'oslo-3-14@contoso.example',
      expectedSerialNumber: 'SN-1',
    },
  ],
};

export const CALENDAR_IMPORT: CalendarImportVerdict = {
  imported: 0,
  needAction: 0,
  errorCount: 1,
  errors: [
    { line: 3, column: 'DeleteComments', problem: 'value_wrong', text: 'The value must be one of True, False.' },
  ],
};

export const PREFERENCES: PreferencesView = {
  ttlHours: 8,
  decisionMinutes: 60,
  fourEyes: false,
  matchCode: 'typed',
  autoApproval: 'off',
  allConsolesPinned: false,
  autoApprovalNetworks: ['10.20.0.0/16'],
  installerContact: 'Service desk, +1 425 555 0100',
  statusPage: true,
  pinned: ['fourEyes'],
  byTwo: true,
  altered: false,
  pending: [
    {
      id: 'change-1',
      askedBy: ADA,
      askedAt: AT,
      expiresAt: AT,
      texts: ['codes are valid for 24 hours instead of 8'],
      rules: ['ttlHours'],
      viewer: 'approver',
    },
  ],
  rejectionReasons: [{ code: 'wrong_room', title: 'Wrong room', enabled: true }],
  approvalChannel: { team: 'Facilities', channel: 'Room approvals' },
  revision: 4,
  changedBy: ADA,
  changedAt: AT,
};
