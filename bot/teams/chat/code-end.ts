import type { ServerTexts } from '../../../texts/server-texts.ts';
import { DomainError } from '../../domain/errors.ts';
import { OPEN_OTPS } from '../../domain/otp/otp.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import type { Card } from '../cards/card.ts';
import { endCodeCard } from '../cards/end-code.ts';
import { noticeCard } from '../cards/notice.ts';
import { replaceLiveCard } from '../cards/replace-live.ts';
import { plain } from '../markdown.ts';
import type { Turn } from '../turn.ts';

/**
 * Returns the question before a new one-time password replaces what is live of an account, or `undefined` when nothing
 * is.
 * @param isChanged the person agreed to replace something else, and nothing was changed
 * @throws DomainError from the API
 */
export async function askToReplace(
  { api, admin, reader }: Turn,
  accountId: string,
  choice: { readonly hours?: number; readonly isChanged: boolean },
): Promise<Card | undefined> {
  const { live, ...known } = await api.liveState(admin, accountId);
  return live && replaceLiveCard(reader.texts, { ...known, live }, choice);
}

/** Answers that nothing was changed, after a person chose to keep what is live. @throws DomainError from the API */
export async function keepLive({ api, admin, reader: { texts } }: Turn, accountId: string): Promise<Card> {
  const { account } = await api.liveState(admin, accountId);
  return noticeCard(texts, 'done', texts.chatCards.live.kept(plain(account.displayName)));
}

function questionFor(texts: ServerTexts, status: AccountStatus, changed: boolean): Card | undefined {
  const { otp } = status;
  const isOpen = otp && OPEN_OTPS.some((open) => open === otp.status);
  return isOpen ? endCodeCard(texts, { ...status, otp }, changed) : undefined;
}

/** Asks whether to revoke the code of an account, or says that there is none. @throws DomainError from the API */
export async function confirmRevoke(turn: Turn, accountId: string): Promise<Card> {
  const {
    api,
    admin,
    reader: { texts },
  } = turn;
  const status = await api.status(admin, accountId);
  if (!status.permissions.has('generate')) throw new DomainError('no_permission', { permission: 'generate' });
  const nothing = texts.chat.nothingToRevoke(plain(status.account.displayName));
  return questionFor(texts, status, false) ?? noticeCard(texts, 'note', nothing);
}

/**
 * Revokes the code that a person was asked about. If that one has ended and the account got another one in the meantime,
 * it says so and asks again.
 * @throws DomainError from the API
 */
export async function revokeConfirmed(turn: Turn, accountId: string, otpId: string): Promise<Card> {
  const {
    api,
    admin,
    reader: { texts },
  } = turn;
  try {
    const { account, otp } = await api.revoke(admin, otpId);
    const [room, issuer] = [account.displayName, otp.issuedBy.displayName].map(plain);
    return noticeCard(texts, 'done', texts.chat.revoked(room ?? '', issuer ?? ''));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'otp_unknown') throw error;
    const question = questionFor(texts, await api.status(admin, accountId), true);
    if (question) return question;
    throw error;
  }
}
