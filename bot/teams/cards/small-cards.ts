import { locationOf } from '../../domain/account.ts';
import type { ResourceAccount } from '../../domain/account.ts';
import type { Secret } from '../../domain/secret.ts';
import type { IssuedOtp } from '../../services/use-cases.ts';
import { localTime, plain } from '../markdown.ts';
import type { Card } from './approval-request.ts';

/** A card's buttons, and what comes back with them. */
export type PickVerb = 'generate' | 'status' | 'revoke';

function card(body: readonly Card[], actions: readonly Card[] = []): Card {
  return { type: 'AdaptiveCard', version: '1.5', body, ...(actions.length > 0 && { actions }) };
}

function text(words: string, style: Card = {}): Card {
  return { type: 'TextBlock', text: words, wrap: true, ...style };
}

/** Holds no part of the code: everybody in the conversation sees it. */
export function otpIssuedCard({ otp, account, superseded }: IssuedOtp): Card {
  const body = [
    text('🔑 One-time password generated', { size: 'Large', weight: 'Bolder' }),
    text(`Generated for ${plain(account.displayName)} (${plain(account.upn)}), valid until ${localTime(otp.expiresAt)}.`),
    ...(superseded ? [text('The earlier one-time password of this account has stopped working.')] : []),
    text('Press Show code and read it to the installer. Only you can see it, for 15 minutes. If nothing opens, press Show code here.'),
  ];
  return card(body, showCodeButtons(otp.id));
}

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
  const body = [
    text('🔑 One-time password', { size: 'Large', weight: 'Bolder' }),
    text(code.reveal(), { size: 'ExtraLarge', weight: 'Bolder', fontType: 'Monospace' }),
    text('Only you see this. Read it to the installer; it works once. Teams hides it again after a minute.'),
  ];
  return { ...card(body), refresh: { action, userIds: [viewerId], expires: until.toISOString() } };
}

export function hiddenCodeCard(otpId: string): Card {
  return card([text('🔑 The code is hidden again. Press Show code to see it, for 15 minutes after it was generated.')], showCodeButtons(otpId));
}

/** In a dialog, and on the card itself for clients that have none: a card cannot know which of them it is in. */
function showCodeButtons(otpId: string): readonly Card[] {
  return [
    { type: 'Action.Submit', title: 'Show code', data: { msteams: { type: 'task/fetch' }, otpId } },
    { type: 'Action.Execute', title: 'Show code here', verb: 'showCode', data: { otpId } },
  ];
}

export function pickAccountCard(accounts: readonly ResourceAccount[], verb: PickVerb, hours?: number): Card {
  const actions = accounts.map((account) => ({
    type: 'Action.Execute',
    title: [account.displayName, locationOf(account), account.upn].filter(Boolean).join(' · '),
    verb,
    data: { accountId: account.id, ...(hours !== undefined && { hours }) },
  }));
  return card([text('Several accounts match. Which one do you mean?')], [...actions]);
}

export function messageCard(words: string): Card {
  return card([text(words)]);
}
