import { CODE_VISIBLE_MINUTES } from '../../domain/otp.ts';
import type { Secret } from '../../domain/secret.ts';
import { expand } from './card.ts';
import type { Card, Heading } from './card.ts';
import template from './code.json' with { type: 'json' };
import { noticeCard } from './notice.ts';
import { showCodeActions } from './show-code-actions.ts';

export interface CodeView {
  readonly otpId: string;
  /** From then on a refresh of the card hides the code. */
  readonly until: Date;
  /** Of the issuer in Teams, such as `29:1…`: nobody else's client refreshes the card. */
  readonly viewerId: string;
}

/** For the issuer's eyes only: never posted, only the answer to a press. A client refreshes it when `expires` is over. */
export function codeCard(code: Secret, { otpId, until, viewerId }: CodeView): Card {
  const action = { type: 'Action.Execute', title: 'Refresh', verb: 'refreshCode', data: { otpId, until: until.toISOString() } };
  const data: Heading = { state: '◔ One-time password', look: 'accent', title: code.reveal() };
  return { ...expand(template, data), refresh: { action, userIds: [viewerId], expires: until.toISOString() } };
}

export function hiddenCodeCard(otpId: string): Card {
  const words = `The code is hidden again. Press Show code to see it, for ${CODE_VISIBLE_MINUTES} minutes after it was generated.`;
  return { ...noticeCard('note', words), actions: showCodeActions(otpId) };
}
