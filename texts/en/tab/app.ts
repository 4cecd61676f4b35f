import { areaTexts } from './areas.ts';

export const appTexts = {
  areas: areaTexts,
  waiting: (count: number) => `${count} waiting`,
  loading: 'Loading …',
  connection: {
    title: 'Connection',
    remedy: "Check your network. We'll keep trying to reconnect.",
    kept: 'What you typed is kept.',
    /** `age` is empty when it is less than a minute. */
    asOf: (moment: string, age: string) => `You're seeing data from ${moment}${age === '' ? '' : ` (${age} ago)`}.`,
    tryNow: 'Try now',
  },
  noPermission: "You don't have permission to use Rooms OTP",
  noRightText:
    'Ask an administrator to add you to the group of generators, approvers, or readers in Microsoft Entra ID. This page works for you within a minute after that.',
  pageFailed: "We couldn't show this page",
  pageFailedText:
    "The server isn't responding, or it was updated in the meantime. Check your network and reload the page. Nothing on the server is lost. If it keeps happening, go to the resource accounts and tell the operator of the server.",
  loadAgain: 'Reload',
  unknownTitle: "There's nothing here",
  unknown: "This address isn't a page of Rooms OTP.",
  toAccounts: 'Go to the resource accounts',
};

export type AppTexts = typeof appTexts;
