import type { AccountReading } from '../../domain/accounts/reading.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission } from '../preferences/require-permission.ts';
import { noteKey } from './check-account-key.ts';
import { accountStatus, type AccountStatus, type StatusDeps } from './show-account-status.ts';
import { updateCards } from './update-cards.ts';
import { wantPolicies } from './policies/want-policies.ts';

interface RefreshDeps extends StatusDeps {
  readonly store: StatusDeps['store'] & {
    readonly rateLimits: Pick<RateLimits, 'take'>;
    readonly transaction: Transact<'accountPolicies' | 'accounts' | 'clock' | 'jobs' | 'locks'>;
  };
  readonly directory: StatusDeps['directory'] & Pick<Directory, 'readAccount' | 'hasResourceAccountKey'>;
}

/** How often one account, and one person, may ask for a reading. Each costs up to six calls of Microsoft Graph. */
const PER_ACCOUNT = { limit: 6, windowSeconds: 60 } as const;
const PER_PERSON = { limit: 30, windowSeconds: 60 } as const;

/**
 * Reads all checks of one account again at once: its facts, its memberships, its mailbox, its place and its resource
 * account key. The evaluation of its Conditional Access policies keeps a pace that all servers share, so it follows a few
 * seconds later, and so does a key whose turn hasn't come. What could not be read stays unknown, or as it was read before.
 * @throws DomainError account_unknown, throttled, refresh_refused when the app may not read users, and
 * refresh_unanswered when Microsoft Graph gave no usable answer
 */
export async function refreshAccount(deps: RefreshDeps, admin: Admin, accountId: string): Promise<AccountStatus> {
  await requirePermission(deps, admin, 'read');
  if (!(await deps.store.accounts.byId(accountId))) throw new DomainError('account_unknown', { account: accountId });
  await requireRate(deps.store.rateLimits, admin, accountId);
  const [reading, hasKey] = await Promise.all([read(deps.directory, accountId), readKey(deps.directory, accountId)]);
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    await updateCards(tx, await tx.accounts.saveFresh(accountId, reading));
    if (typeof hasKey === 'boolean') await noteKey(tx, accountId, hasKey);
    if (hasKey === 'later') await tx.jobs.send({ name: 'check-account-key', accountId, attempt: 1 });
    await wantPolicies(tx, [accountId], { isAgain: true });
  });
  return accountStatus(deps, admin, accountId);
}

async function requireRate(rateLimits: Pick<RateLimits, 'take'>, admin: Admin, accountId: string): Promise<void> {
  const tooMany =
    (await rateLimits.take(`refresh:by:${admin.objectId}`, PER_PERSON.limit, PER_PERSON.windowSeconds)) ??
    (await rateLimits.take(`refresh:${accountId}`, PER_ACCOUNT.limit, PER_ACCOUNT.windowSeconds));
  if (tooMany) throw new DomainError('throttled', tooMany);
}

async function read(directory: Pick<Directory, 'readAccount'>, accountId: string): Promise<AccountReading> {
  try {
    return await directory.readAccount(accountId, { withTenant: true });
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    throw new DomainError(error.problem === 'permission_missing' ? 'refresh_refused' : 'refresh_unanswered');
  }
}

async function readKey(
  directory: Pick<Directory, 'hasResourceAccountKey'>,
  accountId: string,
): Promise<boolean | 'later' | undefined> {
  try {
    return await directory.hasResourceAccountKey(accountId);
  } catch (error) {
    if (error instanceof DirectoryError) return error.isWaiting ? 'later' : undefined;
    throw error;
  }
}
