/** The path of the tab's page on the server, as the app's manifest has it. */
export const TAB_PATH = '/tab/';

/** The settings that the host's server gives its pages. */
export interface HostSettings {
  readonly tenantId: string;
  readonly appName: string;
  readonly teamName: string;
  readonly approvalsChannelId: string;
  /** A room that is ready for a one-time password. */
  readonly exampleRoom: { readonly name: string; readonly account: string; readonly objectId: string };
}

/** The steps of a newcomer that consoles have taken since the sandbox started. */
export interface ConsoleSteps {
  /** How many there are; the next question asks for those after it. */
  readonly last: number;
  readonly steps: readonly ('submitted' | 'approved' | 'signedIn')[];
}
