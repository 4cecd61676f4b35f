import { areaTexts } from './areas.ts';

export const appTexts = {
  areas: areaTexts,
  waiting: (count: number) => `${count} waiting`,
  loading: 'Loading …',
  connection: {
    title: 'Connection',
    remedy: 'Check the network; it is tried again by itself.',
    kept: 'What you typed is kept.',
    tryNow: 'Try now',
  },
  noRight: 'You have no right to use Rooms OTP',
  noRightText:
    'Administrators of your organization are generators, approvers or readers. Ask one of them to add you to such a group in Microsoft Entra ID; within a minute this page works for you.',
  pageFailed: 'This page could not be shown',
  pageFailedText:
    'The server does not answer, or was updated meanwhile. Check the network, then load the page again; nothing that the server has is lost. If it stays, go to the resource accounts and tell whoever runs the server.',
  loadAgain: 'Load again',
  unknownTitle: 'There is nothing here',
  unknown: 'The address names no page of Rooms OTP.',
  toAccounts: 'Go to the resource accounts',
};

export type AppTexts = typeof appTexts;
