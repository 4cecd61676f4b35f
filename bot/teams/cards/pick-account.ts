import type { ServerTexts } from '../../../texts/server-texts.ts';
import { locationOf } from '../../domain/accounts/account.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import { plain } from '../markdown.ts';
import { button, expand } from './card.ts';
import type { Card, Heading, Row } from './card.ts';
import template from './templates/pick-account.json' with { type: 'json' };

/** What the buttons do with the account that the person chooses. */
export type PickVerb = 'generate' | 'status' | 'revoke';

interface PickAccountData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
}

/**
 * The most accounts to choose from. A card with more buttons is hard to read, so the text then asks for a longer name.
 */
const MOST_CHOICES = 6;

/** Builds the card with which a person chooses one of several accounts with a similar name. */
export function pickAccountCard(
  { chatCards: { pick } }: ServerTexts,
  accounts: readonly ResourceAccount[],
  verb: PickVerb,
  hours?: number,
): Card {
  const data: PickAccountData = {
    state: `○ ${pick.state}`,
    look: 'emphasis',
    title: pick.title,
    text: accounts.length > MOST_CHOICES ? pick.chooseOrType : pick.choose,
    rows: accounts.slice(0, MOST_CHOICES).map((account, index) => ({
      title: `${index + 1}: ${plain(account.displayName)}`,
      text: [locationOf(account), account.upn].filter(Boolean).map(plain).join(' · '),
      buttons: [
        button(pick.chooseNumber(index + 1), verb, { accountId: account.id, ...(hours !== undefined && { hours }) }),
      ],
    })),
  };
  return expand(template, data);
}
