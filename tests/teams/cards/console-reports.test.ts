import assert from 'node:assert/strict';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { ConsoleReport } from '../../../bot/domain/consoles/console-report.ts';
import { accountStatusCard } from '../../../bot/teams/cards/account-status.ts';
import { approvalRequestCard } from '../../../bot/teams/cards/approval-request.ts';
import type { Viewer } from '../../../bot/teams/cards/request-state.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { approvedRequest, sampleStatus } from '../../support/samples/requests.ts';

const AT = new Date('2026-03-02T14:24:00.000Z');
const LATER = new Date('2026-03-02T14:30:00.000Z');
const TIME = '{{DATE(2026-03-02T14:24:00Z, SHORT)}} {{TIME(2026-03-02T14:24:00Z)}}';
const { releaseAttempts: _attempts, ...facts } = approvedRequest();
const FAILED = {
  stage: 'sign_in_failed',
  at: AT,
  firstAt: AT,
  source: 'event_log',
  teams: 'ok',
  exchange: 'failed',
  detail: 'Exchange status : 80131500 : AADSTS50076',
} as const;

function report(stage: ConsoleReport['stage'], at = AT): ConsoleReport {
  return { stage, at, firstAt: at };
}

function delivered(...reports: readonly ConsoleReport[]): ApprovalRequest {
  return { ...facts, status: 'delivered', deliveredAt: AT, reports };
}

function signedIn(...reports: readonly ConsoleReport[]): ApprovalRequest {
  return { ...facts, status: 'signed_in', signedInAt: AT, reports };
}

function cardOf(request: ApprovalRequest, viewer: Viewer = 'anyone', language: 'de' | 'en' = 'en'): string {
  return JSON.stringify(approvalRequestCard(serverTexts(language), request, { asksMatchCode: true, viewer }));
}

describe('what a console reported, on the card', () => {
  it('is a plain row with its time', () => {
    const card = cardOf(delivered(report('taken')));
    assert.ok(card.includes(`{"title":"Console","value":"The Teams Rooms app took the settings file. ${TIME}"}`), card);
    assert.doesNotMatch(card, /"verb":"releaseAgain"/);
    assert.match(cardOf(delivered(report('taken')), 'anyone', 'de'), /hat die Einstellungsdatei übernommen/);
  });

  it('says what to do when the app left the settings file, and offers a new password', () => {
    const card = cardOf(delivered(report('not_taken')));
    assert.match(card, /⚠ The Teams Rooms app didn't take the settings file, so the console deleted it\./);
    assert.match(card, /Check on the console that the Teams Rooms app is installed and starts\./);
    assert.match(card, /"verb":"releaseAgain"/);
  });

  it('names services, cause and remedy of a failed sign-in, and its statuses', () => {
    const card = cardOf(delivered(report('taken'), FAILED));
    assert.match(card, /⚠ Sign-in failed\. Teams: signed in\. Exchange: failed\. AADSTS50076: multifactor/);
    assert.match(card, /Exclude the resource account from the policy/);
    assert.match(card, /Exchange status : 80131500 : AADSTS50076/);
    assert.match(card, /"style":"warning"/);
    assert.match(cardOf(delivered(FAILED), 'reader'), /An approver sees what to do/);
    assert.doesNotMatch(cardOf(delivered(FAILED), 'reader'), /Exclude the resource account/);
  });

  it('says that the console reported the sign-in, which ends an earlier failure', () => {
    const card = cardOf(signedIn(FAILED, report('signed_in')));
    assert.match(card, /The console reported the sign-in\./);
    assert.doesNotMatch(card, /⚠|Exclude the resource account/);
  });

  it('shows a failure beside an earlier sign-in', () => {
    const card = cardOf(signedIn(report('signed_in'), { ...FAILED, at: LATER, firstAt: LATER }));
    for (const words of [/● Signed in/, /The console reported the sign-in\./, /⚠ Sign-in failed\./])
      assert.match(card, words);
    assert.doesNotMatch(card, /"verb":"releaseAgain"/);
  });

  it('leaves the first word to a later change of the password, which explains a failure', () => {
    const changed = { ...delivered(FAILED), laterChange: { source: 'someone', at: LATER } } as ApprovalRequest;
    assert.doesNotMatch(cardOf(changed), /Exclude the resource account/);
    assert.match(cardOf(changed), /⚠ Sign-in failed\./);
  });

  it('keeps statuses of any length within a card, which says that there are more', () => {
    const card = cardOf(delivered({ ...FAILED, detail: 'x'.repeat(3000) }));
    assert.match(card, /x…/);
    assert.ok(card.length < 20_000);
  });

  it('is in the status of an account', () => {
    const card = JSON.stringify(
      accountStatusCard(serverTexts('en'), sampleStatus({ request: delivered(FAILED) }), { showsSelector: false }),
    );
    assert.match(card, /⚠ Sign-in failed\. .+ Exclude the resource account/);
  });
});
