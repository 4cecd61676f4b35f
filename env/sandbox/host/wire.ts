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

export interface ConsoleFacts {
  readonly make: string;
  readonly model: string;
  readonly serialNumber: string;
}

/** One line of the console program, or of the window itself. */
export interface ConsoleLine {
  readonly number: number;
  readonly event: string;
  readonly [detail: string]: unknown;
}

export interface ConsoleView {
  readonly id: string;
  readonly facts: ConsoleFacts;
  readonly lines: readonly ConsoleLine[];
}
