import type { ServiceState } from '../../contract/device-api.ts';
import type { SignInCode } from '../../contract/sign-in-codes.ts';

/** What a code of a failed sign-in means, and what to do about it. */
interface CodeWords {
  readonly cause: string;
  readonly remedy: string;
}

const MULTIFACTOR: CodeWords = {
  cause: 'multifactor authentication is required',
  remedy: 'Exclude the resource account from the policy that requires it, then restart the console.',
};
const DEVICE: CodeWords = {
  cause: 'Conditional Access requires a managed device',
  remedy: 'Exclude the resource account from that policy, or enroll the console in Microsoft Intune, then restart it.',
};

const codes: Readonly<Record<SignInCode, CodeWords>> = {
  50034: {
    cause: 'the account is unknown in this tenant',
    remedy: 'Check the address of the account in Microsoft Entra, then generate a new code.',
  },
  50053: {
    cause: 'the account is locked after too many wrong passwords, or the IP address of the console is blocked',
    remedy:
      'Find out which device still uses an old password, wait until the lock ends, then release the password again.',
  },
  50055: {
    cause: 'the password has expired',
    remedy: 'Set the password of the account to never expire, then release the password again.',
  },
  50057: { cause: 'the account is disabled', remedy: 'Enable it in Microsoft Entra, then restart the console.' },
  50074: MULTIFACTOR,
  50076: MULTIFACTOR,
  50079: {
    cause: 'the account must register for multifactor authentication',
    remedy: 'Exclude the resource account from the policy that requires it, then restart the console.',
  },
  50126: {
    cause: 'the password is wrong',
    remedy: 'Someone may have changed it since. Release the password again.',
  },
  53000: {
    cause: 'Conditional Access requires a compliant device',
    remedy:
      'Check in Microsoft Intune why the console is not compliant, or exclude the resource account from that policy.',
  },
  53001: DEVICE,
  53003: {
    cause: 'Conditional Access blocks the sign-in',
    remedy: 'Find the policy in the sign-in log of the account and exclude the account from it. Restart the console.',
  },
  7000112: {
    cause: 'the application that signs in is disabled in the tenant',
    remedy: 'Enable it under Enterprise applications in Microsoft Entra, then restart the console.',
  },
};

/** What consoles report about the settings file and the sign-in, on the card, in its thread and in the tab. */
export const consoleReportTexts = {
  taken: 'The Teams Rooms app took the settings file.',
  not_taken: "The Teams Rooms app didn't take the settings file, so the console deleted it.",
  signed_in: 'The console reported the sign-in.',
  sign_in_failed: 'Sign-in failed.',
  notTakenRemedy:
    'Check on the console that the Teams Rooms app is installed and starts. Then select Release again, or generate a new code.',
  states: { ok: 'signed in', failed: 'failed', unknown: 'unknown' } satisfies Record<ServiceState, string>,
  codes,
  otherCode: {
    cause: "an error that we don't know",
    remedy: "Look the number up in Microsoft's list of sign-in error codes.",
  },
  noCode: 'Look at the sign-in log of the account in Microsoft Entra, or at the event log of the console.',
  statusesLabel: 'Console statuses',
};

export type ConsoleReportTexts = typeof consoleReportTexts;
