import type { ServerTexts } from '../../../texts/server-texts.ts';
import { DomainError } from '../../domain/errors.ts';
import { OPEN_OTPS } from '../../domain/otp/otp.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import type { Card } from '../cards/card.ts';
import { endCodeCard, type Ending } from '../cards/end-code.ts';
import { noticeCard } from '../cards/notice.ts';
import { plain } from '../markdown.ts';
import type { Turn } from '../turn.ts';

/**
 * Returns the question before the open one-time password of an account ends, or `undefined` when it has none.
 * @param changed the person agreed to end another one-time password, and nothing was changed
 * @throws DomainError from the API
 */
export async function askToEnd(
  { api, admin, reader }: Turn,
  accountId: string,
  ending: Ending,
  changed: boolean,
): Promise<Card | undefined> {
  return questionFor(reader.texts, await api.status(admin, accountId), ending, changed);
}

function questionFor(texts: ServerTexts, status: AccountStatus, ending: Ending, changed: boolean): Card | undefined {
  const { otp } = status;
  const isOpen = otp && OPEN_OTPS.some((open) => open === otp.status);
  return isOpen ? endCodeCard(texts, { ...status, otp }, ending, changed) : undefined;
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
  return questionFor(texts, status, { verb: 'revoke' }, false) ?? noticeCard(texts, 'note', nothing);
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
    const question = await askToEnd(turn, accountId, { verb: 'revoke' }, true);
    if (question) return question;
    throw error;
  }
}
