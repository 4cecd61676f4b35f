import { DomainError } from '../../../../bot/domain/errors.ts';
import type { ErrorCode } from '../../../../bot/domain/errors.ts';
import type { ResourceAccount } from '../../../../bot/domain/accounts/account.ts';
import { addressIn, nearest } from '../../../../bot/domain/accounts/near-address.ts';
import { isSameName, searchText, searchWords } from '../../../../bot/domain/accounts/search-text.ts';
import type { ApprovalRequest } from '../../../../bot/domain/approval/approval-request.ts';
import type { FoundAccounts } from '../../../../bot/services/accounts/find-account.ts';
import { readCommand } from '../../../../bot/teams/chat/grammar/read-command.ts';
import { planCommand } from '../../../../bot/teams/chat/plan/plan-command.ts';
import type { Look, Plan } from '../../../../bot/teams/chat/plan/plan.ts';
import { approvedRequest, pendingRequest, sampleAccount, sampleOtp } from '../../../support/samples/requests.ts';
import { APPROVED, type Expectation, LIVE_CODES, NOW, type Phrase, ROOMS, TIME_ZONE, WAITING } from './phrase.ts';

const ACCOUNTS: readonly ResourceAccount[] = ROOMS.map(({ name, address, building }) => ({
  ...sampleAccount(),
  id: address,
  displayName: name,
  upn: address,
  building,
}));

/** Finds rooms as the server does: each word of a text is in the name, the address or the building. */
function find(text: string): FoundAccounts {
  const address = addressIn(text);
  if (address !== undefined) {
    const exact = ACCOUNTS.filter(({ upn }) => upn === address);
    return exact.length > 0
      ? { match: 'exact', accounts: exact }
      : { match: 'near', accounts: nearest(address, ACCOUNTS) };
  }
  const named = ACCOUNTS.filter(({ displayName }) => isSameName(displayName, text));
  if (named.length > 0) return { match: 'exact', accounts: named };
  const words = searchWords(text);
  const accounts = ACCOUNTS.filter(({ displayName, upn, building = '' }) =>
    words.every((word) => searchText([displayName, upn, building].join(' ')).includes(word)),
  );
  return { match: 'partial', accounts: words.length === 0 ? [] : accounts.slice(0, 10) };
}

function requestOf(room: string): ApprovalRequest | undefined {
  const account = ACCOUNTS.find(({ displayName }) => displayName === room);
  const id = Object.entries(WAITING).find(([, waiting]) => waiting === room)?.[0];
  const named = { id: account?.id ?? '', displayName: room, upn: account?.upn ?? '' };
  if (id !== undefined) return { ...pendingRequest({ id }), account: named };
  return room === APPROVED ? { ...approvedRequest(), account: named } : undefined;
}

const look: Look = {
  rooms: (name) => Promise.resolve(find(name)),
  revocable: (name) => {
    const room = LIVE_CODES[name.trim().toUpperCase()];
    const codeOf = ACCOUNTS.find(({ displayName }) => displayName === room);
    const found = find(name);
    return Promise.resolve(codeOf ? { ...found, accounts: [...found.accounts, codeOf], codeOf } : found);
  },
  status: (accountId) => {
    const account = ACCOUNTS.find(({ id }) => id === accountId);
    if (!account) throw new DomainError('account_unknown');
    const request = requestOf(account.displayName);
    const isLive = Object.values(LIVE_CODES).includes(account.displayName) || request?.status === 'pending';
    const status = isLive ? 'active' : request ? 'consumed' : 'expired';
    return Promise.resolve({ account, otp: { ...sampleOtp(), status }, ...(request && { request }) });
  },
  request: (name) => {
    const room = Object.entries(WAITING).find(([id]) => name.length > 3 && id.startsWith(name.toLowerCase()))?.[1];
    const request = requestOf(room ?? '');
    return request ? Promise.resolve(request) : Promise.reject(new DomainError('request_unknown'));
  },
  mayRead: () => Promise.resolve(true),
};

/** The question that an error is, which names what is missing. */
const QUESTIONS: Partial<Record<ErrorCode, Expectation>> = {
  account_unknown: { asks: 'room' },
  selector_unknown: { asks: 'room' },
  request_unknown: { asks: 'room' },
  lifetime_invalid: { asks: 'lifetime' },
};

/** Returns what comes of a phrase. */
export async function understood({ said, scope }: Phrase): Promise<Expectation> {
  const command = readCommand(said, { now: NOW, timeZone: TIME_ZONE });
  try {
    return expectationOf(await planCommand(look, { isPersonal: scope === 'personal', needsDigits: true }, command));
  } catch (error) {
    const question = error instanceof DomainError ? QUESTIONS[error.code] : undefined;
    if (!question) throw error;
    return question;
  }
}

const namesOf = (rooms: readonly ResourceAccount[]): readonly string[] => rooms.map(({ displayName }) => displayName);

function expectationOf(plan: Plan): Expectation {
  if ('does' in plan) return actOf(plan);
  if ('shows' in plan) return viewOf(plan);
  switch (plan.asks) {
    case 'revoke':
      return { asks: 'revoke', room: plan.account.displayName };
    case 'reason':
    case 'digits':
      return { asks: plan.asks, room: plan.request.account.displayName };
    case 'rooms':
    case 'request':
    case 'account':
    case 'account to revoke':
    case 'room':
      return { asks: 'room' };
    case 'card':
    case 'did you mean':
    case 'nothing':
    case 'too long':
    case 'undo':
    case 'which act':
      return { asks: plan.asks };
  }
}

function actOf(plan: Extract<Plan, { readonly does: string }>): Expectation {
  switch (plan.does) {
    case 'generate': {
      const hours = plan.lifetime?.hours;
      return { does: 'generate', rooms: namesOf(plan.rooms), ...(hours !== undefined && { hours }) };
    }
    case 'approve':
      return {
        does: 'approve',
        room: plan.request.account.displayName,
        digits: (plan.digits ?? '').replaceAll(/\D/g, ''),
      };
    case 'reject': {
      const { reason, text } = plan;
      const room = plan.request.account.displayName;
      return reason ? { does: 'reject', room, reason, ...(text !== undefined && { text }) } : { asks: 'reason', room };
    }
    case 'accept list':
    case 'use channel':
      return { does: plan.does };
  }
}

function viewOf(plan: Extract<Plan, { readonly shows: string }>): Expectation {
  switch (plan.shows) {
    case 'status':
      return { shows: 'status', rooms: namesOf(plan.rooms) };
    case 'wizard':
      return {
        shows: 'wizard',
        ...(plan.rooms && { rooms: namesOf(plan.rooms) }),
        ...(plan.building !== undefined && { building: plan.building }),
      };
    case 'greeting':
    case 'help':
    case 'overview':
    case 'pending':
    case 'rules':
    case 'thanks':
      return { shows: plan.shows };
  }
}
