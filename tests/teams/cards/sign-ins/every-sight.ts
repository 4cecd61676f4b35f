import type { ApprovalRequest } from '../../../../bot/domain/approval/approval-request.ts';
import type { Sight } from '../../../../bot/domain/sign-ins/sight.ts';
import { signInVerdict } from '../../../../bot/domain/sign-ins/verdict.ts';
import { APPROVER } from '../../../support/samples/requests.ts';

const AT = new Date('2026-03-02T09:00:00.000Z');
const LATER = new Date('2026-03-02T09:01:00.000Z');

/** What other people wrote about a sign-in. */
interface ForeignWords {
  readonly room: string;
  readonly person: string;
  readonly reason: string;
}

/** What witnesses say about a sign-in, by name. */
function sightsOf({ reason, room, person }: ForeignWords): Readonly<Record<string, readonly Sight[]>> {
  const log = { witness: 'sign_in_log', at: AT } as const;
  const policies = [room, person, reason, room];
  return {
    blocked: [
      { witness: 'settings_file', outcome: 'taken', at: AT },
      { witness: 'event_log', outcome: 'failed', at: AT, teams: 'ok', exchange: 'failed', detail: reason },
      { ...log, outcome: 'failed', errorCode: 53_003, policies, signedInElsewhere: true },
    ],
    'failed with a reason': [{ ...log, outcome: 'failed', errorCode: 700_016, reason }],
    'not seen': [{ ...log, outcome: 'nothing' }],
    unknown: [{ ...log, outcome: 'unread', unread: 'no_permission' }],
    contradicted: [
      { ...log, outcome: 'signed_in', app: room, teams: 'ok' },
      { witness: 'administrator', outcome: 'signed_in', at: AT, by: { ...APPROVER, displayName: person } },
      { witness: 'resource_account_key', outcome: 'signed_in', at: AT },
      { ...log, outcome: 'failed', at: LATER, errorCode: 50_126 },
    ],
  };
}

/** Returns this delivered request once for each story that witnesses can tell about its sign-in. */
export function everySight(
  delivered: ApprovalRequest | undefined,
  text: ForeignWords,
): Readonly<Record<string, ApprovalRequest>> {
  if (delivered?.status !== 'delivered') throw new Error('witnesses speak only of a delivered request');
  return Object.fromEntries(
    Object.entries(sightsOf(text)).map(([name, sights]) => {
      const signIn = signInVerdict(sights);
      const told = { ...delivered, sights, ...(signIn && { signIn }) };
      const request: ApprovalRequest =
        signIn?.state === 'signed_in' ? { ...told, status: 'signed_in', signedInAt: AT } : told;
      return [`sign-in ${name}`, request];
    }),
  );
}
