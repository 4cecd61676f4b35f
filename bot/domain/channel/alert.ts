import type { RejectionReason } from '../approval/approval-request.ts';
import type { RuleChange } from '../preferences/preferences.ts';

export type LoosenedRule = Pick<RuleChange, 'after' | 'before' | 'name'>;

/** What administrators should look at, and the facts to tell it in any language. */
export type Alert =
  | { readonly kind: 'request_rejected'; readonly room: string; readonly reason: RejectionReason }
  | { readonly kind: 'rules_loosened'; readonly by: string; readonly changes: readonly LoosenedRule[] }
  | { readonly kind: 'many_wrong_codes' }
  /** Ready-made, as earlier versions sent it. */
  | { readonly kind?: undefined; readonly text: string };
