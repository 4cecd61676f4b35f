import type { ServerTexts } from '../../../texts/server-texts.ts';
import { locationOf } from '../../domain/accounts/account.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { FoundAccounts } from '../../services/accounts/find-account.ts';
import { plain } from '../markdown.ts';
import { button, expand } from './card.ts';
import type { Card, Heading, Row } from './card.ts';
import template from './templates/pick-account.json' with { type: 'json' };

/** What the buttons do with the account that the person chooses. */
export type PickVerb = 'generate' | 'status' | 'revoke';

export interface PickOptions {
  readonly verb: PickVerb;
  /** Hours that a new code lives. */
  readonly hours?: number;
  /** The account that was found by the first symbols of its code. */
  readonly codeOf?: ResourceAccount;
}

interface PickAccountData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
}

/**
 * The most accounts to choose from. A card with more buttons is hard to read, so the text then asks for a longer name.
 */
const MOST_CHOICES = 6;

/**
 * Builds the card with which a person chooses one of several accounts with a similar name, or confirms the only one that
 * resembles what they typed. The buttons carry the ids of the accounts.
 */
export function pickAccountCard(
  { chatCards: { pick } }: ServerTexts,
  found: FoundAccounts,
  options: PickOptions,
): Card {
  const { verb, hours, codeOf } = options;
  const { accounts } = found;
  const data: PickAccountData = {
    ...headingFor(pick, found),
    text: accounts.length > MOST_CHOICES ? pick.chooseOrType : pick.choose,
    rows: accounts.slice(0, MOST_CHOICES).map((account, index) => ({
      title: `${index + 1}: ${plain(account.displayName)}`,
      text: [
        ...[locationOf(account), account.upn].filter(Boolean).map(plain),
        ...(account.id === codeOf?.id ? [pick.hasCode] : []),
      ].join(' · '),
      buttons: [
        button(pick.chooseNumber(index + 1), verb, { accountId: account.id, ...(hours !== undefined && { hours }) }),
      ],
    })),
  };
  return expand(template, data);
}

function headingFor(pick: ServerTexts['chatCards']['pick'], { match, accounts }: FoundAccounts): Heading {
  const [only, ...others] = accounts;
  const isOne = only !== undefined && others.length === 0;
  const look = 'emphasis';
  if (match === 'near')
    return { state: `○ ${pick.near}`, look, title: isOne ? pick.nearTitle(plain(only.upn)) : pick.nearTitles };
  return isOne
    ? { state: `○ ${pick.partial}`, look, title: pick.partialTitle }
    : { state: `○ ${pick.state}`, look, title: pick.title };
}
