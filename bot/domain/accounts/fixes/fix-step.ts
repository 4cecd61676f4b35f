import { LICENSE_VARIABLE, literal, LOCATION_VARIABLE } from '../../../../contract/fixes/powershell.ts';
import type { ReadinessCheck, ResourceAccount } from '../account.ts';

/** Which module of PowerShell runs a command: Microsoft Graph PowerShell or Exchange Online PowerShell. */
export type FixModule = 'graph' | 'exchange';

/** Why no command can fix a check: the account is managed on-premises, or only a person can decide what to do. */
export type HandReason = 'synced' | 'person';

/** What fixes one failed check of one account. */
export type FixStep =
  | { readonly kind: 'command'; readonly module: FixModule; readonly command: string }
  | { readonly kind: 'hand'; readonly why: HandReason };

/**
 * Returns what fixes a failed check. Sources: Microsoft Learn, "Create resource accounts for Teams Rooms and shared
 * Teams devices", `Update-MgUser`, `Set-MgUserLicense`, `Set-Mailbox`, `Set-CalendarProcessing`. Directory
 * synchronization owns some properties of an account that comes from on-premises, and they can only change there.
 */
export function fixStep(account: ResourceAccount, check: ReadinessCheck): FixStep {
  const { id, upn, mail, syncedFromOnPremises: isSynced } = account;
  const user = `Update-MgUser -UserId ${literal(id)}`;
  switch (check.name) {
    case 'account_enabled':
      return isSynced ? SYNCED : graph(`${user} -AccountEnabled:$true`);
    case 'usage_location':
      return graph(`${user} -UsageLocation ${LOCATION_VARIABLE}`);
    case 'rooms_licence':
      return check.trouble === undefined ? graph(licenseCommand(id)) : PERSON;
    case 'password_never_expires':
      return graph(`${user} -PasswordPolicies DisablePasswordExpiration`);
    case 'room_mailbox':
      return isSynced ? SYNCED : exchange(`Set-Mailbox -Identity ${literal(upn)} -Type Room`);
    case 'calendar_processing':
      return exchange(`Set-CalendarProcessing -Identity ${literal(upn)} ${check.commandArguments ?? ''}`.trimEnd());
    case 'upn_is_mail':
      if (isSynced) return SYNCED;
      return mail === undefined ? PERSON : graph(`${user} -UserPrincipalName ${literal(mail)}`);
    case 'in_directory':
    case 'sign_in_policies':
      return PERSON;
  }
}

const SYNCED: FixStep = { kind: 'hand', why: 'synced' };
const PERSON: FixStep = { kind: 'hand', why: 'person' };

function licenseCommand(id: string): string {
  return `Set-MgUserLicense -UserId ${literal(id)} -AddLicenses @(@{ SkuId = ${LICENSE_VARIABLE}.SkuId }) -RemoveLicenses @()`;
}

function graph(command: string): FixStep {
  return { kind: 'command', module: 'graph', command };
}

function exchange(command: string): FixStep {
  return { kind: 'command', module: 'exchange', command };
}
