import type { ServerTexts } from '../../../texts/server-texts.ts';
import { TTL_HOURS } from '../../domain/otp/otp.ts';
import template from './templates/ask-account.json' with { type: 'json' };
import { button, expand } from './card.ts';
import type { Button, Card, Heading } from './card.ts';
import { withWizard } from './wizard-action.ts';

interface AskAccountData extends Heading {
  readonly least: number;
  readonly most: number;
  readonly hours: number;
  readonly labels: Readonly<
    Record<'account' | 'accountMissing' | 'accountPlaceholder' | 'hours' | 'hoursInvalid', string>
  >;
  readonly buttons: readonly Button[];
}

/**
 * Builds the form for "generate otp". Its button for the wizard is for people who want to select many accounts or
 * upload a CSV file.
 */
export function askAccountCard({ chatCards }: ServerTexts, hours: number): Card {
  const { state, title, generate, hoursInvalid, ...labels } = chatCards.ask;
  const data: AskAccountData = {
    state: `○ ${state}`,
    look: 'emphasis',
    title,
    ...TTL_HOURS,
    hours,
    labels: { ...labels, hoursInvalid: hoursInvalid(TTL_HOURS.least, TTL_HOURS.most) },
    buttons: [button(generate, 'generate', {}, 'positive')],
  };
  return withWizard(chatCards, expand(template, data));
}
