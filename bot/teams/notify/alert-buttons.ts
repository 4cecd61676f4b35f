import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Alert } from '../../domain/channel/alert.ts';
import { decisionButtons } from '../cards/rule-change.ts';
import { button } from '../cards/card.ts';
import type { Button } from '../cards/card.ts';
import { signOutButtons } from '../cards/sign-out.ts';

/**
 * Returns the buttons of an alert in a personal chat. A new code replaces the one that somebody guesses at with one
 * press. The press asks first if a console has used that code meanwhile, or another code has replaced it. A change of the
 * rules or a sign-out that waits can be decided there, because its card can't be posted in the channel.
 */
export function alertButtons({ chatCards, ruleChanges, signOuts }: ServerTexts, alert: Alert): readonly Button[] {
  if (alert.kind === 'rules_change_waits') return decisionButtons(ruleChanges, alert.changeId);
  if (alert.kind === 'sign_out_waits') return signOutButtons(signOuts, alert.signOutId);
  if (alert.kind !== 'code_guessed' && alert.kind !== 'code_revoked') return [];
  const { accountId, otpId } = alert;
  return [button(chatCards.newCode, 'generate', { accountId, otpId }, 'positive')];
}
