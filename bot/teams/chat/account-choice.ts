import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, TTL_HOURS } from '../../domain/otp/otp.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import { accountStatusCard } from '../cards/account-status.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice.ts';
import { otpIssuedCard } from '../cards/otp-issued.ts';
import { pickAccountCard } from '../cards/pick-account.ts';
import type { PickVerb } from '../cards/pick-account.ts';
import type { Command } from './commands.ts';
import { plain } from '../markdown.ts';
import { isPersonal } from '../turn.ts';
import type { Turn } from '../turn.ts';

/**
 * Generates a code for the account that someone named in chat, or lets them choose.
 * @throws DomainError account_unknown, with the possible lifetimes when the name may contain one, and the errors of the
 * API
 */
export async function generateNamed(
  turn: Turn,
  { account, hours, hasFor }: Extract<Command, { readonly kind: 'generate' }>,
): Promise<Card> {
  try {
    return await chooseAccount(turn, account, 'generate', hours);
  } catch (error) {
    if (!hasFor || !(error instanceof DomainError) || error.code !== 'account_unknown') throw error;
    throw new DomainError('account_unknown', { name: account, ...TTL_HOURS });
  }
}

/**
 * Does what `verb` says to the account with this name, or lets the person choose when several accounts fit.
 * @throws DomainError account_unknown, and the errors of the API
 */
export async function chooseAccount(turn: Turn, name: string, verb: PickVerb, hours?: number): Promise<Card> {
  const found = await turn.api.findAccounts(turn.admin, name);
  const exact = found.filter((account) => namesOf(account).includes(name.toLowerCase()));
  const matches = exact.length > 0 ? exact : found;
  const [account] = matches;
  if (account === undefined) throw new DomainError('account_unknown', { name });
  if (matches.length > 1) return pickAccountCard(turn.reader.texts, matches, verb, hours);
  return actOnAccount(turn, account.id, verb, hours);
}

/**
 * Generates a code for an account, shows its status or revokes its code.
 * @param hours the lifetime of a new code; without it, the one from the rules
 * @throws DomainError from the API
 */
export async function actOnAccount(
  turn: Turn,
  accountId: string,
  verb: PickVerb,
  hours = turn.rules.ttlHours,
): Promise<Card> {
  const {
    api,
    admin,
    reader: { texts },
  } = turn;
  switch (verb) {
    case 'generate':
      return otpIssuedCard(texts, await api.issueOtp(admin, accountId, hours));
    case 'status':
      return statusCard(turn, accountId);
    case 'revoke': {
      const { account } = await api.status(admin, accountId);
      return revokedCard(texts, await api.revoke(admin, account.upn));
    }
  }
}

async function statusCard(turn: Turn, accountId: string): Promise<Card> {
  return statusCardOf(turn, await turn.api.status(turn.admin, accountId));
}

/** Reads all checks of an account again, and shows its status. @throws DomainError from the API */
export async function refreshStatus(turn: Turn, accountId: string): Promise<Card> {
  return statusCardOf(turn, await turn.api.refreshAccount(turn.admin, accountId));
}

function statusCardOf(turn: Turn, status: AccountStatus): Card {
  const worksWithCodes = status.permissions.has('generate') || status.permissions.has('approve');
  return accountStatusCard(turn.reader.texts, status, { showsSelector: worksWithCodes && isPersonal(turn) });
}

/**
 * Revokes a code by its first four symbols or by its account. When the name fits several accounts, the person gets a
 * choice.
 */
export async function revokeNamed(turn: Turn, name: string): Promise<Card> {
  try {
    return revokedCard(turn.reader.texts, await turn.api.revoke(turn.admin, name));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'account_ambiguous') throw error;
    return pickAccountCard(turn.reader.texts, await turn.api.findAccounts(turn.admin, name), 'revoke');
  }
}

function revokedCard(texts: ServerTexts, { issuedBy }: Otp): Card {
  return noticeCard(texts, 'done', texts.chat.revoked(plain(issuedBy.displayName)));
}

function namesOf({ upn, mail, displayName }: ResourceAccount): readonly string[] {
  return [upn, mail, displayName].filter((name) => name !== undefined).map((name) => name.toLowerCase());
}
