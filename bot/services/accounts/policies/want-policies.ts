import type { Transaction } from '../../../domain/ports/store/transaction.ts';

/**
 * Has the policies of accounts evaluated soon. Accounts that were evaluated within the last day are left out, unless a
 * person asks for it again. Call it with the accounts locked.
 */
export async function wantPolicies(
  tx: Pick<Transaction, 'accountPolicies' | 'clock' | 'jobs'>,
  accountIds: readonly string[],
  { isAgain = false }: { readonly isAgain?: boolean } = {},
): Promise<void> {
  const wanted = await tx.accountPolicies.want(accountIds, isAgain);
  if (wanted > 0) await tx.jobs.sendChained({ name: 'check-policies' }, await tx.clock.now());
}
