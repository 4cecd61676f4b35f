import type { TeamsHost } from '../teams/teams-host.ts';

/** How a window of ours ended. `blocked` means that the browser opened none. */
export type WindowAnswer = 'answered' | 'blocked' | 'closed' | 'declined' | 'failed';

/**
 * The messages with which teams-js reports that a window ended
 * (learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/auth-tab-aad, "The callback page"), and the
 * reason that our own page gives.
 */
const ENDS: Readonly<Record<string, WindowAnswer>> = {
  CancelledByUser: 'closed',
  FailedToOpenWindow: 'blocked',
  declined: 'declined',
};

/** Asks the user something in a window, and returns how it ended. */
export async function askInWindow(host: Pick<TeamsHost, 'authenticate'>, url: string): Promise<WindowAnswer> {
  try {
    await host.authenticate(url);
    return 'answered';
  } catch (error) {
    return (error instanceof Error ? ENDS[error.message] : undefined) ?? 'failed';
  }
}
