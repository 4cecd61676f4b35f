import type { ReadinessCheck, ReadinessCheckName, ResourceAccount } from './account.ts';

/** A readiness check, with the time at which its facts were read. */
export interface TimedCheck extends ReadinessCheck {
  /** Absent when nobody has read them yet. */
  readonly readAt?: Date;
}

/**
 * Adds to each check when its facts were read: by the last complete sync or by a later reading of the account alone, by
 * the check of its mailbox, or by an import of its calendar settings.
 * @param syncedAt when the last complete sync ended
 */
export function withTimes(
  checks: readonly ReadinessCheck[],
  account: ResourceAccount,
  syncedAt: Date | undefined,
): readonly TimedCheck[] {
  return checks.map((check) => {
    const readAt = readAtOf(check.name, account, syncedAt);
    return { ...check, ...(readAt && { readAt }) };
  });
}

function readAtOf(name: ReadinessCheckName, account: ResourceAccount, syncedAt: Date | undefined): Date | undefined {
  const { mailboxReadAt, calendarProcessing, goneAt, isRoomMailbox } = account;
  switch (name) {
    case 'in_directory':
      return goneAt;
    case 'room_mailbox':
      return mailboxReadAt ?? (isRoomMailbox === undefined ? undefined : directoryReadAt(account, syncedAt));
    case 'calendar_processing':
      return calendarProcessing?.importedAt;
    case 'sign_in_policies':
      return undefined;
    case 'rooms_licence':
      return account.licenseIsEarlier ? syncedAt : directoryReadAt(account, syncedAt);
    case 'account_enabled':
    case 'usage_location':
    case 'password_never_expires':
    case 'upn_is_mail':
      return goneAt === undefined ? directoryReadAt(account, syncedAt) : account.refreshedAt;
  }
}

function directoryReadAt({ refreshedAt }: ResourceAccount, syncedAt: Date | undefined): Date | undefined {
  if (!refreshedAt || !syncedAt) return refreshedAt ?? syncedAt;
  return refreshedAt > syncedAt ? refreshedAt : syncedAt;
}
