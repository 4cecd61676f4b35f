import { asActor } from '../../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { codeOutcome, type Outcome, rolloutOutcome } from '../../../bot/domain/outcomes/outcome.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { emptyOutcomeCard, outcomeCard } from '../../../bot/teams/cards/outcomes/outcome.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { APPROVER, pendingRequest, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import type { ForeignText } from './every-card.ts';

const AT = new Date('2026-03-02T12:00:00Z');

/** What became of codes and of rollouts, by a name for each. */
export function everyOutcome({ device, person, reason, room }: ForeignText): Readonly<Record<string, Outcome>> {
  const account = { ...sampleAccount(), displayName: room };
  const by = asActor({ ...APPROVER, displayName: person });
  const end = { actor: by, at: AT };
  const pending = { ...pendingRequest(), device };
  const rejected: ApprovalRequest = {
    ...pending,
    status: 'rejected',
    rejectedBy: by,
    rejectedAt: AT,
    reason: 'wrong_room',
    reasonText: reason,
  };
  const needy = { accountId: 'a', otpId: 'o', displayName: room, otp: 'expired', isOwnAct: false } as const;
  const rollout = { id: 'r', startedAt: AT, total: 7 };
  const unseen = { ...needy, request: { standing: 'delivered', signIn: 'not_seen' } } as const;
  const signedIn = { ...needy, otp: 'consumed', request: { standing: 'signed_in' } } as const;
  return {
    'pending request': codeOutcome(sampleOtp(), account, { request: pending }),
    'rejected request': codeOutcome(sampleOtp(), account, { request: rejected }),
    'unused code': codeOutcome({ ...sampleOtp(), status: 'expired' }, account, {}),
    'revoked code': codeOutcome({ ...sampleOtp(), status: 'revoked' }, account, { end }),
    'replaced code': codeOutcome({ ...sampleOtp(), status: 'superseded' }, account, { end }),
    'rollout in need': rolloutOutcome(rollout, [
      ...Array.from({ length: 3 }, () => needy),
      unseen,
      { ...needy, otp: 'superseded' },
      needy,
      needy,
    ]),
    'rollout that goes on': rolloutOutcome(rollout, [{ ...needy, otp: 'active' }]),
    'rollout that is in': rolloutOutcome({ ...rollout, total: 1 }, [signedIn]),
  };
}

/** The cards that tell people what became of their codes. */
export function outcomeCards(text: ForeignText, words: ServerTexts): Readonly<Record<string, Card>> {
  return {
    ...Object.fromEntries(
      Object.entries(everyOutcome(text)).map(([name, outcome]) => [
        `outcome, ${name}`,
        outcomeCard(words, outcome, 'all'),
      ]),
    ),
    'outcome for somebody without permission': emptyOutcomeCard(words, 'no_permission'),
    'outcome that moved': emptyOutcomeCard(words, 'moved'),
  };
}
