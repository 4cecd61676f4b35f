import assert from 'node:assert/strict';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { standingTrouble } from '../../../bot/domain/approval/standing-trouble.ts';
import type { ConsoleReport, ReportStage } from '../../../bot/domain/consoles/console-report.ts';
import { approvedRequest } from '../../support/samples/requests.ts';

const minute = (count: number): Date => new Date(Date.UTC(2026, 2, 2, 10, count));
const { releaseAttempts: _attempts, ...facts } = approvedRequest();

function report(stage: ReportStage, at: number): ConsoleReport {
  return { stage, at: minute(at), firstAt: minute(at) };
}

function delivered(...reports: readonly ConsoleReport[]): ApprovalRequest {
  return { ...facts, status: 'delivered', deliveredAt: minute(0), reports };
}

function signedIn(at: number, ...reports: readonly ConsoleReport[]): ApprovalRequest {
  return { ...facts, status: 'signed_in', signedInAt: minute(at), reports };
}

describe('the trouble that a console reported', () => {
  const cases: Readonly<Record<string, readonly [ApprovalRequest, ReportStage | undefined]>> = {
    'is none without a report': [delivered(), undefined],
    'is none once the app took the settings file': [delivered(report('taken', 1)), undefined],
    'is a settings file that the app left': [delivered(report('not_taken', 1)), 'not_taken'],
    'is over when the app takes the file after all': [delivered(report('not_taken', 1), report('taken', 2)), undefined],
    'stands when the app leaves the file after it took one': [
      delivered(report('taken', 1), report('not_taken', 2)),
      'not_taken',
    ],
    'is a failed sign-in': [delivered(report('taken', 1), report('sign_in_failed', 2)), 'sign_in_failed'],
    'is the later one of two': [delivered(report('not_taken', 1), report('sign_in_failed', 2)), 'sign_in_failed'],
    'is over when the console reports a sign-in': [
      signedIn(3, report('sign_in_failed', 2), report('signed_in', 3)),
      undefined,
    ],
    'is over when somebody confirms the sign-in': [
      signedIn(3, report('not_taken', 1), report('sign_in_failed', 2)),
      undefined,
    ],
    'stands beside an earlier sign-in': [
      signedIn(3, report('signed_in', 3), report('sign_in_failed', 8)),
      'sign_in_failed',
    ],
    'is over with a delivery that expired': [
      {
        ...facts,
        status: 'expired',
        expiredAt: minute(9),
        expiredFrom: 'delivered',
        deliveredAt: minute(0),
        cause: 'replaced',
        reports: [report('sign_in_failed', 2)],
      },
      undefined,
    ],
    'is no settings file of a room that signed in': [signedIn(3, report('not_taken', 8)), undefined],
  };
  for (const [title, [request, stage]] of Object.entries(cases))
    it(title, () => assert.equal(standingTrouble(request)?.stage, stage));
});
