import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Permission } from '../../domain/admin.ts';
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
  readonly permission: Permission;
  readonly command: string;
  readonly button?: Button;
}

/** Lists the reasons with their numbers. A reason keeps its number when others are turned off. */
function numbered({ field }: ServerTexts, reasons: readonly ChosenReason[]): string {
  return REJECTION_REASONS.flatMap((reason, index) =>
    reasons.includes(reason) ? `${index + 1} ${field.reasons[reason]}` : [],
  ).join(', ');
}

/** Returns the lines of the help, at most eight, with the buttons that belong to them. */
function offersWith(texts: ServerTexts, reasons: readonly ChosenReason[]): readonly Offer[] {
  const {
    chat: { help },
    chatCards,
  } = texts;
  const { commands } = help;
  return [
    {
      permission: 'generate',
      command: commands.generate,
      button: button(chatCards.generateOtp, 'askAccount', {}, 'positive'),
    },
    { permission: 'read', command: commands.status, button: button(help.status, 'overview') },
    { permission: 'read', command: commands.pending, button: button(help.pending, 'pending') },
    { permission: 'approve', command: commands.approve },
    { permission: 'approve', command: commands.reject(numbered(texts, reasons)) },
    { permission: 'generate', command: commands.revoke },
    { permission: 'approve', command: commands.useChannel },
    { permission: 'approve', command: commands.more },
  ];
}

/** The name of the app. */
const TITLE = 'Rooms OTP';

/**
 * Builds the help, which offers only what the person may do. `permissions` is `undefined` when the server can't find
 * them out at the moment.
 */
export function helpCard(
  texts: ServerTexts,
  permissions: ReadonlySet<Permission> | undefined,
  understood: boolean,
  reasons: readonly ChosenReason[] = REJECTION_REASONS,
): Card {
  const {
    chat: { help },
    chatCards,
  } = texts;
  const offers = offersWith(texts, reasons).filter(({ permission }) => permissions?.has(permission));
  const data: HelpData = {
    state: `○ ${understood ? help.state : help.notUnderstood}`,
    look: 'emphasis',
    title: TITLE,
    text: textFor(help, permissions, understood),
    commands: offers.map(({ command }) => `- ${command}`).join('\r'),
    buttons: offers.length === 0 ? [button(chatCards.tryAgain, 'help')] : offers.flatMap((offer) => offer.button ?? []),
  };
  const card = expand(template, data);
  return permissions?.has('generate') ? withWizard(chatCards, card) : card;
}

/** Builds the greeting for people whose permissions the bot hasn't checked yet. */
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
  permissions: ReadonlySet<Permission> | undefined,
  understood: boolean,
): string {
  if (permissions === undefined) return help.unanswered;
  if (permissions.size === 0) return help.noPermissions;
  return understood ? help.understood : help.unknown;
}
