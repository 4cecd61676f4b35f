import { fitWords } from '../consoles/console-words.ts';
import { reportedLine } from '../consoles/device.ts';
import type { LoggedSignIn } from '../ports/sign-in-log.ts';

/**
 * Applications of Microsoft that may sign in on a console, by application id ("Application IDs of commonly used Microsoft
 * applications", https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in).
 * Which of them the Teams Rooms app uses is an open question.
 */
const KNOWN_APPS: ReadonlyMap<string, string> = new Map([
  ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', 'Microsoft Teams'],
  ['cc15fd57-2c6c-4117-a88c-83b1d56b4bbe', 'Microsoft Teams Services'],
  ['5e3ce6c0-2b1f-4285-8d4b-75ee78787346', 'Microsoft Teams Web Client'],
  ['29d9ed98-a469-4536-ade2-f981bc1d605e', 'Microsoft Authentication Broker'],
  ['d3590ed6-52b3-4102-aeff-aad2292ab01c', 'Microsoft Office'],
  ['47629505-c2b6-4a80-adb1-9b3a3d233b7b', 'Microsoft Exchange Web Services'],
  ['00000002-0000-0ff1-ce00-000000000000', 'Office 365 Exchange Online'],
]);

/** Returns a text from the log as one line that can't mislead, or `undefined` when nothing of it can be seen. */
export function logLine(text: string | undefined): string | undefined {
  const line = fitWords(reportedLine(text ?? ''));
  return line === '' ? undefined : line;
}

/**
 * Names the application of a sign-in: by the public list, else by the setting, else as Microsoft Graph names it, else by
 * its id.
 * @param given names by application id, in lower case
 */
export function appNameOf(
  { appId = '', appName }: Pick<LoggedSignIn, 'appId' | 'appName'>,
  given: ReadonlyMap<string, string>,
): string | undefined {
  return KNOWN_APPS.get(appId) ?? given.get(appId) ?? logLine(appName) ?? logLine(appId);
}
