import type { ResourceAccount } from '../../../domain/accounts/account.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import type { FoundAccounts } from '../../../services/accounts/find-account.ts';
import type { AccountStatus } from '../../../services/accounts/show-account-status.ts';
import type { Revocable } from '../../../services/otp/find-revocable.ts';
import type { SaidReason } from '../grammar/decision-words.ts';
import type { Lifetime } from '../grammar/lifetime.ts';

/** What a plan may look up. Each look checks the permission of the person, and changes nothing. */
export interface Look {
  /** @throws DomainError no_permission, directory_unavailable */
  readonly rooms: (name: string, permission: 'generate' | 'read') => Promise<FoundAccounts>;
  /** @throws DomainError no_permission, directory_unavailable */
  readonly revocable: (name: string) => Promise<Revocable>;
  /** @throws DomainError account_unknown, no_permission, directory_unavailable */
  readonly status: (accountId: string) => Promise<Pick<AccountStatus, 'account' | 'otp' | 'request'>>;
  /** @throws DomainError request_unknown, no_permission, directory_unavailable */
  readonly request: (name: string) => Promise<ApprovalRequest>;
  /** Tells whether the person may see anything. Nothing is looked up for others who only chat. */
  readonly mayRead: () => Promise<boolean>;
}

/** Where something was said, and by which rules requests are decided. */
export interface Said {
  /** Nobody else reads this conversation. */
  readonly isPersonal: boolean;
  /** Approvers type the digits of a console. */
  readonly needsDigits: boolean;
}

/** The name of a room, and what it found. */
export interface NamedRoom {
  readonly name: string;
  readonly found: FoundAccounts;
}

type Hours = Extract<Lifetime, { readonly kind: 'hours' }>;

/**
 * What the bot is going to do about a command, after a look at the rooms. A plan that `does` something does it at once; one
 * that `shows` or `asks` something changes nothing.
 */
export type Plan =
  | { readonly does: 'generate'; readonly rooms: readonly ResourceAccount[]; readonly lifetime?: Hours }
  | { readonly does: 'approve'; readonly request: ApprovalRequest; readonly digits?: string }
  | ({ readonly does: 'reject'; readonly request: ApprovalRequest } & SaidReason)
  | { readonly does: 'use channel' | 'accept list' }
  | {
      readonly shows: 'status';
      readonly rooms: readonly ResourceAccount[];
      /** Someone wanted to decide about a request of the room, but none waits. */
      readonly nothingWaits?: true;
    }
  | {
      readonly shows: 'wizard';
      readonly rooms?: readonly ResourceAccount[];
      /** Names that fit no room or several. */
      readonly unclear?: readonly string[];
      readonly building?: string;
    }
  | { readonly shows: 'pending'; readonly after?: string }
  | { readonly shows: 'overview' | 'help' | 'rules' | 'greeting' | 'thanks' }
  | { readonly asks: 'revoke'; readonly account: ResourceAccount }
  | { readonly asks: 'reason' | 'digits' | 'card'; readonly request: ApprovalRequest }
  /** Which room? One name that fits several, or fits only nearly. */
  | {
      readonly asks: 'room';
      readonly verb: 'generate' | 'status' | 'revoke';
      readonly found: FoundAccounts & Pick<Revocable, 'codeOf'>;
      readonly hours?: number;
    }
  /** Which rooms? Some names of a list are clear, and some aren't. */
  | {
      readonly asks: 'rooms';
      readonly verb: 'generate' | 'status';
      readonly clear: readonly ResourceAccount[];
      readonly unclear: readonly NamedRoom[];
      readonly hours?: number;
    }
  /** Which of these requests? */
  | { readonly asks: 'request'; readonly requests: readonly ApprovalRequest[] }
  /** A room was not named at all. */
  | { readonly asks: 'account'; readonly hours?: number }
  | { readonly asks: 'account to revoke' }
  | {
      readonly asks: 'which act';
      readonly account?: ResourceAccount;
      readonly because: 'several' | 'unclear' | 'one by one';
    }
  | { readonly asks: 'undo'; readonly request?: ApprovalRequest }
  | { readonly asks: 'did you mean'; readonly said: string }
  | { readonly asks: 'too long' | 'nothing' };
