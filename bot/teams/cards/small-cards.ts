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
    text('Press Show code and read it to the installer. Only you can see it, for 15 minutes.'),
  ];
  return card(body, [{ type: 'Action.Execute', title: 'Show code', verb: 'showCode', data: { otpId: otp.id } }]);
}

/** For the issuer's eyes only: never posted, only the answer to a press. */
export function codeCard(code: Secret): Card {
  return card([
    text('🔑 One-time password', { size: 'Large', weight: 'Bolder' }),
    text(code.reveal(), { size: 'ExtraLarge', weight: 'Bolder', fontType: 'Monospace' }),
    text('Only you see this. Read it to the installer; it works once.'),
  ]);
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
