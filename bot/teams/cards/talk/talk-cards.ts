import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ResourceAccount } from '../../../domain/accounts/account.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import { bare, plain } from '../../markdown.ts';
import { type Button, button, type Card } from '../card.ts';
import { noticeCard } from '../notice.ts';
import { showRequestButton } from '../request-row.ts';
import { withWizard } from '../wizard-action.ts';

/** Says in one line that the bot didn't understand, with a button for help. */
export function notUnderstoodCard(texts: ServerTexts): Card {
  return noticeCard(texts, 'note', texts.chatTalk.notUnderstood, [helpButton(texts)]);
}

/** Asks whether someone meant the command `said`, with a button that says it. */
export function didYouMeanCard(texts: ServerTexts, said: string): Card {
  // A button has one line, so a list of rooms becomes one.
  const line = bare(said.replaceAll('\n', '; '));
  const mean = button(line, 'say', { said: line }, 'positive');
  return noticeCard(texts, 'note', texts.chatTalk.didYouMean(plain(line)), [mean, helpButton(texts)]);
}

/** Says that a text is no command, and offers the wizard to those who may use it. */
export function tooLongCard(texts: ServerTexts, mayGenerate: boolean): Card {
  const card = noticeCard(texts, 'note', texts.chatTalk.tooLong, [helpButton(texts)]);
  return mayGenerate ? withWizard(texts.chatCards, card) : card;
}

/** Says why a message that asks for more than one act did nothing. */
export function whichActCard(
  texts: ServerTexts,
  because: 'several' | 'one by one' | 'unclear',
  account: ResourceAccount | undefined,
): Card {
  const { chatTalk, chatCards } = texts;
  if (because === 'several') return noticeCard(texts, 'note', chatTalk.several, [helpButton(texts)]);
  if (because === 'one by one')
    return noticeCard(texts, 'note', chatTalk.oneByOne, [button(chatCards.pendingRequests, 'pending')]);
  const buttons: readonly Button[] = account
    ? [
        button(chatCards.generateOtp, 'generate', { accountId: account.id }),
        button(chatCards.status.revoke, 'revoke', { accountId: account.id }),
        button(texts.chat.help.status, 'status', { accountId: account.id }),
      ]
    : [button(chatCards.generateOtp, 'askAccount'), helpButton(texts)];
  const room = account ? `${plain(account.displayName)}: ` : '';
  return noticeCard(texts, 'note', room + chatTalk.unclear, buttons);
}

/** Explains that an approval can't be taken back and what can be done. It offers nothing that ends anything. */
export function approvedCard(texts: ServerTexts, request: ApprovalRequest): Card {
  const text = texts.chatTalk.approved(plain(request.account.displayName));
  return noticeCard(texts, 'note', text, [showRequestButton(texts.requestCards, request)]);
}

function helpButton({ chatTalk }: ServerTexts): Button {
  return button(chatTalk.help, 'help');
}
