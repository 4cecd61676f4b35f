import type { Right } from '../../domain/admin.ts';
import { type ChosenReason, REASON_TITLES, REJECTION_REASONS } from '../../domain/approval-request.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading } from './card.ts';
import { withWizard } from './wizard-action.ts';
import template from './help.json' with { type: 'json' };

interface HelpData extends Heading {
  readonly text: string;
  readonly commands: string;
  readonly buttons: readonly Button[];
}

interface Offer {
  readonly right: Right;
  readonly command: string;
  readonly button?: Button;
}

/** Each keeps its number when others are switched off. */
function numbered(reasons: readonly ChosenReason[]): string {
  return REJECTION_REASONS.flatMap((reason, index) => (reasons.includes(reason) ? `${index + 1} ${REASON_TITLES[reason]}` : [])).join(', ');
}

const offersWith = (reasons: readonly ChosenReason[]): readonly Offer[] => [
  { right: 'generate', command: '**generate otp** room **for** 8**h**', button: button('Generate OTP', 'askAccount', {}, 'positive') },
  { right: 'read', command: '**status**, or **status** room', button: button('Status', 'overview') },
  { right: 'read', command: '**pending**', button: button('Pending', 'pending') },
  { right: 'approve', command: '**approve** request, six digits of the console' },
  { right: 'approve', command: `**reject** request, number of the reason (${numbered(reasons)}), text` },
  { right: 'generate', command: '**revoke** room' },
  { right: 'approve', command: '**use this channel**: approval cards come here' },
];

const TEXTS = {
  understood: 'I hand out one-time passwords for Teams Rooms consoles, and let you approve the consoles that use them.',
  unknown: 'I did not understand that. This is what you can do:',
  powerless: 'You have no right to use this yet. Ask an administrator to add you to the group of generators, approvers or readers.',
  unanswered: 'Your rights cannot be checked at the moment, as the directory does not answer. Try again in a minute.',
} as const;

/** Only what the person may do; `undefined` when that cannot be known now. */
export function helpCard(rights: ReadonlySet<Right> | undefined, understood: boolean, reasons: readonly ChosenReason[] = REJECTION_REASONS): Card {
  const offers = offersWith(reasons).filter(({ right }) => rights?.has(right));
  const data: HelpData = {
    state: understood ? '○ Help' : '○ Not understood',
    look: 'emphasis',
    title: 'Rooms OTP',
    text: textFor(rights, understood),
    commands: offers.map(({ command }) => `- ${command}`).join('\r'),
    buttons: offers.length === 0 ? [button('Try again', 'help')] : offers.flatMap((offer) => offer.button ?? []),
  };
  const card = expand(template, data);
  return rights?.has('generate') ? withWizard(card) : card;
}

/** For people of whom nothing is known yet. */
export function welcomeCard(): Card {
  const data: HelpData = {
    state: '○ Hello', look: 'emphasis', title: 'Rooms OTP', text: TEXTS.understood, commands: '', buttons: [button('What can I do?', 'help')],
  };
  return expand(template, data);
}

function textFor(rights: ReadonlySet<Right> | undefined, understood: boolean): string {
  if (rights === undefined) return TEXTS.unanswered;
  if (rights.size === 0) return TEXTS.powerless;
  return understood ? TEXTS.understood : TEXTS.unknown;
}
