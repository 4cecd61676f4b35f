import type { ServerTexts } from '../../../texts/server-texts.ts';
import { CODE_VISIBLE_MINUTES } from '../../domain/otp/otp.ts';
import type { Secret } from '../../domain/secret.ts';
import { localTime, plain } from '../markdown.ts';
import { expand } from './card.ts';
import type { Card, Heading } from './card.ts';
import template from './templates/code.json' with { type: 'json' };
import { noticeCard } from './notice.ts';
import { showCodeActions } from './show-code-actions.ts';

export interface CodeView {
  readonly otpId: string;
  readonly room: string;
  /** The time when the code expires. */
  readonly expiresAt: Date;
  /** The time after which a refresh of the card hides the code. */
  readonly until: Date;
  /** The Teams ID, such as `29:1…`, of the person who generated the code. Only their client refreshes the card. */
  readonly viewerId: string;
}

interface CodeData extends Heading {
  readonly text: string;
}

/**
 * Builds the card that shows a code. Only the person who generated the code gets it, because it answers their press of
 * a button and the bot never posts it. The client refreshes it after `until`.
 */
export function codeCard({ chatCards }: ServerTexts, code: Secret, view: CodeView): Card {
  const { otpId, room, expiresAt, until, viewerId } = view;
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
    text: chatCards.code.text(plain(room), localTime(expiresAt)),
  };
  return { ...expand(template, data), refresh: { action, userIds: [viewerId], expires: until.toISOString() } };
}

/** Builds the card that replaces a shown code. Its buttons show the code again. */
export function hiddenCodeCard(texts: ServerTexts, otpId: string): Card {
  const { chatCards } = texts;
  return {
    ...noticeCard(texts, 'note', chatCards.code.hidden(CODE_VISIBLE_MINUTES)),
    actions: showCodeActions(chatCards, otpId),
  };
}
