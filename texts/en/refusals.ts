/** What happened and what to do about it, by the code of the refusal. */
export const refusalTexts = {
  account_unknown: "We couldn't find an account with that name. Check the spelling, or enter the sign-in address.",
  account_unknown_for: (least: number, most: number) =>
    `We couldn't find an account with that name. Check the spelling, or enter the sign-in address. To set how long the code is valid, add "for 8h" or "for 2d": ${least} to ${most} hours, up to ${Math.floor(most / 24)} days.`,
  account_unknown_address: 'No account has this address. Check the spelling, or enter the room name.',
  account_not_ready: (account: string, remedies: string) =>
    `${account} isn't ready for a console. Fix this first: ${remedies}`,
  account_synced_from_on_premises: (account: string) =>
    `${account} is synced from the on-premises directory, so its password can't be set here. In the tab, open the wizard and choose "Upload sign in data from CSV file".`,
  batch_unknown: 'This rollout no longer exists. Open the wizard in the tab to see your latest rollouts.',
  channel_missing:
    'There is no approval channel yet. Add the app to a team, mention the app in the channel you want, and type "use this channel".',
  channel_missing_but: (channel: string) =>
    `The approval channel is ${channel}. To choose another one, add the app to its team, mention the app in that channel, and type "use this channel".`,
  channel_refused:
    'Teams doesn\'t let me post there. Add the app to this channel, check the channel\'s moderation settings, and type "use this channel" again.',
  channel_shared:
    "Shared channels can include people from other organizations, so they can't be used for approvals. Choose a standard or private channel.",
  code_gone: 'The code can no longer be shown. Generate a new one-time password; the earlier one then stops working.',
  code_gone_of: (room: string) =>
    `The code for ${room} can no longer be shown. Generate a new one-time password; the earlier one then stops working.`,
  device_information_invalid:
    'The console sent incomplete device information. Restart the Rooms OTP program on the console and try again.',
  directory_unavailable:
    "We can't check your permissions right now because Microsoft Graph isn't responding. Try again in a minute.",
  export_gone: 'The download link was already used or has expired. Export the file again.',
  four_eyes: 'You generated this one-time password, so another approver must decide. Ask in the approval channel.',
  idempotency_key_reused: 'This rollout was already started with other choices. Open the wizard again.',
  lifetime_invalid: (least: string, most: string) =>
    `A one-time password can be valid for ${least} to ${most} hours. Enter a whole number of hours in that range.`,
  list_already_accepted: (by: string) => `${by} already accepted the new list. There's nothing left to do.`,
  list_not_held:
    'No new list of accounts is waiting for you, or it has changed since you saw it. Type "status" to see how the accounts stand.',
  match_code_incomplete:
    "There are 6 verification digits. Type all 6 that the installer reads from the console. This attempt doesn't count.",
  match_code_missing: 'Type the 6 digits that the installer reads from the console, then select Approve again.',
  match_code_wrong:
    "These aren't the digits on the console. Ask the installer to read them again. After 3 wrong attempts, the request is rejected.",
  match_code_wrong_at_last:
    "These aren't the digits on the console. That was the third wrong attempt, so the request was rejected. Generate a new one-time password.",
  networks_invalid:
    'Enter up to 20 networks such as 10.20.0.0/16 or 2001:db8::/32, with at least /8 for IPv4 and /16 for IPv6.',
  no_permission: "You don't have permission to do this. Ask an administrator to add you to the right group.",
  no_permission_of: (holders: string) =>
    `You don't have permission to do this. Ask an administrator to add you to the group of ${holders}.`,
  not_issuer: 'Only the person who generated this code can see it. Ask them, or generate a new one-time password.',
  not_issuer_but: (issuer: string) =>
    `Only ${issuer} can see this code. Ask them, or generate a new one-time password.`,
  replaces_live: (account: string) =>
    `${account} has an active code, an open request, or a signed-in console, so nothing was generated. Type "generate otp" and the account to see what is live and decide.`,
  otp_refused: "The one-time password wasn't accepted. Check the code, or generate a new one.",
  otp_unknown: 'This one-time password doesn\'t exist. Type "status" and the account to see the current one.',
  otp_over: (status: string) =>
    `The one-time password is already ${status}. Type "status" and the account to see the current one.`,
  password_gone: 'The uploaded password is no longer stored. Start over with the CSV file.',
  preferences_changed:
    'Someone else changed the preferences in the meantime. Review them, then make your changes again.',
  preferences_conflict: "The four-eyes rule and automatic approval can't be on at the same time. Turn one of them off.",
  public_key_invalid:
    "The console sent a key that can't be used. Update the Rooms OTP program on the console and try again.",
  reason_invalid: 'Choose a reason for rejection, then select Reject again. In chat, type its number from 1 to 6.',
  reason_text_missing: 'The reason "Other" needs a comment of up to 200 characters. Enter it and select Reject again.',
  reasons_missing: 'Keep at least one reason for rejection.',
  refresh_refused:
    "The app isn't allowed to read this account. Grant User.Read.All in Microsoft Entra, then refresh again.",
  refresh_unanswered: "Microsoft Graph isn't responding, so the account wasn't read again. Refresh it in a minute.",
  request_already_resolved: "This request was already decided. There's nothing left to do.",
  request_already_resolved_at: (at: string) => `This request was already decided at ${at}. There's nothing left to do.`,
  request_already_resolved_by: (by: string) => `This request was already decided by ${by}. There's nothing left to do.`,
  request_already_resolved_by_at: (by: string, at: string) =>
    `This request was already decided by ${by} at ${at}. There's nothing left to do.`,
  release_again_refused: "The password can't be released again. Generate a new one-time password for this room.",
  release_again_refused_because: {
    newer_code: 'This room has a newer one-time password. Use that one.',
    too_often: 'The password was already released again three times. Generate a new one-time password for this room.',
    not_delivered:
      "The console doesn't have its credential yet, or the room has signed in, so there's nothing to release again.",
  },
  release_refused: "The account can't get a credential now. Check the account.",
  request_not_delivered: "The console doesn't have its credential yet, so there is no sign-in to confirm.",
  request_changed: 'This request has changed since you opened it. Review it, then decide.',
  request_expired: 'The time to decide is up. Generate a new one-time password for the installer.',
  request_unknown: 'This request doesn\'t exist. Type "pending" to see the requests that are waiting for approval.',
  rules_change_changed:
    "The setting has changed since someone asked for this change, so it can't be confirmed. Reject it, and ask for it again in Preferences.",
  rules_change_over: {
    confirmed: (by: string) => `${by} already confirmed this change. There's nothing left to do.`,
    rejected: (by: string) => `${by} already rejected this change. To ask for it again, open Preferences.`,
    withdrawn: (by: string) => `${by} withdrew this change. There's nothing left to do.`,
    replaced: (by: string) =>
      `${by} changed the same setting in the meantime. Open Preferences to see what applies now.`,
    expired: () => 'No one confirmed this change within 24 hours. To ask for it again, open Preferences.',
  },
  rules_change_own: 'You asked for this change, so another approver must confirm it. You can withdraw it.',
  rules_change_too_new:
    'You can confirm changes to the rules 24 hours after you were first seen as an approver. Ask another approver.',
  rules_change_too_new_until: (at: string) =>
    `You can confirm changes to the rules from ${at}, which is 24 hours after you were first seen as an approver. Ask another approver.`,
  rules_change_unknown: "This change doesn't exist. Open Preferences to see the changes that are waiting.",
  rules_pinned:
    'This rule is pinned by the setting RULES_PINNED, so no one can change it here. Ask the person who runs the server.',
  selection_empty: 'None of the selected accounts can get a one-time password. Select at least one that can.',
  selection_too_large: (most: string) => `Too many accounts are selected. Select at most ${most}.`,
  selector_unknown:
    'We couldn\'t find a one-time password or account with that name. Type "status" and the account to see the current one.',
  /** Why the expected serial numbers of these rooms can't be used. */
  serial_numbers_invalid: {
    placeholder: (rooms: string) =>
      `The expected serial number for ${rooms} is a placeholder, which many devices report. Enter the number on the device, or leave it out.`,
    twice: (rooms: string) =>
      `These rooms have the same expected serial number: ${rooms}. Enter the number of each device.`,
    replaced_by_excel: (rooms: string) =>
      `Excel replaced the expected serial number for ${rooms}. Format the column as Text, then paste the values again.`,
  },
  sign_in_data_invalid: (errors: string) =>
    `The CSV file has ${errors} errors, so it wasn't used. Check it in the wizard.`,
  sign_in_data_missing:
    'To keep passwords, upload the CSV file with the sign-in data, or choose to generate passwords.',
  sign_in_data_not_wanted:
    "You chose to generate passwords, so the CSV file can't be used. Remove it, or choose to upload sign-in data.",
  sign_out_altered:
    'Someone changed the data of this sign-out in the database, so it was stopped. Tell your security team.',
  sign_out_over: {
    asked: () => 'The time to confirm this is up. Ask for it again on the page of the account.',
    confirmed: (by: string) => `${by} already confirmed this. There's nothing left to do.`,
    done: (by: string) => `${by} already confirmed this, and it's done.`,
    failed: (by: string) => `${by} already confirmed this, but it failed. The page of the account says why.`,
    rejected: (by: string) => `${by} already rejected this. You can ask for it again on the page of the account.`,
    withdrawn: (by: string) => `${by} withdrew this. There's nothing left to do.`,
    expired: () => 'No one confirmed this within 24 hours. You can ask for it again on the page of the account.',
    replaced: () => 'The room got a newer one-time password first, so nothing was done.',
  },
  sign_out_own: 'You asked for this, so another approver must confirm it. You can withdraw it.',
  sign_out_refused: "The room can't be signed out now.",
  sign_out_refused_because: {
    not_signed_in: "The room isn't signed in with this request, so it can't be signed out.",
    signed_out: 'The room is already signed out. To bring it back, generate a new one-time password.',
    newer_code: 'This room has a newer one-time password. Revoke it first, or wait until its console has signed in.',
    waits: 'This already waits for another approver, or is in progress.',
    no_key: "We haven't seen the room sign in with a resource account key, so it still needs its password.",
  },
  sign_out_too_new: 'You can confirm this 24 hours after you were first seen as an approver. Ask another approver.',
  sign_out_too_new_until: (at: string) =>
    `You can confirm this from ${at}, which is 24 hours after you were first seen as an approver. Ask another approver.`,
  sign_out_unknown: "This sign-out doesn't exist.",
  store_unavailable: "The server can't reach its database right now. Try again in a minute.",
  throttled: 'Too many attempts in a short time. Wait a minute, then try again.',
  /** These words replace the name of an account when it isn't known. */
  theAccount: 'The account',
  unexpected: (correlationId: string) =>
    `Something went wrong. Try again. If it keeps happening, give your administrator this number: ${correlationId}`,
};

export type RefusalTexts = typeof refusalTexts;
