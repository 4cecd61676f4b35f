import type { WindowsCommand } from './windows-command.ts';

/** "Application: Maintenance (Planned)" in the list that `shutdown /?` prints. */
const REASON = 'p:4:1';
/** A constant in English for the event log of Windows, which has one language. */
const COMMENT = 'Rooms OTP: the Teams Rooms app reads its settings when the console starts.';

/**
 * Restarts Windows at once. Other programs are closed without a question, because nobody may be there to answer it.
 * @throws Error when Windows refuses
 */
export async function windowsRestart(command: WindowsCommand): Promise<void> {
  await command('shutdown', ['/r', '/f', '/t', '0', '/d', REASON, '/c', COMMENT]);
}
