import type { BlockingControl, DeviceControl } from '../../contract/words.ts';

/** What Conditional Access would do with the sign-in of a console. */
export const policyTexts: PolicyTexts = {
  demands: {
    block: 'blocks access',
    mfa: 'requires multifactor authentication',
    authentication_strength: 'requires an authentication strength',
    hybrid_join: 'requires a Microsoft Entra hybrid joined device',
    app_protection: 'requires an approved app or an app protection policy',
    password_change: 'requires a password change',
    other: 'requires terms of use or a custom control',
  },
  and: 'and',
  applies: (name, demands) => `The policy "${name}" ${demands}.`,
  mayApply: (name, demands) => `On some devices or in some locations, the policy "${name}" ${demands}.`,
  reportOnly: (name, demands) =>
    `The report-only policy "${name}" stops no sign-in now. When it's turned on, it ${demands}.`,
  needsCompliance: 'requires a compliant device',
  more: (count) => `${count} more policies do the same.`,
  first: {
    compliant_device: 'First enroll the console in Microsoft Intune, and make sure that it counts as compliant.',
    device_filter: 'First make sure that the device filter of the policy lets the console sign in.',
    location: 'First make sure that the policy allows the network of the room.',
  },
  remedy:
    "A console can't meet this. Exclude the account from the policy in the Microsoft Entra admin center, and then refresh the account.",
};

export interface PolicyTexts {
  /** What a policy asks for, as the end of a sentence about it. */
  readonly demands: Readonly<Record<BlockingControl, string>>;
  /** Joins demands. */
  readonly and: string;
  readonly applies: (name: string, demands: string) => string;
  readonly mayApply: (name: string, demands: string) => string;
  readonly reportOnly: (name: string, demands: string) => string;
  readonly needsCompliance: string;
  readonly more: (count: number) => string;
  /** What to do before the console signs in. */
  readonly first: Readonly<Record<DeviceControl, string>>;
  /** What to do about policies that block. */
  readonly remedy: string;
}
