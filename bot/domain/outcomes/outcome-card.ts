import { createHash } from 'node:crypto';

import type { Language } from '../language.ts';
import type { Admin } from '../admin.ts';
import type { PostedCard } from '../channel/channel.ts';
import type { PersonalChat } from '../channel/personal-chat.ts';
import type { CodeNews } from './code-news.ts';
import type { Outcome } from './outcome.ts';

/** A code or a rollout, about which one card tells its person. */
export interface OutcomeSubject {
  /** Id of the one-time password, or of the rollout. */
  readonly id: string;
  readonly kind: Outcome['kind'];
  /** The person who generated it. */
  readonly person: Pick<Admin, 'objectId' | 'tenantId'>;
}

/** The card lease of a subject. A later lease has a higher number and ends an earlier one. */
export interface OutcomeLease {
  readonly subject: OutcomeSubject;
  readonly number: number;
  /** How many changes the subject had when the lease began. */
  readonly marked: number;
  /** The person's choice. */
  readonly news: CodeNews;
  /** Their chat with the bot; absent while the bot doesn't know it. */
  readonly chat?: PersonalChat;
  /** The language of their client, as far as they have ever shown it. */
  readonly language?: Language;
  readonly card?: PostedCard;
  /** The fingerprint of what the card shows. */
  readonly shows?: string;
  /** What the person was last told that they have to know; see {@link toldOf}. */
  readonly told?: string;
  /** Whether an update in doubt must be written again. */
  readonly isRepeat: boolean;
}

/** Returns whether an outcome is worth a card in this person's chat, if there is none yet. */
export function isWorthCard(outcome: Outcome, news: CodeNews): boolean {
  if (news === 'none') return false;
  if (toldOf(outcome) !== undefined) return true;
  if (news === 'problems') return false;
  if (outcome.kind === 'code') return outcome.request !== undefined && outcome.request.status !== 'cancelled';
  const { 'Not started': _idle, 'OTP generated': _unused, ...moved } = outcome.counts;
  return Object.keys(moved).length > 0;
}

/**
 * Returns what the person has to know, as a text to compare: the need of a code, or the number of rooms of a rollout that
 * need somebody. It is `undefined` if there is nothing.
 */
export function toldOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'code') return outcome.need;
  return outcome.inNeed.length > 0 ? String(outcome.inNeed.length) : undefined;
}

/** Returns whether there is something to know that the person was not told: another need, or more rooms. */
export function isNewNeed(outcome: Outcome, told: string | undefined): boolean {
  const now = toldOf(outcome);
  if (now === undefined || now === told) return false;
  return outcome.kind === 'code' || Number(now) > Number(told ?? 0);
}

/** Returns a fingerprint of what a card shows, so that nothing is edited that looks the same. */
export function fingerprintOf(outcome: Outcome, news: CodeNews, language: Language | undefined): string {
  const facts =
    outcome.kind === 'rollout'
      ? [outcome.counts, outcome.inNeed]
      : [outcome.otp.status, outcome.request?.revision, outcome.account.displayName];
  return createHash('sha256')
    .update(JSON.stringify([facts, news, language]))
    .digest('base64url');
}
