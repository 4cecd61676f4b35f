import type { ServerTexts } from '../../../texts/server-texts.ts';
import { CODE_VISIBLE_MINUTES, codeLengthOf } from '../../domain/otp/otp.ts';
import type { IssuedOtp } from '../../services/otp/issue-otp.ts';
import { localTime, plain } from '../markdown.ts';
import { expand, fact } from './card.ts';
import { placeOf } from './code.ts';
import type { Card, Fact, Heading } from './card.ts';
import template from './templates/otp-issued.json' with { type: 'json' };
import { provisioningLook } from './provisioning-look.ts';
import { showCodeActions } from './show-code-actions.ts';

interface OtpIssuedData extends Heading {
  readonly account: string;
  /** The warning about the code that this one replaces, or an empty string when there was none. */
  readonly superseded: string;
  readonly facts: readonly Fact[];
  readonly next: string;
  /** A note about a long code, or an empty string for a short one. */
  readonly long: string;
}

/** Builds the card about a new code. It holds no part of the code, because everyone in the conversation sees it. */
export function otpIssuedCard({ field, chatCards }: ServerTexts, { otp, account, superseded }: IssuedOtp): Card {
  const { issued } = chatCards;
  const data: OtpIssuedData = {
    ...provisioningLook(field, 'OTP generated'),
    title: issued.title(plain(account.displayName)),
    account: placeOf(account),
    superseded: superseded ? `⚠ ${issued.superseded}` : '',
    facts: [fact(issued.issuer, plain(otp.issuedBy.displayName)), fact(issued.validUntil, localTime(otp.expiresAt))],
    next: issued.next(CODE_VISIBLE_MINUTES),
    long: codeLengthOf(otp) === 'long' ? issued.long : '',
  };
  return { ...expand(template, data), actions: showCodeActions(chatCards, otp.id) };
}
