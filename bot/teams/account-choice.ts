import type { ResourceAccount } from '../domain/account.ts';
import { DomainError } from '../domain/errors.ts';
import type { Card } from './cards/approval-request.ts';
import { messageCard, otpIssuedCard, pickAccountCard } from './cards/small-cards.ts';
import type { PickVerb } from './cards/small-cards.ts';
import { accountStatusText, revokedText } from './texts.ts';
import type { Turn } from './turn.ts';

/** More buttons than this are not readable; the rest needs a longer name. */
const MOST_CHOICES = 6;

/** @throws DomainError account_unknown */
export async function chooseAccount(turn: Turn, name: string, verb: PickVerb, hours?: number): Promise<Card> {
  const found = await turn.acts.findAccounts(turn.admin, name);
  const exact = found.filter((account) => namesOf(account).includes(name.toLowerCase()));
  const matches = exact.length > 0 ? exact : found;
  const [account] = matches;
  if (account === undefined) throw new DomainError('account_unknown', { name });
  if (matches.length > 1) return pickAccountCard(matches.slice(0, MOST_CHOICES), verb, hours);
  return actOnAccount(turn, account.id, verb, hours);
}

export async function actOnAccount({ acts, admin }: Turn, accountId: string, verb: PickVerb, hours = Number.NaN): Promise<Card> {
  switch (verb) {
    case 'generate': return otpIssuedCard(await acts.issueOtp(admin, accountId, hours));
    case 'status': return messageCard(accountStatusText(await acts.status(admin, accountId)));
    case 'revoke': {
      const { account } = await acts.status(admin, accountId);
      return messageCard(revokedText(await acts.revoke(admin, account.upn)));
    }
  }
}

/** By the four symbols that begin a code, or by the account; a name that fits several accounts gets a choice. */
export async function revokeNamed(turn: Turn, name: string): Promise<Card> {
  try {
    return messageCard(revokedText(await turn.acts.revoke(turn.admin, name)));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'account_ambiguous') throw error;
    const found = await turn.acts.findAccounts(turn.admin, name);
    return pickAccountCard(found.slice(0, MOST_CHOICES), 'revoke');
  }
}

function namesOf({ upn, mail, displayName }: ResourceAccount): readonly string[] {
  return [upn, mail, displayName].filter((name) => name !== undefined).map((name) => name.toLowerCase());
}
