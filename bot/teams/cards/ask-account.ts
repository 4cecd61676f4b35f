import { TTL_HOURS } from '../../domain/otp.ts';
import template from './ask-account.json' with { type: 'json' };
import { button, expand } from './card.ts';
import type { Button, Card, Heading } from './card.ts';
import { withWizard } from './wizard-action.ts';

interface AskAccountData extends Heading {
  readonly least: number;
  readonly most: number;
  readonly hours: number;
  readonly buttons: readonly Button[];
}

/** A form for "generate otp"; who wants many accounts at once, or a CSV, opens the wizard. */
export function askAccountCard(hours: number): Card {
  const data: AskAccountData = {
    state: '○ New one-time password',
    look: 'emphasis',
    title: 'For which account?',
    ...TTL_HOURS,
    hours,
    buttons: [button('Generate', 'generate', {}, 'positive')],
  };
  return withWizard(expand(template, data));
}
