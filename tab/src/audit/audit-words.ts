import type { AuditItem } from '../../../bot/contract/tab-audit.ts';
import { type AuditAct, REASON_TITLES } from '../../../bot/contract/words.ts';

/** What was done, as a list of acts for people to read and to choose from. */
const ACTS: Readonly<Record<AuditAct, string>> = {
  accounts_synced: 'Accounts refreshed',
  act_refused: 'Act refused: no right',
  alert_unheard: 'Alert could not be posted',
  batch_retried: 'Batch: what failed tried again',
  batch_started: 'Batch started',
  calendar_processing_imported: 'Calendar settings imported',
  channel_chosen: 'Approval channel chosen',
  channel_lost: 'Approval channel lost',
  channel_refused: 'Approval channel refuses messages',
  channel_renamed: 'Approval channel renamed',
  channel_works_again: 'Approval channel takes messages again',
  code_shown: 'Code shown to its issuer',
  credential_collected: 'Credential collected by the console',
  credential_delivered: 'Settings written by the console',
  credential_failed: 'Console reported a failure',
  credential_signed_in: 'Room signed in',
  match_code_wrong: 'Wrong match code',
  otp_expired: 'One-time password expired',
  otp_issued: 'One-time password generated',
  otp_refused: 'One-time password refused',
  otp_revoked: 'One-time password revoked',
  otp_submitted: 'One-time password submitted',
  otp_superseded: 'One-time password superseded',
  password_kept: 'Password kept as uploaded',
  password_reset: 'Password reset',
  preference_changed: 'Preference changed',
  release_failed: 'Release failed, tried again',
  release_needs_attention: 'Release needs attention',
  release_retried: 'Release tried again',
  request_approved: 'Request approved',
  request_cancelled: 'Request cancelled',
  request_expired: 'Request expired',
  request_rejected: 'Request rejected',
  request_unheard: 'Request reached no approver',
  second_console: 'Second console tried the same code',
};

export function actTitle(act: AuditAct): string {
  return ACTS[act];
}

/** Facts beside the act, in one line. */
export function detailsLine({ details = {} }: AuditItem): string {
  return Object.entries(details).map(([name, value]) => detailText(name, value)).join(' · ');
}

function detailText(name: string, value: string): string {
  if (name === 'reason') return reasonTitle(value) ?? `reason: ${value}`;
  // Of a preference: its value, or the reasons that can be chosen.
  if (name === 'before' || name === 'after') return `${name}: ${value.split(', ').map((one) => reasonTitle(one) ?? one).join(', ')}`;
  if (name === 'ttlHours') return `life: ${value} h`;
  // The whole id stands in the export; here it would be the longest word of the row.
  if (name === 'batchId') return `batch ${value.slice(0, 8)}`;
  return `${nameInWords(name)}: ${value}`;
}

function reasonTitle(code: string): string | undefined {
  return Object.hasOwn(REASON_TITLES, code) ? REASON_TITLES[code as keyof typeof REASON_TITLES] : undefined;
}

/** `serialNumber` → `serial number`. */
function nameInWords(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
}
