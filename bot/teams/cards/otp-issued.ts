import { CODE_VISIBLE_MINUTES } from '../../domain/otp.ts';
import type { IssuedOtp } from '../../services/use-cases.ts';
import { localTime, plain } from '../markdown.ts';
import { expand, fact } from './card.ts';
import type { Card, Fact, Heading } from './card.ts';
import template from './otp-issued.json' with { type: 'json' };
import { provisioningLook } from './provisioning-look.ts';
import { showCodeActions } from './show-code-actions.ts';

interface OtpIssuedData extends Heading {
  readonly account: string;
  readonly superseded: boolean;
  readonly facts: readonly Fact[];
  readonly next: string;
}

/** Holds no part of the code: everybody in the conversation sees it. */
export function otpIssuedCard({ otp, account, superseded }: IssuedOtp): Card {
  const data: OtpIssuedData = {
    ...provisioningLook('OTP generated'),
    title: `One-time password for ${plain(account.displayName)}`,
    account: plain(account.upn),
    superseded,
    facts: [
      fact('Issuer', plain(otp.issuedBy.displayName)),
      fact('Valid until', localTime(otp.expiresAt)),
    ],
    next: `Press Show code and read it to the installer. Only its issuer can see it, for ${CODE_VISIBLE_MINUTES} minutes. If nothing opens, press Show code here.`,
  };
  return { ...expand(template, data), actions: showCodeActions(otp.id) };
}
