import type { ServerTexts } from '../../../texts/server-texts.ts';
import { CODE_VISIBLE_MINUTES } from '../../domain/otp/otp.ts';
import type { Secret } from '../../domain/secret.ts';
import { expand } from './card.ts';
import type { Card, Heading } from './card.ts';
import template from './templates/code.json' with { type: 'json' };
import { noticeCard } from './notice.ts';
import { showCodeActions } from './show-code-actions.ts';

export interface CodeView {
  readonly otpId: string;
  /** From then on a refresh of the card hides the code. */
  readonly until: Date;
  /** Of the issuer in Teams, such as `29:1…`: nobody else's client refreshes the card. */
  readonly viewerId: string;
}

interface CodeData extends Heading {
  readonly text: string;
}

/** For the issuer's eyes only: never posted, only the answer to a press. A client refreshes it when `expires` is over. */
export function codeCard({ chatCards }: ServerTexts, code: Secret, { otpId, until, viewerId }: CodeView): Card {
  const action = {
    type: 'Action.Execute',
    title: chatCards.code.refresh,
    verb: 'refreshCode',
    data: { otpId, until: until.toISOString() },
  };
  const data: CodeData = {
    state: `◔ ${chatCards.code.state}`,
    look: 'accent',
    title: code.reveal(),
    text: chatCards.code.text,
  };
  return { ...expand(template, data), refresh: { action, userIds: [viewerId], expires: until.toISOString() } };
}

export function hiddenCodeCard(texts: ServerTexts, otpId: string): Card {
  const { chatCards } = texts;
  return {
    ...noticeCard(texts, 'note', chatCards.code.hidden(CODE_VISIBLE_MINUTES)),
    actions: showCodeActions(chatCards, otpId),
  };
}
