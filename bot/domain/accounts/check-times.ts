import type { SyncState } from './account-sync.ts';
import type { ReadinessCheck, ReadinessCheckName, ResourceAccount } from './account.ts';

/** A readiness check, with the time at which its facts were read. */
export interface TimedCheck extends ReadinessCheck {
  /** Absent when nobody has read them yet. */
  readonly readAt?: Date;
}

/** When syncs last read each source completely; absent for one that was never read so. */
interface SyncTimes {
  readonly users?: Date;
  readonly rooms?: Date;
  readonly licenses?: Date;
}

/**
 * Returns when each source was last read completely. Data of 0.1.0 knows the end of the sync only, which needed all of
 * them.
 */
export function syncTimes({ last, sources }: Pick<SyncState, 'last' | 'sources'>): SyncTimes {
  const [rooms, licenses] = [sources.rooms, sources.licenses].map((source) =>
    source === undefined ? last?.at : source.completeAt,
  );
  return { ...(last && { users: last.at }), ...(rooms && { rooms }), ...(licenses && { licenses }) };
}

/**
 * Adds to each check when its facts were read: by the last complete reading of their source or by a later reading of the
 * account alone, by the check of its mailbox, by the evaluation of its policies, or by an import of its calendar settings.
 */
export function withTimes(
  checks: readonly ReadinessCheck[],
  account: ResourceAccount,
  synced: SyncTimes,
): readonly TimedCheck[] {
  return checks.map((check) => {
    const readAt = readAtOf(check.name, account, synced);
    return { ...check, ...(readAt && { readAt }) };
  });
}

function readAtOf(name: ReadinessCheckName, account: ResourceAccount, synced: SyncTimes): Date | undefined {
  const { mailboxReadAt, calendarProcessing, goneAt, isRoomMailbox } = account;
  if (name === 'in_directory') return goneAt;
  // What is stored of an account that is gone was read some time before that.
  if (goneAt !== undefined && name !== 'calendar_processing') return undefined;
  switch (name) {
    case 'room_mailbox':
      return mailboxReadAt ?? (isRoomMailbox === undefined ? undefined : directoryReadAt(account, synced.rooms));
    case 'calendar_processing':
      return calendarProcessing?.importedAt;
    case 'sign_in_policies':
      return account.policies?.read?.readAt;
    case 'rooms_licence':
      return account.licenseIsEarlier ? synced.licenses : directoryReadAt(account, synced.licenses);
    case 'account_enabled':
    case 'usage_location':
    case 'password_never_expires':
    case 'upn_is_mail':
      return directoryReadAt(account, synced.users);
  }
}

function directoryReadAt({ refreshedAt }: ResourceAccount, syncedAt: Date | undefined): Date | undefined {
  if (!refreshedAt || !syncedAt) return refreshedAt ?? syncedAt;
  return refreshedAt > syncedAt ? refreshedAt : syncedAt;
}
