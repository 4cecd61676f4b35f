/** A backup or a restore that can't be done, for a reason that an administrator can act on. Nothing was changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
