import type { Asked } from '../../../bot/domain/release/sign-out.ts';
import { ISSUER } from './requests.ts';

const ASKED_AT = new Date('2026-03-02T09:00:00.000Z');

/** A sign-out that waits for a second approver. */
export function askedSignOut(parts: Partial<Asked> = {}): Asked {
  return {
    id: 'sign-out-1',
    kind: 'sign_out',
    requestId: 'request-1',
    account: { id: '5a5a0000-0000-4000-8000-010000000001', displayName: 'Oslo 3.14' },
    askedBy: ISSUER,
    askedAt: ASKED_AT,
    expiresAt: new Date(ASKED_AT.getTime() + 86_400_000),
    status: 'asked',
    ...parts,
  };
}
