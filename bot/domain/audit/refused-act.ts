import type { Admin } from '../admin.ts';

/**
 * Where something was asked for: by a button on a card, a typed command, the tab, the address of an export file, a
 * console, or a call to the bot that did not come from Teams.
 */
type Surface = 'bot' | 'card' | 'command' | 'console' | 'export' | 'tab';

/**
 * Who was refused: a person of the tenant, somebody whom Teams names but who is not a member of it, or a network address
 * if nobody is known. A stranger without an object id is anonymous.
 */
export type RefusedBy =
  | { readonly kind: 'person'; readonly admin: Admin }
  | { readonly kind: 'stranger'; readonly objectId?: string }
  | { readonly kind: 'address'; readonly sourceAddress: string };

/** An act that was refused because somebody may not do it. It holds nothing that a person typed. */
export interface RefusedAct {
  readonly by: RefusedBy;
  readonly via: Surface;
  /** The name of the command, the verb of the button, or the method and the path of the route as it is declared. */
  readonly act: string;
  /** The code of the refusal. */
  readonly cause: string;
}

/** How often an act was refused. */
export type RefusedTimes = RefusedAct & { readonly count: number };

/**
 * How often an act was refused within a minute. Refusals of many strangers and addresses are added up, and then only the
 * surface and the cause are known.
 */
export type CountedAct =
  | RefusedTimes
  | (Pick<RefusedAct, 'cause' | 'via'> & { readonly by?: undefined; readonly act?: undefined; readonly count: number });

/** Returns a text that is the same for two refusals exactly if they refuse the same person or address. */
export function keyOf(by: RefusedBy): string {
  switch (by.kind) {
    case 'person':
      return `person ${by.admin.tenantId} ${by.admin.objectId}`;
    case 'stranger':
      return `stranger ${by.objectId ?? ''}`;
    case 'address':
      return `address ${by.sourceAddress}`;
  }
}
