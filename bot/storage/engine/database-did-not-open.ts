/** The embedded database didn't open, for a reason that an administrator can act on. */
export class DatabaseDidNotOpen extends Error {
  override readonly name = 'DatabaseDidNotOpen';

  constructor(folder: string, reason: string, cause: unknown) {
    super(`the embedded database in ${folder} does not open: ${reason}`, { cause });
  }
}
