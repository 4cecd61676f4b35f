import type { Client } from '@microsoft/microsoft-graph-client';

/** What a harmless call can ask about. */
export interface Subjects {
  /** Address or object ID of a room, or else of any user. */
  readonly account: string;
  /** Object ID of any user, or one that nobody has if users can't be read. */
  readonly userId: string;
  readonly groupIds: readonly string[];
}

/** What it means that a call is refused although its permission is granted, and what helps. */
export interface Refusal {
  readonly found: string;
  readonly remedy: string;
}

/** An application permission of Microsoft Graph that the product can use. */
export interface Permission {
  readonly name: string;
  readonly without: string;
  /** The server works without this permission. */
  readonly isDispensable?: true;
  /** The guide to the installation leaves it to the administrator, so its absence is a warning only. */
  readonly isOptional?: true;
  /** Not granted unless an administrator decides for it, so the log of a start doesn't warn of its absence. */
  readonly isChoice?: true;
  /**
   * A harmless call that needs this permission and the `needed` one. A permission without one can't be tried without
   * harm, so that only the token tells whether it is granted.
   */
  readonly call?: (client: Client, subjects: Subjects) => Promise<unknown>;
  readonly needed?: string;
  /** Explains a refusal by the error code of Microsoft Graph, if it is not one of RBAC for Applications in Exchange. */
  readonly refusal?: (code: string) => Refusal;
}
