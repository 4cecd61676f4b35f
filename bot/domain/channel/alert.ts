import type { ListLoss } from '../accounts/account-sync.ts';
import type { WitnessProblem } from '../audit/witness-state.ts';
import type { RejectionReason } from '../approval/approval-request.ts';
import type { TargetProblem } from '../accounts/target.ts';
import type { AppName } from '../credential-end.ts';
import type { SignInSight, TroubleStage } from '../consoles/console-report.ts';
import type { Alteration } from '../release/evidence.ts';
import type { LaterChange } from '../release/password-change.ts';
import type { PendingChangeEnd, PendingFacts } from '../preferences/pending-change.ts';
import type { SignInAlert } from './sign-in-alert.ts';
import type { SignOutAlert } from './sign-out-alert.ts';
import type { RuleChange } from '../preferences/preferences.ts';

/** A rule that was relaxed, with its values before and after. */
type LoosenedRule = Pick<RuleChange, 'after' | 'before' | 'name'>;

/** What a message says besides the alert: that the same alert may have arrived before, because an answer was lost. */
export interface AlertLook {
  readonly isRepeat?: boolean;
}

/** A one-time password that somebody guesses at, and the room that needs another one. */
interface GuessedCode {
  readonly room: string;
  readonly accountId: string;
  readonly otpId: string;
}

/** An event that administrators should look at, with the facts to describe it in any language. */
export type Alert =
  | { readonly kind: 'request_rejected'; readonly room: string; readonly reason: RejectionReason }
  | { readonly kind: 'rules_loosened'; readonly by: string; readonly changes: readonly LoosenedRule[] }
  /** The card of a change that waits for a second approver can't be posted in the channel. */
  | ({ readonly kind: 'rules_change_waits'; readonly changeId: string; readonly by: string } & PendingFacts)
  /** What became of a change, for the person who asked for it. `by` is absent when nobody decided. */
  | ({
      readonly kind: 'rules_change_decided';
      readonly outcome: PendingChangeEnd;
      readonly by?: string;
    } & PendingFacts)
  /** One approver chose the channel, because none worked. */
  | { readonly kind: 'channel_chosen_alone'; readonly by: string; readonly channel: string }
  | { readonly kind: 'many_wrong_codes' }
  /** A witness has seen an audit that isn't the beginning of ours, or somebody speaks in its name. */
  | { readonly kind: 'witness_contradicts'; readonly witness: string; readonly problem: WitnessProblem }
  /** Entries of the audit or its tree are not as a server wrote them. */
  | { readonly kind: 'audit_altered' }
  /** Somebody types wrong codes for a one-time password. It goes to the person who generated it, and to nobody else. */
  | ({ readonly kind: 'code_guessed'; readonly selector: string; readonly wrong: number } & GuessedCode)
  /** Wrong codes have revoked a one-time password. */
  | ({ readonly kind: 'code_revoked'; readonly wrong: number } & GuessedCode)
  /** One person or address was refused many times within a minute. A stranger has neither name nor address. */
  | { readonly kind: 'many_refusals'; readonly person?: string; readonly sourceAddress?: string }
  /** A list of accounts that lost too much is held; once confirmed, it needs a person's yes. */
  | ({ readonly kind: 'list_held'; readonly isConfirmed: boolean } & ListLoss)
  /** Teams refused the full card of a request for itself, so a plain one or personal chats replace it. */
  | { readonly kind: 'card_refused'; readonly room: string }
  /** The account of an approved request must not get a credential. */
  | { readonly kind: 'release_refused'; readonly room: string; readonly problem: TargetProblem }
  /** Somebody changed the database, and not through the server. */
  | { readonly kind: 'rows_altered'; readonly room: string; readonly found: Alteration }
  /** Somebody altered a one-time password in the database, such as one that was revoked and is active again. */
  | { readonly kind: 'code_altered'; readonly room: string }
  /** Somebody altered a change of the rules in the database, such as one that was rejected and waits again. */
  | { readonly kind: 'rule_change_altered'; readonly by: string }
  | SignOutAlert
  /** A release didn't reach its end in time. */
  | { readonly kind: 'release_overdue'; readonly room: string }
  /** The password of a room changed after our own reset, and not by an attempt that set the same one. */
  | {
      readonly kind: 'password_changed_later';
      readonly room: string;
      readonly source: Exclude<LaterChange['source'], 'same_release'>;
      /** How far the console was. It is absent in jobs that were stored before alerts had it. */
      readonly state?: 'before' | 'delivered' | 'signed_in';
    }
  /** The secret or certificate of an app in Entra ends, or has ended when no days are left. */
  | {
      readonly kind: 'credential_ends';
      readonly app: AppName;
      readonly credential: 'secret' | 'certificate';
      /** ISO 8601 in UTC. */
      readonly endsAt: string;
      readonly days: number;
    }
  /** A console reported a problem, and there was no thread to reply in. */
  | {
      readonly kind: 'console_trouble';
      readonly room: string;
      readonly report: SignInSight & { readonly stage: TroubleStage };
    }
  | SignInAlert
  /** A finished text, as earlier versions stored it. */
  | { readonly kind?: undefined; readonly text: string };
