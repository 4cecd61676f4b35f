import type { LicenseTrouble, ReadinessCheckName, UnknownReason } from '../../contract/words.ts';
import { type PolicyTexts, policyTexts } from './policies.ts';

/** Why a readiness check was not made, and what is wrong with a license although it is assigned. */
export const readinessTexts: ReadinessTexts = {
  notChecked: (reason) => `Not checked: ${reason}.`,
  unknown: {
    not_returned: "Microsoft Graph didn't return the value",
    no_answer: "Microsoft Graph didn't give a usable answer",
    no_permission: 'the app lacks the permission to read it',
    switched_off: 'the feature is turned off in this tenant',
    list_incomplete: 'the list that it comes from was incomplete',
    sku_not_listed: "the license isn't among the subscriptions of this tenant",
    not_in_exchange_online: "the mailbox isn't in Exchange Online",
    kind_not_told: "Exchange Online doesn't say what kind of mailbox it is",
    account_not_found: "the account wasn't found in the directory",
    no_license: "the tenant doesn't have the Microsoft Entra ID P1 license",
    not_enough_information: 'the evaluation of Conditional Access lacked information',
  },
  notTried: {
    room_mailbox: 'the mailbox has not been read yet',
    calendar_processing: 'no calendar settings were imported',
    sign_in_policies: 'Conditional Access has not been asked yet',
  },
  policies: policyTexts,
  trouble: {
    plan_disabled: (sku, plans) =>
      `The license ${sku} is assigned, but without the service plan ${plans}. Turn it on under Licenses and apps of the account in the Microsoft 365 admin center.`,
    subscription_ended: (sku) =>
      `The subscription ${sku} has ended or is suspended. Renew it, or assign another license.`,
    subscription_expiring: (sku) => `The subscription ${sku} has expired and works only for a grace period. Renew it.`,
  },
};

export interface ReadinessTexts {
  readonly notChecked: (reason: string) => string;
  readonly unknown: Readonly<Record<UnknownReason, string>>;
  /** The reason for a check for which nobody has read anything yet. */
  readonly notTried: Readonly<Partial<Record<ReadinessCheckName, string>>>;
  readonly policies: PolicyTexts;
  readonly trouble: Readonly<Record<LicenseTrouble['kind'], (sku: string, plans: string) => string>>;
}
