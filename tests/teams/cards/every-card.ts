import { serverTexts, type ServerTexts } from '../../../texts/server-texts.ts';
import { checkReadiness } from '../../../bot/domain/accounts/account.ts';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { Permission } from '../../../bot/domain/admin.ts';
import type { ApprovalRequest, Pending } from '../../../bot/domain/approval/approval-request.ts';
import type { DeviceInformation } from '../../../bot/domain/consoles/device.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { accountStatusCard } from '../../../bot/teams/cards/account-status.ts';
import { approvalRequestCard } from '../../../bot/teams/cards/approval-request.ts';
import { askAccountCard } from '../../../bot/teams/cards/ask-account.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { codeCard, hiddenCodeCard } from '../../../bot/teams/cards/code.ts';
import { digestCard } from '../../../bot/teams/cards/digest.ts';
import { endCodeCard } from '../../../bot/teams/cards/end-code.ts';
import { helpCard, welcomeCard } from '../../../bot/teams/cards/help.ts';
import { noticeCard } from '../../../bot/teams/cards/notice.ts';
import { otpIssuedCard } from '../../../bot/teams/cards/otp-issued.ts';
import { overviewCard } from '../../../bot/teams/cards/overview.ts';
import { pendingCard } from '../../../bot/teams/cards/pending.ts';
import { pickAccountCard } from '../../../bot/teams/cards/pick-account.ts';
import { plain } from '../../../bot/teams/markdown.ts';
import { APPROVER, pendingRequest, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { outcomeCards } from './outcome-cards.ts';
import { replaceCards } from './replace-cards.ts';
import { ruleCards } from './rule-cards.ts';
import { signOutCards } from './sign-out-cards.ts';
import { talkCards } from './talk-cards.ts';
import { everySight } from './sign-ins/every-sight.ts';

/** What other people wrote, as it comes from directory and console. */
export interface ForeignText {
  readonly room: string;
  readonly location: string;
  readonly upn: string;
  readonly person: string;
  readonly device: DeviceInformation;
  readonly reason: string;
}

export const FRIENDLY: ForeignText = {
  room: 'Oslo 3.14',
  location: 'Oslo, 3',
  upn: 'oslo-3.14@contoso.example',
  person: 'Adele Vance',
  reason: 'not today',
  device: { make: 'Contoso', model: 'Room Console 2', serialNumber: 'SN-4711', name: 'OSLO-314', appVersion: '1.2.3' },
};

/** Words that do not fit into a narrow card, and serial numbers as long as they may be. */
export const LONG: ForeignText = {
  room: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  location: 'Verwaltungsgebäudeerweiterungsbau, Zwischengeschoss',
  upn: 'donaudampfschifffahrtselektrizitaetenhauptbetriebswerk@konferenzraumverwaltung.contoso.example',
  person: 'Alexandra-Wilhelmine Oberverwaltungsgerichtspräsidentin',
  reason: 'Geräteidentifikationsnummernabgleich fehlgeschlagen '.repeat(4).slice(0, 200),
  device: {
    make: 'Konferenzraumsteuerungsgerätehersteller'.padEnd(64, 'x'),
    model: 'M'.repeat(64),
    serialNumber: 'SN'.padEnd(64, '0'),
    name: 'N'.repeat(64),
    appVersion: '9'.repeat(32),
  },
};

const TRAP =
  '[Contoso](https://contoso.example) ${secret} {{DATE(2026-01-01T00:00:00Z)}} \u202Etxet <at>all</at> **x**';
export const HOSTILE: ForeignText = {
  room: TRAP,
  location: '# 1. `a`',
  upn: '${upn}@contoso.example',
  person: TRAP,
  reason: '![x](https://contoso.example/x.png)',
  device: {
    make: TRAP.slice(0, 64),
    model: '${model}',
    serialNumber: '[1](https://a.example)',
    name: '- a',
    appVersion: '1. b',
  },
};

const AT = new Date('2026-03-02T09:00:00.000Z');
const ALL: ReadonlySet<Permission> = new Set<Permission>(['generate', 'approve', 'read']);
const BY = { kind: 'admin', ...APPROVER } as const;

function account({ room, upn, location }: ForeignText): ResourceAccount {
  return {
    ...sampleAccount(),
    displayName: room,
    upn,
    mail: upn,
    building: location,
    usageLocation: 'DE',
    isRoomMailbox: true,
  };
}

function pendingOf({ room, upn, location, person, device }: ForeignText, change: Partial<Pending> = {}): Pending {
  const issuedBy = { ...pendingRequest().issuedBy, displayName: person };
  return pendingRequest({
    account: { id: 'account-1', upn, displayName: room, location },
    device,
    issuedBy,
    ...change,
  });
}

const THIRD_OPENING = {
  openingId: 'o-1',
  consoleNonce: '',
  serverNonce: '',
  isSealed: false,
  openingNumber: 3,
} as const;

/** One request in each of its states. */
export function everyState(text: ForeignText): Readonly<Record<string, ApprovalRequest>> {
  const { status: _status, ...facts } = pendingOf(text, { revision: 3 });
  const trouble = { kind: 'plan_disabled', sku: text.room, plans: [text.device.model] } as const;
  const failing = {
    ...facts.account,
    failedChecks: [
      { name: 'account_enabled', result: 'failed' },
      { name: 'rooms_licence', result: 'failed', trouble },
    ],
  } as const;
  const decided = { approvedBy: { ...BY, displayName: text.person }, approvedAt: AT };
  const deliveryOver = { status: 'expired', expiredAt: AT, expiredFrom: 'delivered', deliveredAt: AT } as const;
  return {
    pending: pendingOf(text),
    'pending, keep': pendingOf(text, { passwordMode: 'keep' }),
    'pending, with warnings': pendingOf(text, {
      secondConsole: text.device.serialNumber,
      expectedSerialNumber: 'SN-1',
      serialNumberElsewhere: {
        openRequests: [text.room],
        expectedFor: [
          { account: text.room, inRollout: true },
          { account: text.room, inRollout: false },
        ],
        lastSignIn: { serialNumber: `${text.device.serialNumber}9`, at: AT },
      },
      account: { id: 'account-1', upn: text.upn, displayName: text.room, hasResourceAccountKey: true },
    }),
    'pending, bound by the third opening': pendingOf(text, { binding: THIRD_OPENING }),
    'pending, failing': { ...facts, account: failing, status: 'pending' },
    approved: { ...facts, ...decided, status: 'approved', releaseAttempts: 1 },
    'approved, failing': { ...facts, ...decided, account: failing, status: 'approved', releaseAttempts: 1 },
    needs_attention: {
      ...facts,
      ...decided,
      status: 'needs_attention',
      problem: 'permission_missing',
      since: AT,
      releaseAttempts: 1,
      passwordChanged: 'maybe',
    },
    'approved, waiting': { ...facts, ...decided, status: 'approved', releaseAttempts: 1, waitsUntil: AT },
    'needs_attention, changed elsewhere': {
      ...facts,
      ...decided,
      status: 'needs_attention',
      problem: 'changed_elsewhere',
      since: AT,
      releaseAttempts: 1,
      passwordChanged: 'yes',
    },
    ready: { ...facts, ...decided, status: 'ready', readyAt: AT, pickUpExpiresAt: AT },
    'ready, set again': {
      ...facts,
      ...decided,
      status: 'ready',
      readyAt: AT,
      pickUpExpiresAt: AT,
      laterChange: { source: 'same_release', at: AT },
    },
    'delivered, failing': { ...facts, ...decided, account: failing, status: 'delivered', deliveredAt: AT },
    delivered: { ...facts, ...decided, status: 'delivered', deliveredAt: AT },
    'delivered, changed later': {
      ...facts,
      ...decided,
      status: 'delivered',
      deliveredAt: AT,
      laterChange: { source: 'someone', at: AT },
    },
    'delivered, set again': {
      ...facts,
      ...decided,
      status: 'delivered',
      deliveredAt: AT,
      laterChange: { source: 'same_release', at: AT },
    },
    signed_in: { ...facts, ...decided, status: 'signed_in', signedInAt: AT },
    rejected: {
      ...facts,
      status: 'rejected',
      rejectedBy: { ...BY, displayName: text.person },
      rejectedAt: AT,
      reason: 'other',
      reasonText: text.reason,
    },
    expired: { ...facts, status: 'expired', expiredAt: AT, expiredFrom: 'ready', passwordChanged: 'yes' },
    'expired, replaced': { ...facts, ...decided, ...deliveryOver, cause: 'replaced' },
    'expired, never confirmed': {
      ...facts,
      ...decided,
      ...deliveryOver,
      cause: 'not_confirmed',
      laterChange: { source: 'someone', at: AT },
    },
    cancelled: {
      ...facts,
      status: 'cancelled',
      cancelledBy: { kind: 'system' },
      cancelledAt: AT,
      cause: 'superseded',
      passwordChanged: 'no',
    },
  };
}

function requestCards(text: ForeignText, words: ServerTexts): Readonly<Record<string, Card>> {
  const cards = Object.entries({ ...everyState(text), ...everySight(everyState(text)['delivered'], text) }).map(
    ([name, request]) => [`request ${name}`, approvalRequestCard(words, request, { asksMatchCode: true })],
  );
  const viewed = (['approver', 'issuer', 'reader'] as const).map((viewer) => [
    `request for ${viewer}`,
    approvalRequestCard(words, pendingOf(text), { asksMatchCode: true, viewer, refreshFor: ['29:1abc'] }),
  ]);
  const shown = approvalRequestCard(words, pendingOf(text), {
    asksMatchCode: false,
    shownMatchCode: '907341',
    notice: words.refusals.request_changed,
  });
  return { ...Object.fromEntries([...cards, ...viewed]), 'request with digits': shown };
}

function statusCards(text: ForeignText, words: ServerTexts): Readonly<Record<string, Card>> {
  const room = account(text);
  const failing: ResourceAccount = {
    ...room,
    accountEnabled: false,
    skuPartNumbers: [],
    hasRoomsLicence: false,
    passwordNeverExpires: false,
    readiness: 'Needs action',
  };
  const otp = { ...sampleOtp(), issuedBy: { ...APPROVER, displayName: text.person } };
  const whole = {
    account: room,
    checks: checkReadiness(room),
    provisioning: 'Awaiting OTP Approval',
    paused: true,
    endedByGuesses: false,
    permissions: ALL,
    otp,
    request: pendingOf(text),
    lastRefusal: { at: AT, cause: 'paused', serialNumber: text.device.serialNumber },
  } as const;
  return {
    status: accountStatusCard(words, whole, { showsSelector: true }),
    'question before a revocation': endCodeCard(words, whole, true),
    ...replaceCards(words, room, { ...otp.issuedBy, device: text.device }),
    'status not ready': accountStatusCard(
      words,
      {
        account: failing,
        checks: checkReadiness(failing),
        provisioning: 'Not started',
        paused: false,
        endedByGuesses: false,
        permissions: new Set(['read']),
      },
      { showsSelector: false },
    ),
  };
}

function listCards(text: ForeignText, words: ServerTexts): Readonly<Record<string, Card>> {
  const requests = Array.from({ length: 6 }, (_, index) =>
    pendingOf(text, { id: `${index}f3c9a1e-0000-4000-8000-000000000001` }),
  );
  const counts = {
    'Not started': 12,
    'OTP generated': 3,
    'Awaiting OTP Approval': 2,
    Approved: 1,
    Rejected: 0,
    Expired: 1,
    Provisioned: 30,
    'Sign-in failed': 1,
    'Signed out': 0,
    'Needs attention': 1,
  };
  const { needs_attention: needAttention, delivered } = everyState(text);
  const failed = Object.values(everySight(delivered, text)).filter(({ signIn }) => signIn?.state === 'failed');
  const expiring = [
    { otpId: 'otp-1', accountId: 'account-1', displayName: text.room, expiresAt: new Date(AT.getTime() + 25 * 60_000) },
  ];
  return {
    overview: overviewCard(words, {
      at: AT,
      counts,
      waiting: requests.slice(0, 3),
      needAttention: needAttention ? [needAttention] : [],
      signInFailed: failed,
      expiring,
      permissions: ALL,
      unheard: 2,
      sync: {
        running: false,
        problem: 'list_repeats',
        last: { at: AT, accounts: 40 },
        sources: { rooms: { reason: 'list_incomplete', count: 100, total: 150, completeAt: AT } },
        leftOut: { count: 1, names: [text.room] },
        held: { list: 'list-1', known: 40, found: 20, gone: 20, roomsLost: 0, since: AT, confirmedAt: AT },
      },
      channel: { state: 'lost', channelName: text.room, cause: 'channel_deleted' },
    }),
    digest: digestCard(words, { at: AT, waiting: 40, oldest: [...requests, ...requests].slice(0, 10) }),
    'digest, over': digestCard(words, { at: AT, waiting: 1, oldest: [] }),
    'pending list': pendingCard(words, { at: AT, total: 40, requests, more: true, failed: [] }, 'last'),
    'pending list, with failed sign-ins': pendingCard(words, { at: AT, total: 1, requests, more: false, failed }),
    'pending list, empty': pendingCard(words, { at: AT, total: 0, requests: [], more: false, failed: [] }),
    'pick list': pickAccountCard(
      words,
      { match: 'partial', accounts: Array.from({ length: 7 }, () => account(text)) },
      { verb: 'generate', hours: 4 },
    ),
    'pick list, similar name': pickAccountCard(
      words,
      { match: 'partial', accounts: [account(text)] },
      { verb: 'generate' },
    ),
    'pick list, similar address': pickAccountCard(
      words,
      { match: 'near', accounts: [account(text)] },
      { verb: 'revoke', codeOf: account(text) },
    ),
    'pick list, similar addresses': pickAccountCard(
      words,
      { match: 'near', accounts: [account(text), account(text)] },
      { verb: 'status' },
    ),
  };
}

/** Every card there is, in every state, with this text in it. */
export function everyCard(text: ForeignText, words = serverTexts('en')): Readonly<Record<string, Card>> {
  return {
    ...requestCards(text, words),
    ...statusCards(text, words),
    ...listCards(text, words),
    ...ruleCards(text, words),
    ...outcomeCards(text, words),
    ...signOutCards(text, words),
    ...talkCards(words, account(text), pendingOf(text)),
    'OTP issued': otpIssuedCard(words, {
      otp: { ...sampleOtp(), issuedBy: { ...APPROVER, displayName: text.person } },
      account: account(text),
      superseded: true,
    }),
    'OTP issued, long': otpIssuedCard(words, {
      otp: {
        ...sampleOtp(),
        expiresAt: new Date(sampleOtp().issuedAt.getTime() + 23 * 3_600_000),
        issuedBy: { ...APPROVER, displayName: text.person },
      },
      account: account(text),
      superseded: false,
    }),
    code: codeCard(words, new Secret('K7QF-ABCD-2345'), {
      otpId: 'otp-1',
      account: account(text),
      expiresAt: AT,
      until: AT,
      viewerId: '29:1abc',
    }),
    'code hidden': hiddenCodeCard(words, {
      otp: sampleOtp(),
      account: account(text),
      visibleUntil: AT,
      isUnseen: false,
    }),
    'code gone': hiddenCodeCard(words, { otp: sampleOtp(), account: account(text), isUnseen: false }),
    'code gone unseen': hiddenCodeCard(words, { otp: sampleOtp(), account: account(text), isUnseen: true }),
    'code over': hiddenCodeCard(words, {
      otp: { ...sampleOtp(), status: 'submitted' },
      account: account(text),
      isUnseen: false,
    }),
    help: helpCard(words, ALL, false),
    'help for somebody without rights': helpCard(words, new Set(), true),
    'help without an answer': helpCard(words, undefined, true),
    welcome: welcomeCard(words),
    'ask account': askAccountCard(words, 8),
    error: noticeCard(words, 'refused', words.refusals.account_synced_from_on_premises(plain(text.room))),
    alert: noticeCard(words, 'alert', plain(text.room)),
  };
}
