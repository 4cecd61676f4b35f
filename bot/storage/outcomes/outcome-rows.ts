import type { CodeNews } from '../../domain/outcomes/code-news.ts';
import type { Language } from '../../domain/language.ts';
import type { StandingOfRequest } from '../../domain/accounts/provisioning.ts';
import type { PostedCard } from '../../domain/channel/channel.ts';
import type { OutcomeLease, OutcomeSubject } from '../../domain/outcomes/outcome-card.ts';
import type { RolloutRoom } from '../../domain/outcomes/outcome.ts';
import type { OtpStatus } from '../../domain/otp/otp.ts';
import type { SignInState } from '../../domain/sign-ins/verdict.ts';

/** A leased card with the person's choice, chat and language. */
export interface LeaseRow {
  readonly subject_id: string;
  readonly kind: OutcomeSubject['kind'];
  readonly tenant_id: string;
  readonly object_id: string;
  readonly marked: number;
  readonly card_number: number;
  readonly card: PostedCard | null;
  readonly shows: string | null;
  readonly told: string | null;
  readonly news: CodeNews;
  readonly is_repeat: boolean | null;
  readonly conversation_id: string | null;
  readonly service_url: string | null;
  readonly language: Language | null;
}

/** One room of a rollout. */
export interface RoomRow {
  readonly account_id: string;
  readonly otp_id: string;
  readonly display_name: string;
  readonly otp_status: OtpStatus | null;
  readonly standing: StandingOfRequest | null;
  readonly sign_in: SignInState | null;
  readonly expired_from: string | null;
  readonly is_own: boolean | null;
}

export function toLease(row: LeaseRow): OutcomeLease {
  const { subject_id: id, kind, tenant_id: tenantId, object_id: objectId, marked, card_number: number, news } = row;
  const { conversation_id: conversationId, service_url: serviceUrl } = row;
  return {
    subject: { id, kind, person: { tenantId, objectId } },
    number,
    marked,
    news,
    ...(conversationId !== null && serviceUrl !== null && { chat: { tenantId, objectId, conversationId, serviceUrl } }),
    ...(row.language !== null && { language: row.language }),
    ...(row.card && { card: row.card }),
    ...(row.shows !== null && { shows: row.shows }),
    ...(row.told !== null && { told: row.told }),
    isRepeat: row.is_repeat === true,
  };
}

export function toRoom(row: RoomRow): RolloutRoom {
  const { otp_status: otp, standing, sign_in: signIn, expired_from: expiredFrom } = row;
  const request = standing && {
    standing,
    ...(signIn !== null && { signIn }),
    ...(expiredFrom !== null && { expiredFrom }),
  };
  return {
    accountId: row.account_id,
    otpId: row.otp_id,
    displayName: row.display_name,
    ...(otp && { otp }),
    ...(request && { request }),
    isOwnAct: row.is_own === true,
  };
}
