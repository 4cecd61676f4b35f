import { locationOf } from '../../domain/account.ts';
import type { ResourceAccount } from '../../domain/account.ts';
import { plain } from '../markdown.ts';
import { button, expand } from './card.ts';
import type { Card, Heading, Row } from './card.ts';
import template from './pick-account.json' with { type: 'json' };

/** A button's act on the account that was meant. */
export type PickVerb = 'generate' | 'status' | 'revoke';

interface PickAccountData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
}

/** More buttons than this are not readable; the rest needs a longer name. */
const MOST_CHOICES = 6;

export function pickAccountCard(accounts: readonly ResourceAccount[], verb: PickVerb, hours?: number): Card {
  const data: PickAccountData = {
    state: '○ Several accounts match',
    look: 'emphasis',
    title: 'Which one do you mean?',
    text: accounts.length > MOST_CHOICES ? 'Choose one, or type more of the name.' : 'Choose one.',
    rows: accounts.slice(0, MOST_CHOICES).map((account, index) => ({
      title: `${index + 1}: ${plain(account.displayName)}`,
      text: [locationOf(account), account.upn].filter(Boolean).map(plain).join(' · '),
      buttons: [button(`Choose ${index + 1}`, verb, { accountId: account.id, ...(hours !== undefined && { hours }) })],
    })),
  };
  return expand(template, data);
}
