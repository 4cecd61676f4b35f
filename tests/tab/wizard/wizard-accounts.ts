import type { AccountItem } from '../../../contract/accounts.ts';

export function accountItem(room: string, changed: Partial<AccountItem> = {}): AccountItem {
  return {
    id: room.toLowerCase(),
    displayName: `Room ${room}`,
    upn: `${room.toLowerCase()}@contoso.com`,
    location: `Oslo, ${room}`,
    readiness: 'No action needed',
    provisioning: 'Not started',
    syncedFromOnPremises: false,
    failedChecks: [],
    ...changed,
  };
}
