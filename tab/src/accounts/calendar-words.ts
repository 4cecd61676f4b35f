import type { CalendarImportVerdict } from '../../../contract/calendar-processing.ts';
import type { CalendarTexts } from '../../../texts/en/tab/calendar.ts';

/** A command for the user to paste into Exchange Online PowerShell. It writes the file that the import reads. */
export const EXPORT_COMMAND = `Get-EXOMailbox -RecipientTypeDetails RoomMailbox -ResultSize Unlimited | ForEach-Object {
  $upn = $_.UserPrincipalName
  Get-CalendarProcessing -Identity $upn | Select-Object @{ n = 'UserPrincipalName'; e = { $upn } },
    AutomateProcessing, AddOrganizerToSubject, DeleteComments, DeleteSubject,
    ProcessExternalMeetingMessages, RemovePrivateProperty, AddAdditionalResponse
} | Export-Csv calendar.csv -NoTypeInformation -Encoding utf8`;

export function importedText({ imported, needAction }: CalendarImportVerdict, texts: CalendarTexts): string {
  return needAction === 0 ? texts.allRight(imported) : texts.needAction(needAction);
}
