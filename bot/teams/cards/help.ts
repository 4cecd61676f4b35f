import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Right } from '../../domain/admin.ts';
import { type ChosenReason, REJECTION_REASONS } from '../../domain/approval/approval-request.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading } from './card.ts';
import { withWizard } from './wizard-action.ts';
import template from './templates/help.json' with { type: 'json' };

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
function numbered({ field }: ServerTexts, reasons: readonly ChosenReason[]): string {
  return REJECTION_REASONS.flatMap((reason, index) =>
    reasons.includes(reason) ? `${index + 1} ${field.reasons[reason]}` : [],
  ).join(', ');
}

function offersWith(texts: ServerTexts, reasons: readonly ChosenReason[]): readonly Offer[] {
  const {
    chat: { help },
    chatCards,
  } = texts;
  const { commands } = help;
  return [
    {
      right: 'generate',
      command: commands.generate,
      button: button(chatCards.generateOtp, 'askAccount', {}, 'positive'),
    },
    { right: 'read', command: commands.status, button: button(help.status, 'overview') },
    { right: 'read', command: commands.pending, button: button(help.pending, 'pending') },
    { right: 'approve', command: commands.approve },
    { right: 'approve', command: commands.reject(numbered(texts, reasons)) },
    { right: 'generate', command: commands.revoke },
    { right: 'approve', command: commands.useChannel },
  ];
}

/** The app's name. */
const TITLE = 'Rooms OTP';

/** Only what the person may do; `undefined` when that cannot be known now. */
export function helpCard(
  texts: ServerTexts,
  rights: ReadonlySet<Right> | undefined,
  understood: boolean,
  reasons: readonly ChosenReason[] = REJECTION_REASONS,
): Card {
  const {
    chat: { help },
    chatCards,
  } = texts;
  const offers = offersWith(texts, reasons).filter(({ right }) => rights?.has(right));
  const data: HelpData = {
    state: `○ ${understood ? help.state : help.notUnderstood}`,
    look: 'emphasis',
    title: TITLE,
    text: textFor(help, rights, understood),
    commands: offers.map(({ command }) => `- ${command}`).join('\r'),
    buttons: offers.length === 0 ? [button(chatCards.tryAgain, 'help')] : offers.flatMap((offer) => offer.button ?? []),
  };
  const card = expand(template, data);
  return rights?.has('generate') ? withWizard(chatCards, card) : card;
}

/** For people of whom nothing is known yet. */
export function welcomeCard({ chat: { help } }: ServerTexts): Card {
  const data: HelpData = {
    state: `○ ${help.hello}`,
    look: 'emphasis',
    title: TITLE,
    text: help.understood,
    commands: '',
    buttons: [button(help.whatCanIDo, 'help')],
  };
  return expand(template, data);
}

function textFor(
  help: ServerTexts['chat']['help'],
  rights: ReadonlySet<Right> | undefined,
  understood: boolean,
): string {
  if (rights === undefined) return help.unanswered;
  if (rights.size === 0) return help.powerless;
  return understood ? help.understood : help.unknown;
}
