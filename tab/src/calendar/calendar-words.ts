import type { CalendarImportVerdict } from '../../../bot/contract/tab-calendar-processing.ts';

/** To be pasted into Exchange Online PowerShell; writes the file that is imported. */
export const EXPORT_COMMAND = `Get-EXOMailbox -RecipientTypeDetails RoomMailbox -ResultSize Unlimited | ForEach-Object {
  $upn = $_.UserPrincipalName
  Get-CalendarProcessing -Identity $upn | Select-Object @{ n = 'UserPrincipalName'; e = { $upn } },
    AutomateProcessing, AddOrganizerToSubject, DeleteComments, DeleteSubject,
    ProcessExternalMeetingMessages, RemovePrivateProperty, AddAdditionalResponse
} | Export-Csv calendar.csv -NoTypeInformation -Encoding utf8`;

export function importedTitle({ imported }: CalendarImportVerdict): string {
  return `Calendar settings of ${imported === 1 ? '1 account' : `${imported} accounts`} imported`;
}

export function importedText({ imported, needAction }: CalendarImportVerdict): string {
  if (needAction === 0) return imported === 1 ? 'They are as a room should have them.' : 'All are as a room should have them.';
  return `${needAction === 1 ? '1 account needs' : `${needAction} accounts need`} action: the account page names what to set.`;
}
