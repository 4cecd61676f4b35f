import assert from 'node:assert/strict';
import type { ReadinessCheck } from '../../../bot/domain/accounts/account.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { approvalRequestCard } from '../../../bot/teams/cards/approval-request.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { approvedRequest, pendingRequest, rejectedRequest } from '../../support/samples/requests.ts';

const DISABLED: ReadinessCheck = { name: 'account_enabled', result: 'failed' };
const GONE: ReadinessCheck = { name: 'in_directory', result: 'failed' };
const UNLICENSED: ReadinessCheck = { name: 'rooms_licence', result: 'failed' };
const AT = new Date('2026-03-02T17:00:00.000Z');

function withChecks<Request extends ApprovalRequest>(request: Request, ...failedChecks: ReadinessCheck[]): Request {
  return { ...request, account: { ...request.account, failedChecks } };
}

const cardOf = (request: ApprovalRequest, language: 'en' | 'de' = 'en'): string =>
  JSON.stringify(approvalRequestCard(serverTexts(language), request, { asksMatchCode: true }));

describe('the card of a request whose account stopped being ready', () => {
  for (const [name, check, title, remedy] of [
    ['disabled', DISABLED, 'Account is enabled', 'Enable sign-in for the account'],
    ['deleted', GONE, 'Account is a room in the directory', 'Restore it'],
    ['unlicensed', UNLICENSED, 'Teams Rooms license is assigned', 'Assign a Microsoft Teams Rooms Pro'],
  ] as const) {
    it(`says before the decision that the account is ${name}, with the remedy`, () => {
      const card = cardOf(withChecks(pendingRequest(), check));
      assert.ok(card.includes(`Failed check: ${title}.`) && card.includes(remedy), card);
    });

    it(`doesn't say after the approval that nothing is left to do while the account is ${name}`, () => {
      const card = cardOf(withChecks(approvedRequest(), check));
      assert.doesNotMatch(card, /nothing left to do/);
      assert.match(card, /but the account needs action/);
      assert.ok(card.includes(`Failed check: ${title}.`));
    });
  }

  it('says so after the delivery too, in both languages', () => {
    const { releaseAttempts: _, ...approved } = approvedRequest();
    const delivered = { ...approved, status: 'delivered', deliveredAt: AT } as const;
    assert.match(cardOf(withChecks(delivered, DISABLED)), /saved its credential, but the account needs action/);
    assert.match(cardOf(withChecks(delivered, DISABLED), 'de'), /Prüfung nicht bestanden: Das Konto ist aktiviert\./);
    assert.doesNotMatch(cardOf(delivered), /needs action/);
  });

  it('is silent about it once the request has ended', () => {
    assert.doesNotMatch(cardOf(withChecks(rejectedRequest(), DISABLED)), /Failed check/);
  });
});
