import type { DomainError, ErrorCode, ErrorDetails } from '../domain/errors.ts';
import { failedChecksIn, remediesOf } from '../contract/texts/check-words.ts';
import { serverTexts } from '../contract/texts/server-texts.ts';
import { plain, utcTime } from './markdown.ts';

const { field } = serverTexts('en');

type Wording = string | ((details: ErrorDetails) => string);

/** What happened, and what to do about it. */
const REFUSALS = {
  account_unknown: 'No account of that name was found. Check the spelling, or type its sign-in address.',
  account_ambiguous: ({ names = [] }) => `Several accounts match: ${list(names, ', ')}. Type the sign-in address of the one you mean.`,
  account_not_ready: ({ account = 'The account', ...details }) => `${list(account)} is not ready for a console. Fix this first: ${plain(remediesOf(field, failedChecksIn(details)))}`,
  account_synced_from_on_premises: ({ account = 'The account' }) =>
    `${list(account)} comes from the on-premises directory, so its password cannot be set here. Use the wizard in the tab and choose "Upload sign in data from CSV file".`,
  batch_unknown: 'There is no such batch. Open the wizard in the tab and look among your latest ones.',
  channel_missing: 'There is no approval channel yet. Add the app to a channel and type "use this channel" there.',
  channel_refused: 'Teams does not let me post there. Add the app to this channel, check the channel\'s moderation, then type "use this channel" again.',
  channel_shared: 'Shared channels may hold people of other organisations, so they cannot get approvals. Choose a standard or private channel.',
  code_gone: 'The code cannot be shown any more. Generate a new one-time password; the earlier one then stops working.',
  device_information_invalid: 'The console sent incomplete device information. Restart its provisioning program and try again.',
  directory_unavailable: 'Your rights cannot be checked at the moment, as the directory does not answer. Try again in a minute.',
  export_gone: 'The file was opened already, or its minute is over. Export it again.',
  four_eyes: 'You generated this one-time password, so another approver must decide. Ask one in the approval channel.',
  idempotency_key_reused: 'This was started already with other choices. Open the wizard again.',
  lifetime_invalid: ({ least = 1, most = 336 }) => `A one-time password can be valid for ${list(least)} to ${list(most)} whole hours. Choose a number in between.`,
  match_code_missing: 'Type the six digits that the installer reads from the console, then press Approve again.',
  match_code_wrong: ({ left }) => left === 0
    ? 'These are not the digits on the console. It was the third wrong try, so the request is rejected; generate a new one-time password.'
    : 'These are not the digits on the console. Ask the installer to read them again; the third wrong try rejects the request.',
  no_right: ({ holders }) => `You have no right to do this. Ask an administrator to add you to the group${holders ? ` of ${list(holders)}` : ' that has it'}.`,
  not_issuer: ({ issuer = 'the person who generated it' }) => `Only ${list(issuer)} can see this code. Ask that person, or generate a new one-time password.`,
  otp_refused: 'The one-time password was refused. Check the code, or generate a new one.',
  otp_unknown: ({ status }) => `${status ? `The one-time password is ${list(status)} already` : 'There is no such one-time password'}. Type "status" and the account to see what is current.`,
  password_gone: 'The uploaded password is not kept any more. Start again with the CSV.',
  preferences_changed: 'Somebody else changed the preferences in the meantime. Look at them again, then change yours.',
  preferences_conflict: 'The four-eyes rule and auto approval exclude each other. Switch one of them off.',
  public_key_invalid: 'The console sent a key that cannot be used. Update its provisioning program and try again.',
  reason_invalid: 'Choose one of the reasons for rejecting, then press Reject again; in chat, type its number from 1 to 6.',
  reason_text_missing: 'The reason Other needs a few words, at most 200 characters. Type them and press Reject again.',
  reasons_missing: 'At least one reason for rejecting must stay.',
  request_already_resolved: ({ by, at }) => `This request has already been decided${by ? ` by ${list(by)}` : ''}${momentOf(at)}. Nothing is left to do.`,
  request_not_delivered: 'No console has its credential yet, so there is no sign-in to confirm.',
  request_changed: 'This request has changed since you saw it. Look at it again, then decide.',
  request_expired: 'The time to decide is over. Generate a new one-time password and let the installer type it.',
  request_unknown: 'There is no such request. Type "pending" to see those that wait for a decision.',
  selection_empty: 'No account is selected that can get a one-time password. Select at least one.',
  selection_too_large: ({ most = '' }) => `Too many accounts are selected. Select at most ${list(most)}.`,
  selector_unknown: 'No one-time password or account of that name was found. Type "status" and the account to see what is current.',
  sign_in_data_invalid: ({ errors = 1 }) => `The CSV has ${list(errors)} mistakes, so nothing of it was used. Check it in the wizard.`,
  sign_in_data_missing: 'Keeping passwords needs the CSV with the sign-in data. Upload it, or let passwords be generated.',
  sign_in_data_not_wanted: 'Passwords are to be generated, so no CSV can be used. Remove it, or choose the CSV.',
  throttled: 'Too many tries in a short time. Wait a minute, then try again.',
} as const satisfies Record<ErrorCode, Wording>;

export function wordingOf(error: DomainError): string {
  const wording: Wording = REFUSALS[error.code];
  return typeof wording === 'string' ? wording : wording(error.details);
}

/** The person finds us by it in the log; what went wrong stays there. */
export function unexpectedWording(correlationId: string): string {
  return `Something went wrong here. Try again; if it stays, give your administrator this number: ${correlationId}`;
}

type Detail = ErrorDetails[string];

function list(detail: Detail, between = ', '): string {
  const texts = typeof detail === 'object' ? detail : [String(detail)];
  return texts.map((text) => plain(text)).join(between);
}

function momentOf(at: Detail | undefined): string {
  const moment = new Date(typeof at === 'string' ? at : '');
  return Number.isNaN(moment.getTime()) ? '' : ` at ${utcTime(moment)}`;
}
