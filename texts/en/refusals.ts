/** What happened, and what to do about it; by the code of the refusal. */
export const refusalTexts = {
  account_unknown: 'No account of that name was found. Check the spelling, or type its sign-in address.',
  account_unknown_for: (least: number, most: number) =>
    `No account of that name was found. Check the spelling, or type its sign-in address. How long the code lives is typed in whole hours or days, "for 8h" or "for 2d": ${least} to ${most} hours, so ${Math.floor(most / 24)} days at most.`,
  account_ambiguous: (names: string) =>
    `Several accounts match: ${names}. Type the sign-in address of the one you mean.`,
  account_not_ready: (account: string, remedies: string) =>
    `${account} is not ready for a console. Fix this first: ${remedies}`,
  account_synced_from_on_premises: (account: string) =>
    `${account} comes from the on-premises directory, so its password cannot be set here. Use the wizard in the tab and choose "Upload sign in data from CSV file".`,
  batch_unknown: 'There is no such batch. Open the wizard in the tab and look among your latest ones.',
  channel_missing:
    'There is no approval channel yet. Add the app to the team, and type "use this channel" in the channel that is meant, with a mention of the app.',
  channel_missing_but: (channel: string) =>
    `The approval channel is ${channel}. To choose another, add the app to its team, and type "use this channel" in the channel that is meant, with a mention of the app.`,
  channel_refused:
    'Teams does not let me post there. Add the app to this channel, check the channel\'s moderation, then type "use this channel" again.',
  channel_shared:
    'Shared channels may hold people of other organisations, so they cannot get approvals. Choose a standard or private channel.',
  code_gone: 'The code cannot be shown any more. Generate a new one-time password; the earlier one then stops working.',
  device_information_invalid:
    'The console sent incomplete device information. Restart its provisioning program and try again.',
  directory_unavailable:
    'Your rights cannot be checked at the moment, as the directory does not answer. Try again in a minute.',
  export_gone: 'The file was opened already, or its minute is over. Export it again.',
  four_eyes: 'You generated this one-time password, so another approver must decide. Ask one in the approval channel.',
  idempotency_key_reused: 'This was started already with other choices. Open the wizard again.',
  lifetime_invalid: (least: string, most: string) =>
    `A one-time password can be valid for ${least} to ${most} whole hours. Choose a number in between.`,
  match_code_incomplete:
    'The match code has six digits. Type all six that the installer reads from the console; this try does not count.',
  match_code_missing: 'Type the six digits that the installer reads from the console, then press Approve again.',
  match_code_wrong:
    'These are not the digits on the console. Ask the installer to read them again; the third wrong try rejects the request.',
  match_code_wrong_at_last:
    'These are not the digits on the console. It was the third wrong try, so the request is rejected; generate a new one-time password.',
  no_right: 'You have no right to do this. Ask an administrator to add you to the group that has it.',
  no_right_of: (holders: string) =>
    `You have no right to do this. Ask an administrator to add you to the group of ${holders}.`,
  not_issuer:
    'Only the person who generated it can see this code. Ask that person, or generate a new one-time password.',
  not_issuer_but: (issuer: string) =>
    `Only ${issuer} can see this code. Ask that person, or generate a new one-time password.`,
  otp_refused: 'The one-time password was refused. Check the code, or generate a new one.',
  otp_unknown: 'There is no such one-time password. Type "status" and the account to see what is current.',
  otp_over: (status: string) =>
    `The one-time password is ${status} already. Type "status" and the account to see what is current.`,
  password_gone: 'The uploaded password is not kept any more. Start again with the CSV.',
  preferences_changed: 'Somebody else changed the preferences in the meantime. Look at them again, then change yours.',
  preferences_conflict: 'The four-eyes rule and auto approval exclude each other. Switch one of them off.',
  public_key_invalid: 'The console sent a key that cannot be used. Update its provisioning program and try again.',
  reason_invalid:
    'Choose one of the reasons for rejecting, then press Reject again; in chat, type its number from 1 to 6.',
  reason_text_missing: 'The reason Other needs a few words, at most 200 characters. Type them and press Reject again.',
  reasons_missing: 'At least one reason for rejecting must stay.',
  request_already_resolved: 'This request has already been decided. Nothing is left to do.',
  request_already_resolved_at: (at: string) => `This request has already been decided at ${at}. Nothing is left to do.`,
  request_already_resolved_by: (by: string) => `This request has already been decided by ${by}. Nothing is left to do.`,
  request_already_resolved_by_at: (by: string, at: string) =>
    `This request has already been decided by ${by} at ${at}. Nothing is left to do.`,
  request_not_delivered: 'No console has its credential yet, so there is no sign-in to confirm.',
  request_changed: 'This request has changed since you saw it. Look at it again, then decide.',
  request_expired: 'The time to decide is over. Generate a new one-time password and let the installer type it.',
  request_unknown: 'There is no such request. Type "pending" to see those that wait for a decision.',
  selection_empty: 'No account is selected that can get a one-time password. Select at least one.',
  selection_too_large: (most: string) => `Too many accounts are selected. Select at most ${most}.`,
  selector_unknown:
    'No one-time password or account of that name was found. Type "status" and the account to see what is current.',
  sign_in_data_invalid: (errors: string) =>
    `The CSV has ${errors} mistakes, so nothing of it was used. Check it in the wizard.`,
  sign_in_data_missing:
    'Keeping passwords needs the CSV with the sign-in data. Upload it, or let passwords be generated.',
  sign_in_data_not_wanted: 'Passwords are to be generated, so no CSV can be used. Remove it, or choose the CSV.',
  throttled: 'Too many tries in a short time. Wait a minute, then try again.',
  /** In the place of an account's name that is not known. */
  theAccount: 'The account',
  unexpected: (correlationId: string) =>
    `Something went wrong here. Try again; if it stays, give your administrator this number: ${correlationId}`,
};

export type RefusalTexts = typeof refusalTexts;
