import type { SignOut } from '../../../bot/domain/release/sign-out.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { signOutCard } from '../../../bot/teams/cards/sign-out.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { APPROVER } from '../../support/samples/requests.ts';
import { askedSignOut } from '../../support/samples/sign-outs.ts';
import type { ForeignText } from './every-card.ts';

/** The cards of rooms that two approvers sign out, in each state. */
export function signOutCards({ person, room }: ForeignText, words: ServerTexts): Readonly<Record<string, Card>> {
  const by = { ...APPROVER, displayName: person };
  const asked = askedSignOut({ askedBy: by, account: { id: 'account', displayName: room } });
  const at = asked.expiresAt;
  const confirmed = { ...asked, confirmedBy: by, confirmedAt: at, passwordChanged: 'maybe' } as const;
  const states: Readonly<Record<string, SignOut>> = {
    asked,
    'asked, of a password': { ...asked, kind: 'replace_password' },
    confirmed: { ...confirmed, status: 'confirmed', attempts: 1 },
    done: { ...confirmed, status: 'done', doneAt: at, sessions: 'revoked' },
    'done, sessions stay': { ...confirmed, status: 'done', doneAt: at, sessions: 'no_permission' },
    'done, of a password': { ...confirmed, kind: 'replace_password', status: 'done', doneAt: at },
    failed: { ...confirmed, status: 'failed', failedAt: at, problem: 'account_synced' },
    rejected: { ...asked, status: 'rejected', endedBy: by, endedAt: at },
    withdrawn: { ...asked, status: 'withdrawn', endedBy: by, endedAt: at },
    expired: { ...asked, status: 'expired', endedAt: at },
    replaced: { ...asked, status: 'replaced', endedAt: at },
  };
  return Object.fromEntries(
    Object.entries(states).map(([name, signOut]) => [`sign-out, ${name}`, signOutCard(words, signOut)]),
  );
}
