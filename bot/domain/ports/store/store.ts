import type { AccountListQueries } from './account-list.ts';
import type { AccountPolicyQueries } from './account-policies.ts';
import type { AccountQueries } from './accounts.ts';
import type { AuditQueries } from './audit.ts';
import type { GuessBudgets } from './budgets/guesses.ts';
import type { ChannelAnchors } from './audit/channel-anchors.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { PeopleQueries } from './audit/people.ts';
import type { WitnessStates } from './audit/witness-states.ts';
import type { CardQueries } from './cards.ts';
import type { ChannelQueries } from './channel.ts';
import type { ChatQueries } from './chats.ts';
import type { Clock } from './clock.ts';
import type { CredentialQueries } from './credentials.ts';
import type { DeviceCodeQueries } from './device-codes.ts';
import type { DigestQueries } from './digest.ts';
import type { Workers } from './jobs.ts';
import type { OpeningQueries } from './consoles/openings.ts';
import type { OutcomeQueries } from './outcomes/outcomes.ts';
import type { OtpQueries } from './otps.ts';
import type { Overviews } from './overview.ts';
import type { PageEventFeed } from './page-events.ts';
import type { Polls } from './polls.ts';
import type { PreferenceQueries } from './preferences.ts';
import type { RateLimitCounts } from './rate-limits.ts';
import type { RefusedActCounts } from './refusals/refused-acts.ts';
import type { ReleaseAttemptQueries } from './release-attempts.ts';
import type { RequestQueries } from './requests.ts';
import type { RolloutQueries } from './rollouts.ts';
import type { RuleChangeQueries } from './rules/rule-changes.ts';
import type { SeenApproverQueries } from './rules/seen-approvers.ts';
import type { SheetQueries } from './sheets/sheets.ts';
import type { SignInReadQueries } from './sign-ins/sign-in-reads.ts';
import type { SignOutQueries } from './sign-outs/sign-outs.ts';
import type { SyncQueries } from './syncs.ts';
import type { Transact } from './transaction.ts';

/** Queries outside of transactions, by noun: `store.accounts.byId(id)`. */
export interface Queries {
  readonly clock: Clock;
  readonly accounts: AccountQueries;
  readonly accountList: AccountListQueries;
  readonly accountPolicies: AccountPolicyQueries;
  readonly syncs: SyncQueries;
  readonly openings: OpeningQueries;
  readonly otps: OtpQueries;
  readonly credentials: CredentialQueries;
  readonly requests: RequestQueries;
  readonly releaseAttempts: ReleaseAttemptQueries;
  readonly signInReads: SignInReadQueries;
  readonly deviceCodes: DeviceCodeQueries;
  readonly polls: Polls;
  readonly cards: CardQueries;
  readonly digest: DigestQueries;
  readonly chats: ChatQueries;
  readonly channel: ChannelQueries;
  readonly preferences: PreferenceQueries;
  readonly ruleChanges: RuleChangeQueries;
  readonly seenApprovers: SeenApproverQueries;
  readonly sheets: SheetQueries;
  readonly signOuts: SignOutQueries;
  readonly rollouts: RolloutQueries;
  readonly audit: AuditQueries;
  readonly auditLog: AuditLog;
  readonly people: PeopleQueries;
  readonly witnessStates: WitnessStates;
  readonly channelAnchors: ChannelAnchors;
  readonly rateLimits: RateLimitCounts;
  readonly guesses: GuessBudgets;
  readonly refusedActs: RefusedActCounts;
  readonly outcomes: OutcomeQueries;
  readonly overview: Overviews;
  readonly jobs: Workers;
  readonly pageEvents: PageEventFeed;
}

/** The whole store. A use case asks only for the repositories that it needs. */
export type Store = Queries & {
  readonly transaction: Transact;
  /** Frees the space of overwritten data, if the database does not do so by itself. */
  vacuum(): Promise<void>;
};
