import type { RequestView } from '../../../contract/requests.ts';

const adele = { kind: 'admin', displayName: 'Adele Vance', objectId: 'o-1' } as const;

/** Makes a request that waits for a decision, with these changes. */
export function sampleRequest(changes: Partial<RequestView> = {}): RequestView {
  return {
    id: 'r-1',
    revision: 3,
    status: 'pending',
    otpId: 'otp-1',
    account: { id: 'a-1', displayName: 'Oslo 3.14', upn: 'room-01@contoso.example' },
    device: { make: 'Contoso', model: 'Room Console 2', serialNumber: 'SN-1' },
    serialNumberMatch: 'not_set',
    serialNumberNotes: [],
    requestedAt: '2026-05-04T10:00:00Z',
    expiresAt: '2026-05-04T11:00:00Z',
    secondsLeft: 3_600,
    issuedBy: adele,
    provesKey: true,
    codeSealed: false,
    openings: 1,
    viewer: 'approver',
    asksMatchCode: true,
    wrongMatchCodes: 0,
    passwordMode: 'reset',
    statusText: 'A console waits.',
    nextText: 'Only approvers can decide.',
    ...changes,
  };
}
