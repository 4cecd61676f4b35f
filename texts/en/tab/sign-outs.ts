import type { SignOutKind, SignOutStatus } from '../../../contract/words.ts';

const ASK: Readonly<Record<SignOutKind, string>> = {
  sign_out: 'Sign the room out',
  replace_password: 'Replace the password with an unknown one',
};

const TITLES: Readonly<Record<SignOutStatus, string>> = {
  asked: 'Waiting for another approver',
  confirmed: 'In progress',
  done: 'Done',
  failed: 'Failed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
  replaced: 'Dropped',
};

export const signOutTexts = {
  panel: 'Sign-out',
  text: {
    sign_out: 'If the device is lost, stolen or in the wrong hands, sign the room out.',
    replace_password: 'The room signs in with a resource account key, so it no longer needs its password.',
  },
  ask: ASK,
  titles: TITLES,
  dialog: {
    title: {
      sign_out: (room: string) => `Sign ${room} out?`,
      replace_password: (room: string) => `Replace the password of ${room}?`,
    },
    text: {
      sign_out:
        'This signs this room out at once, as soon as another approver confirms it. The room gets a password that no one knows, and its sessions end. Access that its console already has can last about an hour. To bring the room back, generate a new one-time password.',
      replace_password:
        'As soon as another approver confirms it, the room gets a password that no one knows. The resource account key goes on working.',
    },
    ask: 'Ask another approver',
    cancel: 'Cancel',
  },
  askedBy: (name: string, at: string, until: string) => `${name} asked on ${at}. It can be confirmed until ${until}.`,
  confirmedBy: (name: string) => `Confirmed by ${name}.`,
  confirmFrom: (at: string) => `You can confirm it from ${at}, a day after you were first seen as an approver.`,
  confirm: 'Confirm',
  reject: 'Reject',
  withdraw: 'Withdraw',
};

export type SignOutTexts = typeof signOutTexts;
