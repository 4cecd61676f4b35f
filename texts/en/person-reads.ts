import type { PersonSource } from '../../contract/sign-ins/person-reading.ts';

const ROLES: Readonly<Record<PersonSource, string>> = {
  sign_in_log: 'Reports Reader, Security Reader or Global Reader',
  conditional_access: 'Security Reader, Global Reader or Conditional Access Administrator',
  intune: 'Intune Administrator or Global Reader, or an Intune role that reads devices',
  autopilot: 'Intune Administrator or Global Reader, or an Intune role that reads devices',
};

/** What a person reads with their own permission, in the answers of the server. */
export const personReadTexts = {
  noSignIns: 'No sign-in since the delivery.',
  someSignIns: 'The sign-ins since the delivery.',
  moreSignIns: 'Some of the sign-ins since the delivery. Microsoft Graph has more than we read.',
  signIn: (app: string, resource: string) => `${app} to ${resource}`,
  unknownApp: 'Unknown app',
  signedIn: 'Signed in.',
  failed: (code: number) => `Failed with code ${code}.`,
  noPolicies: 'No policy that we know of stops the sign-in.',
  somePolicies: 'These policies apply to the sign-in.',
  notEnough: "Microsoft Entra didn't have enough information to tell for some services.",
  blocks: 'Stops the sign-in of a console.',
  blocksRemedy: 'Exclude the resource account from this policy.',
  depends: 'Depends on the device or its location.',
  applies: 'Applies, and asks for nothing that stops a console.',
  reportOnly: 'Report-only: it stops nothing yet.',
  noDevices: 'No device has this serial number.',
  oneDevice: 'One device has this serial number.',
  severalDevices: 'Several devices have this serial number.',
  device: (make: string, model: string) => `${make} ${model}`.trim(),
  unnamed: 'No name',
  consentNeeded: (scope: string) =>
    `Your organization hasn't consented to the permission ${scope} yet. An administrator can consent in the next window; anyone else can ask for it there.`,
  proofNeeded: 'Microsoft Entra asks you to sign in again. Try again; if that fails, sign out of Teams and sign in.',
  roles: ROLES,
  notAllowed: (roles: string) => `You need one of these roles: ${roles}.`,
  busyFor: (seconds: number) => `Microsoft Graph is busy with other requests. Try again in ${seconds} seconds.`,
  unread: {
    no_permission: "You don't have permission to do this.",
    no_license: 'Your organization has no license for this. It needs Microsoft Entra ID P1.',
    busy: 'Microsoft Graph is throttling requests. Try again in a minute.',
    no_answer: "Microsoft Graph didn't give a usable answer. Try again in a minute.",
    switched_off: "Your organization doesn't use this service.",
  },
};

export type PersonReadTexts = typeof personReadTexts;
