import type { ServerTexts } from '../../../texts/server-texts.ts';
import { locationOf, type ResourceAccount } from '../../domain/accounts/account.ts';
import type { Secret } from '../../domain/secret.ts';
import type { HiddenCode } from '../../services/otp/show-code.ts';
import { localTime, plain } from '../markdown.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading } from './card.ts';
import template from './templates/code.json' with { type: 'json' };
import { showCodeActions } from './show-code-actions.ts';

export interface CodeView {
  readonly otpId: string;
  readonly account: ResourceAccount;
  /** The time when the code expires. */
  readonly expiresAt: Date;
  /** The time after which a refresh of the card hides the code. */
  readonly until: Date;
  /** The Teams ID, such as `29:1…`, of the person who generated the code. Only their client refreshes the card. */
  readonly viewerId: string;
}

interface CodeData extends Heading {
  /** Sign-in address and location of the room. */
  readonly place: string;
  /** The code, or an empty string while it is hidden. */
  readonly code: string;
  readonly text: string;
  readonly buttons: readonly Button[];
}

/** Returns the line under the name of a room: its sign-in address, and its location when it is known. */
export function placeOf(account: ResourceAccount): string {
  return [account.upn, locationOf(account)]
    .filter(Boolean)
    .map((part) => plain(part))
    .join(' · ');
}

/**
 * Builds the card that shows a code with its room. Only the person who generated the code gets it, because it answers
 * their press of a button and the bot never posts it. The client refreshes it after `until`.
 */
export function codeCard({ chatCards }: ServerTexts, code: Secret, view: CodeView): Card {
  const { otpId, account, expiresAt, until, viewerId } = view;
  const action = {
    type: 'Action.Execute',
    title: chatCards.code.refresh,
    verb: 'refreshCode',
    data: { otpId, until: until.toISOString() },
  };
  const data: CodeData = {
    state: `◔ ${chatCards.code.state}`,
    look: 'accent',
    title: plain(account.displayName),
    place: placeOf(account),
    code: code.reveal(),
    text: chatCards.code.text(localTime(expiresAt)),
    buttons: [],
  };
  return { ...expand(template, data), refresh: { action, userIds: [viewerId], expires: until.toISOString() } };
}

/**
 * Builds the card that replaces a shown code. The room stays. While the code can be shown again, its buttons do that.
 * Afterwards one press generates a new code for a room whose code nobody has seen. For a code that somebody has seen, the
 * bot asks first.
 */
export function hiddenCodeCard(texts: ServerTexts, hidden: HiddenCode): Card {
  const { otp, account, visibleUntil } = hidden;
  const { chatCards } = texts;
  const data: CodeData = {
    state: `○ ${chatCards.code.state}`,
    look: 'emphasis',
    title: plain(account.displayName),
    place: placeOf(account),
    code: '',
    text: hiddenText(texts, hidden),
    buttons: visibleUntil || otp.status !== 'active' ? [] : [againButton(texts, hidden)],
  };
  const card = expand(template, data);
  return visibleUntil ? { ...card, actions: showCodeActions(chatCards, otp.id) } : card;
}

function hiddenText({ chatCards: { code }, field }: ServerTexts, { otp, visibleUntil, isUnseen }: HiddenCode): string {
  if (visibleUntil) return code.hidden(localTime(visibleUntil));
  if (otp.status !== 'active') return code.over(field.otp[otp.status]);
  return isUnseen ? code.unseen : code.gone;
}

function againButton({ chatCards }: ServerTexts, { otp, account, isUnseen }: HiddenCode): Button {
  if (!isUnseen) return button(chatCards.newCode, 'generate', { accountId: account.id });
  const data = { accountId: account.id, otpId: otp.id };
  return button(chatCards.code.again, 'generate', data, 'positive');
}
