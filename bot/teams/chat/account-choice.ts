import type { SeenLive } from '../../domain/accounts/live-state.ts';
import { DomainError } from '../../domain/errors.ts';
import type { FoundAccounts } from '../../services/accounts/find-account.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import { accountStatusCard } from '../cards/account-status.ts';
import type { Card } from '../cards/card.ts';
import { otpIssuedCard } from '../cards/otp-issued.ts';
import { pickAccountCard } from '../cards/pick-account.ts';
import type { PickVerb } from '../cards/pick-account.ts';
import { askToReplace, confirmRevoke } from './code-end.ts';
import { isPersonal } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** What a person chose together with the account. */
export interface Choice {
  /** Hours that a new code lives; without it, the rules say it. */
  readonly hours?: number;
  /** What the person saw and agreed to replace. */
  readonly seen?: SeenLive;
}

/**
 * Does what `verb` says to the account with this name, or lets the person choose when several accounts fit. A name that
 * only resembles that of an account changes nothing: the person gets a button.
 * @throws DomainError account_unknown, and the errors of the API
 */
export async function chooseAccount(turn: Turn, name: string, verb: PickVerb, hours?: number): Promise<Card> {
  if (verb === 'revoke') return revokeNamed(turn, name);
  const found = await turn.api.findAccounts(turn.admin, name, verb === 'generate' ? 'generate' : 'read');
  const { match } = found;
  const only = onlyOne(found, name);
  const acts = match === 'exact' || (match === 'partial' && verb === 'status');
  if (only && acts) return actOnAccount(turn, only.id, verb, { ...(hours !== undefined && { hours }) });
  return pickAccountCard(turn.reader.texts, found, { verb, ...(hours !== undefined && { hours }) });
}

/**
 * Asks whether to revoke the code of the account that someone named, or of the account whose code begins so. When
 * several accounts fit, the person gets a choice first.
 * @throws DomainError account_unknown, selector_unknown, and the errors of the API
 */
async function revokeNamed(turn: Turn, name: string): Promise<Card> {
  const found = await turn.api.findRevocable(turn.admin, name);
  if (found.accounts.length === 0 && found.match !== 'near') throw new DomainError('selector_unknown', { text: name });
  const only = onlyOne(found, name);
  if (only && (found.match !== 'near' || found.codeOf)) return confirmRevoke(turn, only.id);
  const { codeOf } = found;
  return pickAccountCard(turn.reader.texts, found, { verb: 'revoke', ...(codeOf && { codeOf }) });
}

/** Returns the only account that was found, if there is just one. @throws DomainError account_unknown for none */
function onlyOne({ match, accounts }: FoundAccounts, name: string): FoundAccounts['accounts'][number] | undefined {
  const [account, ...others] = accounts;
  if (account === undefined)
    throw new DomainError('account_unknown', { name, ...(match === 'near' && { address: true }) });
  return others.length === 0 ? account : undefined;
}

/**
 * Generates a code for an account, shows its status or asks whether to revoke its code. It asks as well before a new
 * code replaces something live that the person hasn't agreed to replace.
 * @throws DomainError from the API
 */
export async function actOnAccount(turn: Turn, accountId: string, verb: PickVerb, choice: Choice = {}): Promise<Card> {
  switch (verb) {
    case 'generate':
      return generate(turn, accountId, choice);
    case 'status':
      return statusCard(turn, accountId);
    case 'revoke':
      return confirmRevoke(turn, accountId);
  }
}

async function generate(turn: Turn, accountId: string, { hours, seen }: Choice): Promise<Card> {
  const { api, admin, reader, rules } = turn;
  try {
    const issued = await api.issueOtp(admin, accountId, hours ?? rules.ttlHours, ...(seen ? [seen] : []));
    return otpIssuedCard(reader.texts, issued);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'replaces_live') throw error;
    const choice = { ...(hours !== undefined && { hours }), isChanged: seen !== undefined };
    const question = await askToReplace(turn, accountId, choice);
    if (question) return question;
    throw error;
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
