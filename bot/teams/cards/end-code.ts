import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import { localTime, plain } from '../markdown.ts';
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading } from './card.ts';
import { provisioningLook } from './provisioning-look.ts';
import template from './templates/account-status.json' with { type: 'json' };

interface EndCodeData extends Heading {
  readonly account: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly { readonly title: string; readonly text: string; readonly facts: readonly Fact[] }[];
  /** The template of the account status has a button for it, which makes no sense beside a question. */
  readonly refresh: readonly [];
  readonly buttons: readonly Button[];
}

/**
 * Builds the question before a one-time password is revoked that still works. The button carries the ids of the account
 * and of that one-time password, so a press ends no other one. The card never shows how the code begins.
 * @param changed the person agreed to end another one-time password, and nothing was changed
 */
export function endCodeCard(
  texts: ServerTexts,
  { account, provisioning, request, otp }: AccountStatus & { readonly otp: Otp },
  changed: boolean,
): Card {
  const { ending: words, status: labels } = texts.chatCards;
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
      { title: words.revoke, text: request ? `${words.revokeText} ${words.withRequest}` : words.revokeText, facts: [] },
    ],
    refresh: [],
    buttons: [
      button(labels.revoke, 'revoke', { accountId: account.id, otpId: otp.id }, 'destructive'),
      button(texts.chatTalk.cancel, 'keep'),
    ],
  };
  return expand(template, data);
}
