import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import { localTime, plain } from '../markdown.ts';
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading } from './card.ts';
import { provisioningLook } from './provisioning-look.ts';
import template from './templates/account-status.json' with { type: 'json' };

/** What ends the open one-time password of an account: its revocation, or a new one that lives for some hours. */
export type Ending =
  | { readonly verb: 'revoke' }
  | {
      readonly verb: 'generate';
      /** Without it, the rules say how long the new one lives. */
      readonly hours?: number;
    };

interface EndCodeData extends Heading {
  readonly account: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly { readonly title: string; readonly text: string; readonly facts: readonly Fact[] }[];
  /** The template of the account status has a button for it, which makes no sense beside a question. */
  readonly refresh: readonly [];
  readonly buttons: readonly Button[];
}

/**
 * Builds the question before a one-time password ends that still works. The button carries the ids of the account and
 * of that one-time password, so a press ends no other one. The card never shows how the code begins.
 * @param changed the person agreed to end another one-time password, and nothing was changed
 */
export function endCodeCard(
  texts: ServerTexts,
  { account, provisioning, request, otp }: AccountStatus & { readonly otp: Otp },
  ending: Ending,
  changed: boolean,
): Card {
  const { ending: words, status: labels } = texts.chatCards;
  const [question, outcome] =
    ending.verb === 'revoke' ? [words.revoke, words.revokeText] : [words.replace, words.replaceText];
  const data: EndCodeData = {
    ...provisioningLook(texts.field, provisioning),
    title: plain(account.displayName),
    account: plain(account.upn),
    facts: [
      fact(labels.issuer, plain(otp.issuedBy.displayName)),
      fact(labels.generated, localTime(otp.issuedAt)),
      fact(labels.validUntil, localTime(otp.expiresAt)),
    ],
    sections: [
      ...(changed ? [{ title: `⚠ ${words.changed}`, text: '', facts: [] }] : []),
      { title: question, text: request ? `${outcome} ${words.withRequest}` : outcome, facts: [] },
    ],
    refresh: [],
    buttons: [buttonFor(texts, account.id, otp.id, ending), button(texts.chatTalk.cancel, 'keep')],
  };
  return expand(template, data);
}

function buttonFor({ chatCards }: ServerTexts, accountId: string, otpId: string, ending: Ending): Button {
  if (ending.verb === 'revoke') return button(chatCards.status.revoke, 'revoke', { accountId, otpId }, 'destructive');
  const { hours } = ending;
  const data = { accountId, endsOtpId: otpId, ...(hours !== undefined && { hours }) };
  return button(chatCards.ending.replaceButton, 'generate', data, 'destructive');
}
