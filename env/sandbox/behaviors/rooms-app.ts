import type { Behavior } from './behavior.ts';
import { failedHeartbeat } from './rooms-heartbeat.ts';

/** Multifactor authentication is required. */
const MFA_REQUIRED = 50076;

export const ROOMS_APP_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:settings-not-taken',
    does: 'The Teams Rooms app leaves the settings file where it is.',
    source: 'https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/issues/4156',
    start: () => ({ roomsApp: { leavesSettings: true } }),
  },
  {
    name: 'reported:room-needs-mfa',
    does: 'The Teams Rooms app takes the settings file, and its sign-in ends with AADSTS50076.',
    source:
      'https://learn.microsoft.com/en-us/microsoftteams/troubleshoot/teams-rooms-and-devices/teams-rooms-resource-account-sign-in-issues',
    start: () => ({ roomsApp: { signInError: MFA_REQUIRED, heartbeat: () => failedHeartbeat(MFA_REQUIRED) } }),
  },
  {
    name: 'reported:rooms-log-silent',
    does: 'The Teams Rooms app signs in and never writes a heartbeat to its log.',
    source: 'https://github.com/MicrosoftDocs/OfficeDocs-SkypeForBusiness/issues/5541',
    start: () => ({ roomsApp: { heartbeat: () => undefined } }),
  },
];
