import { checkWords } from '../../contract/texts/check-words.ts';
import { serverTexts } from '../../contract/texts/server-texts.ts';
import type { AccountStatus } from '../../services/use-cases.ts';
import type { OtpRefusal } from '../../domain/otp.ts';
import { localTime, plain } from '../markdown.ts';
import template from './account-status.json' with { type: 'json' };
import { deviceFacts } from './approval-request.ts';
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading } from './card.ts';
import { provisioningLook } from './provisioning-look.ts';
import { showRequestButton } from './request-row.ts';

interface Section {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}

interface AccountStatusData extends Heading {
  readonly account: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly buttons: readonly Button[];
}

/** The console is told one and the same for all of them. */
const REFUSALS = {
  unknown: 'wrong code',
  wrong_verifier: 'wrong code',
  not_yet: 'not valid yet',
  paused: 'paused for an hour after too many wrong codes',
  submitted: 'used already',
  consumed: 'used already',
  other_console: 'used by another console',
  expired: 'expired',
  revoked: 'revoked',
  superseded: 'replaced by a newer one',
} as const satisfies Record<OtpRefusal, string>;

const { field } = serverTexts('en');
const PAUSED = '⚠ Paused after too many wrong codes. It works again within an hour; generate a new one to go on at once.';

export interface AccountStatusOptions {
  /** The selector is for those who work with codes, and where nobody else reads. */
  readonly showsSelector: boolean;
}

export function accountStatusCard(status: AccountStatus, options: AccountStatusOptions): Card {
  const { account, provisioning } = status;
  const data: AccountStatusData = {
    ...provisioningLook(provisioning),
    title: plain(account.displayName),
    account: plain(account.upn),
    facts: [
      fact('Provisioning status', provisioning),
      fact('Readiness status', account.readiness),
      ...unchecked(status),
    ],
    sections: [...readinessSection(status), ...otpSection(status, options), ...requestSection(status)],
    buttons: buttonsOf(status),
  };
  return expand(template, data);
}

/** One line, so that nobody takes "No action needed" for more than is known. */
function unchecked({ checks }: AccountStatus): readonly Fact[] {
  const titles = checks.filter(({ result }) => result === 'not_checked').map((check) => checkWords(field, check).title);
  return titles.length === 0 ? [] : [fact('Not checked', titles.join('; '))];
}

function readinessSection({ checks }: AccountStatus): readonly Section[] {
  return checks.filter(({ result }) => result === 'failed')
    .map((check) => checkWords(field, check)).map(({ title, remedy = '' }) => ({ title: `✕ Failed check: ${title}`, text: remedy, facts: [] }));
}

function otpSection({ otp, paused, lastRefusal }: AccountStatus, { showsSelector }: AccountStatusOptions): readonly Section[] {
  if (!otp) return [];
  const facts = [
    fact('Issuer', plain(otp.issuedBy.displayName)),
    fact('Generated', localTime(otp.issuedAt)),
    fact('Valid until', localTime(otp.expiresAt)),
    ...(showsSelector ? [fact('Begins with', otp.selector)] : []),
    ...(lastRefusal ? [fact('Last refused', `${localTime(lastRefusal.at)}: ${REFUSALS[lastRefusal.cause]}`)] : []),
    ...(lastRefusal?.serialNumber ? [fact('Refused console', plain(lastRefusal.serialNumber))] : []),
  ];
  return [{ title: `One-time password: ${otp.status}`, text: paused ? PAUSED : '', facts }];
}

function requestSection({ request }: AccountStatus): readonly Section[] {
  if (!request) return [];
  const facts = [
    fact('Requested date', localTime(request.requestedAt)),
    fact('Expiration date', localTime(request.decisionExpiresAt)),
    ...deviceFacts(request.device),
  ];
  return [{ title: 'Device information of the last request', text: '', facts }];
}

function buttonsOf({ account, otp, request, rights }: AccountStatus): readonly Button[] {
  const target = { accountId: account.id };
  const isOpen = otp?.status === 'active' || otp?.status === 'submitted';
  const mayGenerate = rights.has('generate') && account.readiness === 'No action needed' && !account.syncedFromOnPremises;
  return [
    ...(request ? [showRequestButton(request)] : []),
    ...(mayGenerate && !isOpen ? [button('Generate OTP', 'generate', target, 'positive')] : []),
    ...(rights.has('generate') && isOpen ? [button('Revoke', 'revoke', target, 'destructive')] : []),
  ];
}
